using System.Text;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

/// <summary>
/// People on one bot who do whatever comes to mind, with notes in which every line holds a word that nobody else has. What
/// each of them is shown is searched for the words of the others.
/// </summary>
internal sealed class RandomWalk(PrepBotApp bot, int seed, params IReadOnlyList<string> people)
{
    private static readonly string[] Words = ["said", "show", "skip", "1", "2", "3", "4", "thanks", "import", "cancel"];
    private static readonly string[] Verbs =
    [
        "write",
        "answer",
        "said",
        "show",
        "skip",
        "grade",
        "next",
        "import",
        "leave-notes",
        "story",
        "phase",
        "tick",
        "topics",
        "link",
        "link-continue",
        "unlink",
        "forget",
    ];
    private readonly Random random = new(seed);
    private readonly Dictionary<string, int> seen = people.ToDictionary(person => person, _ => 0);
    private readonly Dictionary<string, ChatMessage> last = [];
    private int offers;
    private int sent;

    /// <summary>How often each was shown their own word: whoever sees nothing proves nothing.</summary>
    public IReadOnlyDictionary<string, int> Seen => seen;

    /// <summary>The word that only this person's notes and answers hold.</summary>
    public static string Mark(string person) => $"quokka{person}";

    /// <exception cref="Xunit.Sdk.XunitException">Somebody was shown another's word.</exception>
    public async Task RunAsync(int steps)
    {
        foreach (var person in people)
        {
            await DropAsync(person);
            await PressAsync(person, new("import", $"{++offers}"), []);
        }
        for (var step = 0; step < steps; step++)
        {
            var person = people[random.Next(people.Count)];
            var (did, shown) = await ActAsync(person);
            Look(person, shown, $"step {step}: {person}, {did}");
            await LookAtSendsAsync(step);
        }
    }

    private async Task<(string Did, string Shown)> ActAsync(string person) =>
        random.Next(24) switch
        {
            0 or 1 => await SayAsync(person, "/quiz"),
            2 => await SayAsync(person, $"/quiz {Pick("databases", "caching", "queues", "examples", "general")}"),
            3 or 4 => await SayAsync(person, $"I would measure first, says {Mark(person)} {random.Next(1000)}"),
            5 or 6 or 7 => await SayAsync(person, Pick(Words)),
            8 => await SayAsync(person, $"/story {Pick("", "pressure", "a late night", "the outage")}"),
            9 => await SayAsync(person, $"/checklist {Pick("", "2 hours", "10 minutes")}"),
            10 => await SayAsync(person, Pick("/prep topics", "/progress", "/prep help", "/prep schedule")),
            11 => await SayAsync(person, Pick("/prep pause", "/prep resume", "/prep schedule 10:00 every day")),
            12 => await SayAsync(person, "/prep export"),
            13 => await SayAsync(person, Pick("/prep link", "/prep unlink", "continue", "/prep link ACDEF-ACDEF")),
            14 => await SayAsync(person, Pick("/prep forget", "keep everything", "do not link")),
            15 => ("drops notes", await DropAsync(person)),
            16 => await CompleteAsync(person),
            17 => ("comes home", await bot.OpenHomeAsync(person)),
            18 => await PassAsync(),
            19 or 20 => await PressAnyAsync(person),
            _ => await PressShownAsync(person),
        };

    private async Task<(string, string)> SayAsync(string person, string line) =>
        (line, Shown(person, await bot.ReplyAsync(line.Trim(), person)));

    /// <summary>A button that may be anybody's, or never was.</summary>
    private async Task<(string, string)> PressAnyAsync(string person)
    {
        var number = random.Next(1, 60);
        var verb = Pick(Verbs);
        var subject = verb switch
        {
            "grade" => $"{number}.{random.Next(1, 5)}",
            "tick" => $"{number}.0",
            "link" => $"{Pick("y", "n")}{number}",
            "forget" => "nothing",
            "phase" or "topics" or "unlink" or "next" or "link-continue" => "",
            _ => $"{number}",
        };
        Dictionary<string, IReadOnlyList<string>> values = new()
        {
            ["words"] = [$"typed {Mark(person)}"],
            ["chosen"] = [$"{number}"],
            ["ticked"] = [$"{number}"],
        };
        return await PressAsync(person, new(verb, subject), values);
    }

