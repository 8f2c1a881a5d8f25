using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Groups;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Groups;

/// <summary>A channel on a fake platform, with people in it who press by label.</summary>
internal sealed class GroupBench : IAsyncDisposable
{
    public const ChatFeatures Everything =
        ChatFeatures.Buttons
        | ChatFeatures.Forms
        | ChatFeatures.Editing
        | ChatFeatures.PrivateReplies
        | ChatFeatures.Reactions;

    public static readonly ChatAddress Channel = new("fake", "c-practice");

    private readonly Dictionary<string, ChatMessage> last = [];

    private GroupBench(PrepBotApp bot) => Bot = bot;

    public PrepBotApp Bot { get; }

    /// <summary>The newest message that all in the channel see.</summary>
    public ChatMessage Shown { get; private set; } = ChatMessage.Of("");

    /// <summary>A channel without a group.</summary>
    public static async Task<GroupBench> OpenAsync(string notes, ChatFeatures features = Everything) =>
        new(await PrepBotApp.StartAsync(notes, features));

    /// <summary>Monday 2 November 2026, 09:00: a group at 18:00 in which these people have joined.</summary>
    public static async Task<GroupBench> StartAsync(
        string notes = Notes.One,
        ChatFeatures features = Everything,
        params string[] members
    )
    {
        var bench = await OpenAsync(notes, features);
        await bench.SayAsync("owner", "/group start 18:00 every day");
        await bench.TickAsync();
        foreach (var member in members)
            await bench.PressAsync(member, "Join", bench.Shown);
        return bench;
    }

    /// <summary>Says a line in the channel; whoever is called owner may manage it.</summary>
    public async Task<string> SayAsync(string name, string line, bool correctsLast = false)
    {
        var here = Here(name);
        return Note(
            name,
            await Bot.HearAsync(
                line.StartsWith('/')
                    ? CommandLine.Read(Bot.Get<CommandCatalog>(), here, line[1..])
                    : new ChatInput.Said(here, line, new(here.At, correctsLast ? "same" : line), Corrects: correctsLast)
            )
        );
    }

    /// <summary>Presses a button of the channel's newest message, or of another.</summary>
    public Task<string> PressAsync(string name, string label, ChatMessage? on = null, bool direct = false) =>
        ActAsync(name, ActionIn(on ?? Shown, label), [], direct);

    /// <summary>Presses a button of what was last said to this person alone.</summary>
    public Task<string> PressOwnAsync(string name, string label, bool direct = false) =>
        PressAsync(name, label, last[name], direct);

    /// <summary>Presses Answer, and sends the form.</summary>
    public async Task<string> AnswerAsync(string name, string words, string who = "me")
    {
        var form = Assert
            .IsType<ChatReply.Ask>(
                await Bot.HearAsync(new ChatInput.Acted(Here(name), ActionIn(Shown, "Answer"), None))
            )
            .Form;
        return await ActAsync(name, form.Action, new() { ["who"] = [who], ["words"] = [words] });
    }

    /// <summary>Presses Answer, and sends the form if there is one.</summary>
    public async Task<string> TryAnswerAsync(string name, string words, string who)
    {
        var reply = await Bot.HearAsync(new ChatInput.Acted(Here(name), ActionIn(Shown, "Answer"), None));
        return reply is ChatReply.Ask { Form: var form }
            ? await ActAsync(name, form.Action, new() { ["who"] = [who], ["words"] = [words] })
            : Note(name, reply);
    }

    /// <summary>What was last said to this person alone.</summary>
    public ChatMessage? Own(string name) => last.GetValueOrDefault(name);

    public async Task<string> ActAsync(
        string name,
        ActionId action,
        Dictionary<string, IReadOnlyList<string>> values,
        bool direct = false
    ) => Note(name, await Bot.HearAsync(new ChatInput.Acted(direct ? Bot.Here(name) : Here(name), action, values)));

    public static ActionId ActionIn(ChatMessage message, string label) =>
        message
            .Parts.OfType<ChatPart.Buttons>()
            .SelectMany(part => part.Choices)
            .First(one => one.Label == label)
            .Action;

    /// <summary>Lets the clock go to an hour of today, or of a later day, minute by minute where something may come.</summary>
    public async Task GoToAsync(int hour, int minute = 0, int days = 0)
    {
        var now = Bot.Clock.Now;
        DateTimeOffset to = new(now.Year, now.Month, now.Day, hour, minute, 0, TimeSpan.Zero);
        Bot.Clock.Advance(to.AddDays(days) - now);
        await TickAsync();
    }

    /// <summary>What the clock does; the newest message of the channel is remembered.</summary>
    public async Task TickAsync()
    {
        Sent.Clear();
        Told.Clear();
        await Bot.TickAsync();
        foreach (var send in Bot.Chat.Sends.Skip(read))
        {
            await Bot.Chat.NextAsync();
            Sent.Add(send);
            read++;
            var place = send.To.Conversation is ['@', ..] ? send.To.Conversation : $"#{send.To.Conversation}";
            Told.Add($"{place}, push: {send.Message.Summary}\n{PrepBotApp.TextOf(send.Message)}");
            if (send.To.Conversation == Channel.Conversation)
                Shown = send.Message;
        }
        foreach (var edit in Bot.Chat.Edits.Skip(edited))
        {
            edited++;
            Told.Add($"#{edit.On.At.Conversation}, edited\n{PrepBotApp.TextOf(edit.Replacement)}");
            if (edit.On.At.Conversation == Channel.Conversation)
                Shown = edit.Replacement;
        }
    }

    /// <summary>What the last tick sent, besides edits.</summary>
    public List<FakeSend> Sent { get; } = [];

    /// <summary>What the last tick showed, edits included, as text below where it stands.</summary>
    public List<string> Told { get; } = [];

    public async Task<Group> GroupAsync() => (await Bot.Get<IGroups>().AtAsync(Channel, default))!;

    public Circumstances Here(string name) =>
        Bot.Here(name) with
        {
            At = Channel,
            Direct = false,
            MayManage = name is "owner",
        };

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    private int read;
    private int edited;

    // Whatever a press or a word brings is for its sender alone: a public reply fails here.
    private string Note(string name, ChatReply reply)
    {
        var message = reply switch
        {
            ChatReply.Say { OnlyToYou: true } say => say.Message,
            ChatReply.Say say => Shown = say.Message,
            ChatReply.Replace replace => replace.Message,
            _ => null,
        };
        if (message is null)
            return reply is ChatReply.React react ? react.Emoji : "";
        last[name] = message;
        return PrepBotApp.TextOf(message);
    }
}
