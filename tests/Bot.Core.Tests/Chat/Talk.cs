using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Chat.Inbox;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Core.Tests.Chat;

/// <summary>A conversation with handlers of a test's own, on a platform with the features it wants.</summary>
internal sealed class Talk
{
    private int events;

    public Talk(ChatFeatures features = ChatFeatures.None)
    {
        Chat = new(features);
        Platforms = new([Chat]);
    }

    public static ChatUser Ana { get; } = new("fake", "ana", "Ana");

    public FakeChat Chat { get; }
    public FakeClock Clock { get; } = new();
    public MemoryStore Store { get; } = new();
    public List<ICommand> Commands { get; } = [];
    public List<IAction> Actions { get; } = [];
    public List<IListener> Listeners { get; } = [];
    public List<IFileReader> Readers { get; } = [];

    public ChatPlatforms Platforms { get; }

    public OwedAnswers Owed => owed ??= new(Clock);

    private OwedAnswers? owed;

    /// <summary>What the bot does first after a start.</summary>
    public Task AnswerKeptAsync() =>
        new AnswerKept(
            Store,
            Inbox,
            Owed,
            new(Inbox, Platforms),
            Platforms,
            Clock,
            NullLogger<AnswerKept>.Instance
        ).RunAsync(default);

    /// <summary>What the clock does on a whole minute.</summary>
    public Task SayOwedAsync() =>
        new SayOwed(Owed, new(Inbox, Platforms), NullLogger<SayOwed>.Instance).RunAsync(default);

    public IChatInbox Inbox => inbox ??= Create();

    private IChatInbox? inbox;

    public static Circumstances Here(string eventId, ChatUser? from = null) =>
        new(eventId, from ?? Ana, new("fake", "dm"), Direct: true, MayManage: false, DateTimeOffset.UnixEpoch);

    public Task<ChatReply> TypeAsync(string words)
    {
        var here = Here($"e{++events}");
        return Chat.HearAsync(Inbox, new ChatInput.Said(here, words, new(here.At, here.EventId)));
    }

    public async Task<string> ReadAsync(string words) => TextOf(await TypeAsync(words));

    public Task<ChatReply> CommandAsync(string name) =>
        Chat.HearAsync(Inbox, new ChatInput.Commanded(Here($"e{++events}"), name, new Dictionary<string, string>()));

    public static string TextOf(ChatReply reply) =>
        string.Join(
            '\n',
            Assert.IsType<ChatReply.Say>(reply).Message.Parts.OfType<ChatPart.Text>().Select(text => text.Markdown)
        );

    private ChatInbox Create()
    {
        CommandCatalog catalog = new(Commands);
        return new(
            Store,
            Store,
            new Conversation(Store, Store, Platforms, catalog, Clock),
            Platforms,
            new ChatRouter(catalog, Actions, Listeners, Readers, []),
            new Threshold([]),
            [],
            [],
            new PersonLanes(),
            Owed,
            Clock,
            NullLogger<ChatInbox>.Instance
        );
    }
}

/// <summary>A command that says what a test wants.</summary>
internal sealed class Spoken(CommandSpec spec, Func<ChatInput.Commanded, ChatReply>? answer = null) : ICommand
{
    public CommandSpec Spec => spec;

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        Task.FromResult(answer?.Invoke(input) ?? ChatReply.Silence);
}

/// <summary>An action that remembers what it was given.</summary>
internal sealed class Pressed(string verb, Func<ChatInput.Acted, ChatReply>? answer = null) : IAction
{
    public List<ChatInput.Acted> Presses { get; } = [];

    public string Verb => verb;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        Presses.Add(input);
        return Task.FromResult(answer?.Invoke(input) ?? ChatReply.Silence);
    }
}

/// <summary>A reader that opens every file and keeps nothing of it.</summary>
internal sealed class Opens : IFileReader
{
    public async Task<ChatReply> ReadAsync(ChatInput.Shared input, CancellationToken ct)
    {
        foreach (var file in input.Files)
            await using (await file.OpenAsync(ct)) { }
        return ChatReply.Silence;
    }
}