    /// <summary>Something of the message shown last, if it has anything to press.</summary>
    private Task<(string, string)> PressShownAsync(string person)
    {
        var parts = last.TryGetValue(person, out var message) ? message.Parts : [];
        List<(ActionId Action, string Field, string Value)> choices =
        [
            .. parts.OfType<ChatPart.Buttons>().SelectMany(part => part.Choices).Select(one => (one.Action, "", "")),
            .. parts
                .OfType<ChatPart.Menu>()
                .SelectMany(part => part.Options, (part, one) => (part.Action, "chosen", one.Value)),
            .. parts
                .OfType<ChatPart.Ticks>()
                .SelectMany(part => part.Items, (part, one) => (part.Action, "ticked", one.Value)),
        ];
        if (choices.Count is 0)
            return SayAsync(person, "/quiz");
        var (action, field, value) = choices[random.Next(choices.Count)];
        return PressAsync(person, action, new() { [field] = [value] });
    }

    private async Task<(string, string)> PressAsync(
        string person,
        ActionId action,
        Dictionary<string, IReadOnlyList<string>> values
    )
    {
        var reply = await bot.HearAsync(new ChatInput.Acted(bot.Here(person), action, values));
        return ($"presses {action}", Shown(person, reply));
    }

    private async Task<(string, string)> CompleteAsync(string person)
    {
        var (command, argument) = random.Next(2) is 0 ? ("quiz", "topic") : ("checklist", "phase");
        ChatInput.Completing typing = new(bot.Here(person), command, argument, Pick("", "q", "2"));
        return ($"types /{command}", Shown(person, await bot.HearAsync(typing)));
    }

    private async Task<(string, string)> PassAsync()
    {
        bot.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 1500)));
        await bot.TickAsync();
        return ("waits", "");
    }

    /// <summary>New notes each time: some lines as before, some new.</summary>
    private async Task<string> DropAsync(string person)
    {
        var mark = Mark(person);
        var notes = $"""
            {mark} notes

            1. Caching {mark}

            How do you decide what {mark} to cache?
            > I cache what is read often, as {mark} does.

            2. Queues

            How does {mark} number {random.Next(5)} keep a queue short?
            > It refuses early, {mark} says.
            """;
        SharedFile file = new(
            $"{Pick("notes", "prep")}.txt",
            notes.Length,
            null,
            null,
            _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(notes)))
        );
        var guide = Marked("guide.txt", Notes.Guide, mark);
        var day = Marked("day.txt", Notes.Checklist, mark);
        var offered = await bot.HearAsync(new ChatInput.Shared(bot.Here(person), "", [file, guide, day]));
        return Shown(person, offered);
    }

    private static SharedFile Marked(string name, string notes, string mark)
    {
        var text = notes
            .Replace("The late migration", $"The late {mark}", StringComparison.Ordinal)
            .Replace("Eat something", $"Eat {mark}", StringComparison.Ordinal);
        return new(
            name,
            text.Length,
            null,
            null,
            _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(text)))
        );
    }

    /// <summary>What came by itself, to whom.</summary>
    private async Task LookAtSendsAsync(int step)
    {
        for (; sent < bot.Chat.Sends.Count; sent++)
        {
            var send = await bot.Chat.NextAsync();
            var person = send.To.Conversation["dm-".Length..];
            Look(person, Shown(send.Message), $"step {step}: sent to {person}");
        }
    }

    private void Look(string person, string shown, string when)
    {
        foreach (var other in people.Where(other => other != person))
            Assert.False(shown.Contains(Mark(other), StringComparison.OrdinalIgnoreCase), $"{when}: {shown}");
        seen[person] += shown.Contains(Mark(person), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private string Shown(string person, ChatReply reply)
    {
        var (message, then) = reply switch
        {
            ChatReply.Say say => (say.Message, null),
            ChatReply.Replace replace => (replace.Message, replace.Then),
            ChatReply.Amend amend => (amend.Message, amend.Then),
            _ => ((ChatMessage?)null, (ChatMessage?)null),
        };
        if ((then ?? message) is { } newest)
            last[person] = newest;
        return message is null ? JsonSerializer.Serialize<object>(reply) : Shown(message) + Shown(then);
    }

    /// <summary>All of a message: what is said, what could be pressed, what lies in its files.</summary>
    private static string Shown(ChatMessage? message) =>
        message is null ? "" : string.Join('\n', [message.Summary, message.Discreet, .. message.Parts.Select(Shown)]);

    private static string Shown(ChatPart part) =>
        part switch
        {
            ChatPart.File file => file.Name + Encoding.UTF8.GetString(file.Content.Span),
            ChatPart.Facts facts => string.Join('\n', facts.Rows),
            _ => JsonSerializer.Serialize<object>(part),
        };
}
