using System.Reflection;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Saying;
using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackRendererTests
{
    [Theory]
    [InlineData("What is R&D, and <T>?")]
    [InlineData(
        "What is \"x & y\" <to you>, told in so many words that no heading holds them? And what more is there to say of it, when all is said that one can say of it in a sentence?"
    )]
    public void A_heading_that_says_the_summary_is_not_said_twice(string question)
    {
        var summary = question.Length > 100 ? $"{question[..100]}…" : question;
        var message = ChatMessage.Of(summary, new ChatPart.Heading(question));
        Assert.Single(SlackRenderer.Render(message).Messages[0].Blocks);
    }

    [Fact]
    public void Facts_end_without_an_empty_line_and_no_label_is_parted_from_its_value()
    {
        var rows = Enumerable
            .Range(0, 40)
            .Select(row => ($"label{row}", row is 3 ? new string('x', 7000) : $"value{row}"));
        var blocks = SlackRenderer.Render(ChatMessage.Of("label0", new ChatPart.Facts([.. rows]))).Messages[0].Blocks;
        var texts = blocks.Select(SlackWords.In).ToList();
        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => Assert.StartsWith("label", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.False(text.EndsWith('\n')));
        Assert.Contains("\nlabel4  value4", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_strongest_choice_stands_out_and_among_grades_none()
    {
        Assert.Equal(["primary", null], Styles(null));
        Assert.Equal([null, null], Styles("not yet"));

        static IEnumerable<string?> Styles(string? meaning) =>
            SlackRenderer
                .Render(
                    ChatMessage.Of(
                        "Two",
                        new ChatPart.Buttons([
                            new(new("a"), "One") { Meaning = meaning },
                            new(new("b"), "Two") { Meaning = meaning },
                        ])
                    )
                )
                .Messages[0]
                .Blocks.OfType<Block.Actions>()
                .SelectMany(row => row.Elements.OfType<Element.Button>())
                .Select(button => button.Style);
    }

    [Fact]
    public void The_summary_is_the_text_and_what_the_blocks_begin_with()
    {
        var rendered = Render("Ten minutes", new ChatPart.Text("Join at 13:57."));
        Assert.Equal("Ten minutes", rendered[0].Text);
        Assert.Equal(["Ten minutes", "Join at 13:57."], rendered[0].Blocks.Select(SlackWords.In));
    }

    [Fact]
    public void A_summary_that_the_blocks_say_first_is_not_said_twice()
    {
        var rendered = Render("Tell me about a time …", new ChatPart.Heading("Tell me about a time a plan failed."));
        Assert.Equal(["Tell me about a time a plan failed."], rendered[0].Blocks.Select(SlackWords.In));
        Assert.IsType<Block.Header>(rendered[0].Blocks[0]);
    }

    [Fact]
    public void What_Slack_reads_as_markup_is_escaped_in_the_bots_own_words()
    {
        var rendered = Render("a < b & c", new ChatPart.Text("a < b & c, <!channel>, **bold**"));
        Assert.Equal("a &lt; b &amp; c", rendered[0].Text);
        Assert.Equal("a &lt; b &amp; c, &lt;!channel&gt;, *bold*", SlackWords.In(rendered[0].Blocks[0]));
    }

    [Fact]
    public void A_persons_words_stay_as_typed_because_rich_text_is_not_read()
    {
        var block = Render("", new ChatPart.Quote("a < b && snake_case ** 2, `x`, <@everyone>"))[0].Blocks[^1];
        var quote = Assert.IsType<RichTextPart.Quote>(Assert.IsType<Block.RichText>(block).Elements[0]);
        Assert.Equal("a < b && snake_case ** 2, `x`, <@everyone>", quote.Elements[0].Text);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('&')]
    public void Long_text_is_split_below_every_limit_and_nothing_is_dropped(char letter)
    {
        var paragraphs = Enumerable.Range(0, 60).Select(i => $"{i} " + new string(letter, 700)).ToList();
        var messages = Render(
            "0",
            new ChatPart.Text(string.Join("\n\n", paragraphs)),
            new ChatPart.Quote(string.Join("\n\n", paragraphs))
        );
        Assert.All(messages, InLimits);
        var said = string.Concat(messages.SelectMany(message => message.Blocks).Select(SlackWords.In))
            .Replace("&amp;", "&", StringComparison.Ordinal);
        Assert.Equal(60 * 700 * 2, said.Count(one => one == letter));
    }

    [Fact]
    public void More_than_fifty_blocks_are_several_messages()
    {
        var parts = Enumerable.Range(0, 120).Select(i => (ChatPart)new ChatPart.Text($"Line {i}."));
        var messages = SlackRenderer.Render(ChatMessage.Of("Line 0.", [.. parts])).Messages;
        Assert.Equal([50, 50, 20], messages.Select(message => message.Blocks.Count));
    }

    [Fact]
    public void A_heading_that_is_too_long_for_a_header_is_bold_and_whole()
    {
        var words = string.Join(' ', Enumerable.Repeat("question", 60));
        var block = Assert.IsType<Block.RichText>(Render("question", new ChatPart.Heading(words))[0].Blocks[0]);
        Assert.Equal(words, SlackWords.In(block));
        Assert.True(block.Elements[0].Elements[0].Style!.Bold);
    }

    [Fact]
    public void A_checklist_of_twenty_five_is_three_groups_of_boxes_with_what_is_done_ticked()
    {
        var items = Enumerable.Range(0, 25).Select(i => new Tick($"{i}", $"Thing {i}", i < 3)).ToList();
        var boxes = Boxes(new ChatPart.Ticks(new("tick", "7.0"), items));
        Assert.Equal([10, 10, 5], boxes.Select(group => group.Options.Count));
        Assert.Equal(["0", "1", "2"], boxes[0].InitialOptions!.Select(option => option.Value));
        Assert.All(boxes.Skip(1), group => Assert.Null(group.InitialOptions));
        Assert.All(boxes, group => Assert.Equal(new ActionId("tick", "7.0"), MarkedAction.Read(group.ActionId)));
        Assert.Equal(3, boxes.Select(group => group.ActionId).Distinct().Count());
    }

    [Fact]
    public void A_label_that_an_option_cannot_hold_is_said_in_full_above()
    {
        var label = string.Join(' ', Enumerable.Repeat("charge", 20));
        ChatPart.Ticks ticks = new(
            new("tick", "1"),
            [new("a", label, false) { Notes = [label] }, new("b", "Short", false)]
        );
        var blocks = Render("Things", ticks)[0].Blocks;
        Assert.Contains(label, SlackWords.In(blocks[1]), StringComparison.Ordinal);
        Assert.DoesNotContain("Short", SlackWords.In(blocks[1]), StringComparison.Ordinal);
        Assert.All(
            Boxes(ticks).SelectMany(group => group.Options),
            option => Assert.True(option.Text.Text.Length <= 75)
        );
        var menu = Render("Menu", new ChatPart.Menu(new("m"), "Which?", [new("a", label)]))[0].Blocks;
        Assert.Contains(label, SlackWords.In(menu[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_buttons_of_one_action_keep_ids_of_their_own_however_long()
    {
        foreach (var action in (ActionId[])[new("do", "it"), new("do", new string('x', 97))])
        {
            var row = Render("Two", new ChatPart.Buttons([new(action, "One"), new(action, "Two")]))[0].Blocks[^1];
            var ids = Assert
                .IsType<Block.Actions>(row)
                .Elements.Cast<Element.Button>()
                .Select(one => one.ActionId)
                .ToList();
            Assert.Equal(2, ids.Distinct().Count());
            Assert.All(ids, id => Assert.Equal(action, MarkedAction.Read(id)));
        }
    }

    [Fact]
    public void Pictures_and_files_are_shared_with_their_alt_text()
    {
        var rendered = SlackRenderer.Render(
            ChatMessage.Of(
                "Parts",
                new ChatPart.Picture("x"u8.ToArray(), "Recall"),
                new ChatPart.File("a.csv", "y"u8.ToArray())
            )
        );
        Assert.Equal(
            [("picture.png", "Recall"), ("a.csv", null)],
            rendered.Files.Select(file => (file.Name, file.AltText))
        );
    }

    [Theory]
    [MemberData(nameof(PartKinds))]
    public void Every_kind_of_part_is_shown(string kind)
    {
        var rendered = SlackRenderer.Render(ChatMessage.Of("A summary", SampleParts.Of(kind)));
        Assert.NotEmpty(rendered.Messages);
        Assert.All(rendered.Messages, InLimits);
        Assert.True(rendered.Messages[0].Blocks.Count + rendered.Files.Count > 1, $"{kind} left no trace");
    }

    public static TheoryData<string> PartKinds => SampleParts.Kinds;

    private static List<Element.Checkboxes> Boxes(ChatPart ticks) =>
        [
            .. Render("Things", ticks)[0]
                .Blocks.OfType<Block.Actions>()
                .SelectMany(row => row.Elements)
                .OfType<Element.Checkboxes>(),
        ];

    private static void InLimits(RenderedMessage message)
    {
        Assert.InRange(message.Blocks.Count, 1, 50);
        Assert.True(message.Blocks.Sum(block => SlackWords.In(block).Length) < 13_000);
        Assert.All(message.Blocks, block => Assert.True(SlackWords.In(block).Length <= 3000));
    }

    private static IReadOnlyList<RenderedMessage> Render(string summary, params ChatPart[] parts) =>
        SlackRenderer.Render(ChatMessage.Of(summary, parts)).Messages;
}

/// <summary>One part of each kind that there is; a new kind needs one here.</summary>
internal static class SampleParts
{
    public static TheoryData<string> Kinds =>
        [
            .. typeof(ChatPart)
                .GetNestedTypes(BindingFlags.Public)
                .Where(type => type.IsSubclassOf(typeof(ChatPart)))
                .Select(type => type.Name),
        ];

    public static ChatPart Of(string kind) =>
        kind switch
        {
            nameof(ChatPart.Heading) => new ChatPart.Heading("From your notes"),
            nameof(ChatPart.Text) => new ChatPart.Text("Plain words"),
            nameof(ChatPart.Quote) => new ChatPart.Quote("Somebody's words"),
            nameof(ChatPart.Code) => new ChatPart.Code("SELECT 1", "sql"),
            nameof(ChatPart.Facts) => new ChatPart.Facts([("Asked", "12 times"), ("Due", "3")]),
            nameof(ChatPart.Picture) => new ChatPart.Picture(new byte[] { 1 }, "Recall"),
            nameof(ChatPart.File) => new ChatPart.File("answers.csv", new byte[] { 1 }),
            nameof(ChatPart.Buttons) => new ChatPart.Buttons([
                new(new("grade", "1.1"), "Again") { Meaning = "not yet" },
                new(new("grade", "1.3"), "Good"),
            ]),
            nameof(ChatPart.Menu) => new ChatPart.Menu(new("phase"), "Which part?", [new("1", "Two hours before")]),
            nameof(ChatPart.Ticks) => new ChatPart.Ticks(
                new("tick", "1.0"),
                [new("a", "Charge the laptop", true) { Notes = ["and the phone"] }, new("b", "Water", false)]
            ),
            _ => throw new NotSupportedException($"There is no sample of {kind} here."),
        };
}
