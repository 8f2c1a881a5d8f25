using System.Reflection;
using Bot.Core.Chat;

namespace Bot.Adapters.Tests;

/// <summary>What holds for every chat platform. Each has one test class that inherits these facts and brings its bench.</summary>
public abstract class ChatAdapterContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    protected abstract Task<PlatformBench> OpenAsync();

    [Fact]
    public async Task Text_arrives()
    {
        await using var bench = await OpenAsync();
        var sent = await SendAsync(bench, ChatMessage.Of("One question", new ChatPart.Text("What is an index for?")));
        Assert.Equal(bench.Adapter.Platform, sent.At.Platform);
        Assert.Contains("What is an index for?", AllSeen(bench), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_parts_says_its_summary()
    {
        await using var bench = await OpenAsync();
        await SendAsync(bench, ChatMessage.Of("That is all for today."));
        Assert.Contains("That is all for today.", AllSeen(bench), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_says_nothing_twice()
    {
        await using var bench = await OpenAsync();
        var message = ChatMessage.Of("Said once");
        var first = await bench.Adapter.SendAsync(bench.Place, message, SendKey.ForDelivery(7), Ct);
        var second = await bench.Adapter.SendAsync(bench.Place, message, SendKey.ForDelivery(7), Ct);
        Assert.Equal(Assert.IsType<SendOutcome.Sent>(first).Message, Assert.IsType<SendOutcome.Sent>(second).Message);
        Assert.Single(bench.Seen, seen => seen.Text.Contains("Said once", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_keys_are_two_messages()
    {
        await using var bench = await OpenAsync();
        await SendAsync(bench, ChatMessage.Of("Said again"), delivery: 1);
        await SendAsync(bench, ChatMessage.Of("Said again"), delivery: 2);
        Assert.Equal(2, bench.Seen.Count(seen => seen.Text.Contains("Said again", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Long_text_is_split_and_nothing_dropped()
    {
        await using var bench = await OpenAsync();
        var words = Enumerable.Range(0, 4000).Select(i => $"word{i}").ToList();
        await SendAsync(bench, ChatMessage.Of("Long", new ChatPart.Quote(string.Join(' ', words))));
        var seen = AllSeen(bench).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        Assert.DoesNotContain(words, word => !seen.Contains(word));
    }

    [Fact]
    public async Task A_persons_marks_stay_as_typed()
    {
        await using var bench = await OpenAsync();
        await SendAsync(
            bench,
            ChatMessage.Of("Marks", new ChatPart.Quote("a < b && snake_case ** 2, `x`, <@everyone>"))
        );
        Assert.Contains("a < b && snake_case ** 2, `x`, <@everyone>", AllSeen(bench), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PartKinds))]
    public async Task Every_kind_of_part_leaves_a_trace(string kind)
    {
        await using var bench = await OpenAsync();
        var (part, trace) = Example(kind);
        await SendAsync(bench, ChatMessage.Of("Parts", part));
        Assert.Contains(trace, AllSeen(bench), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_reaches_the_same_message_or_the_adapter_says_that_it_cannot()
    {
        await using var bench = await OpenAsync();
        var sent = await SendAsync(bench, ChatMessage.Of("Before"));
        var edited = await bench.Adapter.EditAsync(sent, ChatMessage.Of("After"), Ct);
        var can = Can(bench, ChatFeatures.Editing);
        Assert.Equal(can, edited);
        Assert.Contains(can ? "After" : "Before", Assert.Single(bench.Seen).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_comes_back_with_the_same_action_or_its_label_can_be_read()
    {
        await using var bench = await OpenAsync();
        var action = new ActionId("grade", "42:good");
        await SendAsync(bench, ChatMessage.Of("Grade it", new ChatPart.Buttons([new Choice(action, "Good")])));
        if (Can(bench, ChatFeatures.Buttons))
            Assert.Equal(action, Assert.IsType<ChatInput.Acted>(await bench.PressAsync("Good")).Action);
        else
            Assert.Contains("Good", AllSeen(bench), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_returns_every_field_or_every_field_can_be_read()
    {
        await using var bench = await OpenAsync();
        var form = new ChatForm(
            new ActionId("debrief", "7"),
            "How was it",
            [new FormField.Line("asked", "What did they ask?"), new FormField.Passage("hard", "What was hard?")]
        );
        if (Can(bench, ChatFeatures.Forms))
        {
            var values = new Dictionary<string, string> { ["asked"] = "an outage", ["hard"] = "line one\nline two" };
            var sent = Assert.IsType<ChatInput.Acted>(await bench.FillInAsync(form, values));
            Assert.Equal(form.Action, sent.Action);
            Assert.Equal(values, values.Keys.ToDictionary(field => field, field => sent[field]));
        }
        else
        {
            await bench.AnswerAsync(new ChatReply.Ask(form));
            Assert.All(form.Fields, field => Assert.Contains(field.Label, AllSeen(bench), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_secret_reply_is_not_public()
    {
        await using var bench = await OpenAsync();
        await bench.AnswerAsync(new ChatReply.Say(ChatMessage.Of("Only for you"), OnlyToYou: true));
        Assert.True(
            Assert.Single(bench.Seen, seen => seen.Text.Contains("Only for you", StringComparison.Ordinal)).OnlyToYou
        );
    }

    /// <summary>Every kind of part that there is, so that a new one needs an example here.</summary>
    public static TheoryData<string> PartKinds =>
        [
            .. typeof(ChatPart)
                .GetNestedTypes(BindingFlags.Public)
                .Where(type => type.IsSubclassOf(typeof(ChatPart)))
                .Select(type => type.Name),
        ];

    /// <summary>A part of a kind, and what a person sees of it at least.</summary>
    private static (ChatPart Part, string Trace) Example(string kind)
    {
        var action = new ActionId("do", "it");
        return kind switch
        {
            nameof(ChatPart.Heading) => (new ChatPart.Heading("From your notes"), "From your notes"),
            nameof(ChatPart.Text) => (new ChatPart.Text("Plain words here"), "Plain words here"),
            nameof(ChatPart.Quote) => (new ChatPart.Quote("Somebody's words"), "Somebody's words"),
            nameof(ChatPart.Code) => (new ChatPart.Code("SELECT 1", "sql"), "SELECT 1"),
            nameof(ChatPart.Facts) => (new ChatPart.Facts([("Asked", "12 times")]), "12 times"),
            nameof(ChatPart.Picture) => (new ChatPart.Picture(Png, "Recall over four weeks"), "Recall over four weeks"),
            nameof(ChatPart.File) => (new ChatPart.File("answers.csv", "a,b"u8.ToArray()), "answers.csv"),
            nameof(ChatPart.Buttons) => (new ChatPart.Buttons([new Choice(action, "Next one")]), "Next one"),
            nameof(ChatPart.Menu) => (
                new ChatPart.Menu(action, "Choose a phase", [new MenuOption("a", "Two hours before")]),
                "Two hours before"
            ),
            nameof(ChatPart.Ticks) => (
                new ChatPart.Ticks(action, [new Tick("a", "Charge the laptop", false)]),
                "Charge the laptop"
            ),
            _ => throw new NotSupportedException($"There is no example of {kind} here."),
        };
    }

    /// <summary>One transparent pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    );

    private static async Task<MessageRef> SendAsync(PlatformBench bench, ChatMessage message, long delivery = 1)
    {
        var outcome = await bench.Adapter.SendAsync(bench.Place, message, SendKey.ForDelivery(delivery), Ct);
        return Assert.IsType<SendOutcome.Sent>(outcome).Message;
    }

    private static bool Can(PlatformBench bench, ChatFeatures feature) => bench.Adapter.Features.HasFlag(feature);

    private static string AllSeen(PlatformBench bench) => string.Join('\n', bench.Seen.Select(seen => seen.Text));
}
