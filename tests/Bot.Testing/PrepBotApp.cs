using Bot.Adapters.Storage;
using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Chat.Inbox;
using Bot.Core.Deliveries;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.Practice.Quizzing;
using Bot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Testing;

/// <summary>
/// The whole bot on a fake chat, a fake clock and a real database: Core as it is wired, storage as it is. What is logged
/// as an error, or said and not read, fails the test.
/// </summary>
public sealed class PrepBotApp : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly ErrorLog errors = new();
    private readonly ServiceProvider services;
    private readonly bool greets;
    private int events;

    private PrepBotApp(ChatFeatures features, string zone, bool greets, FakeChat? beside)
    {
        this.greets = greets;
        Chat = new(features);
        var platforms = new ServiceCollection().AddSingleton<IChatAdapter>(Chat);
        if (beside is not null)
            platforms.AddSingleton<IChatAdapter>(beside);
        services = platforms
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new HostZone(zone))
            .AddSingleton(new KeptWhere("Everything stays in this test."))
            .AddLogging(logging => logging.AddProvider(errors))
            .AddPrepBotCore()
            .AddSqliteStorage()
            .Configure<StorageOptions>(options => options.ConnectionString = $"Data Source={folder.File("prepbot.db")}")
            .BuildServiceProvider();
    }

    public FakeClock Clock { get; } = new();

    public FakeChat Chat { get; }

    /// <summary>A bot with the notes given as one document on the starter shelf.</summary>
    /// <param name="greets">The bot introduces itself to whoever writes first; else everybody knows it.</param>
    /// <param name="beside">A second platform.</param>
    public static async Task<PrepBotApp> StartAsync(
        string starter = "",
        ChatFeatures features = ChatFeatures.None,
        string zone = "Europe/Lisbon",
        bool greets = false,
        FakeChat? beside = null
    )
    {
        PrepBotApp app = new(features, zone, greets, beside);
        await app.Get<IDatabase>().OpenAsync(CancellationToken.None);
        if (starter.Length > 0)
            await app.ImportAsync(new Shelf.Starter(), starter);
        return app;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<ImportChanges> ImportAsync(Shelf shelf, string text, string file = "notes.txt") =>
        Get<ImportNotes>()
            .PutAsync(
                shelf,
                ImportNotes.Read([new(file, System.Text.Encoding.UTF8.GetBytes(text))]),
                CancellationToken.None
            );

    public Task<Learner> LearnerAsync(string name = "ana") =>
        Get<Reception>().MeetAsync(User(name), CancellationToken.None);

    /// <summary>Says a line in a direct conversation; one that begins with a slash is a command.</summary>
    /// <returns>All that it brought, as plain text.</returns>
    public async Task<string> SayAsync(string line, string name = "ana") => TextOf(await ReplyAsync(line, name));

    public Task<ChatReply> ReplyAsync(string line, string name = "ana")
    {
        var here = Here(name);
        return HearAsync(
            line.StartsWith('/')
                ? CommandLine.Read(Get<CommandCatalog>(), here, line[1..])
                : new ChatInput.Said(here, line, new(here.At, here.EventId))
        );
    }

    public async Task<string> PressAsync(ActionId action, string name = "ana") =>
        TextOf(
            await HearAsync(new ChatInput.Acted(Here(name), action, new Dictionary<string, IReadOnlyList<string>>()))
        );

    public async Task<string> OpenHomeAsync(string name = "ana") =>
        TextOf(await HearAsync(new ChatInput.OpenedHome(Here(name))));

    public async Task<string> HearTextAsync(ChatInput input) => TextOf(await HearAsync(input));

    public async Task<ChatReply> HearAsync(ChatInput input)
    {
        if (!greets && input is not (ChatInput.OpenedHome or ChatInput.Commanded { Command: "prep forget" }))
            await KnowAsync(input.In.From);
        return await Chat.HearAsync(Get<IChatInbox>(), input);
    }

    private async Task KnowAsync(ChatUser person)
    {
        var learner = await Get<Reception>().MeetAsync(person, CancellationToken.None);
        if (learner.IntroducedAt is null)
            await Get<ILearners>().IntroduceAsync(learner.Id, Clock.Now, CancellationToken.None);
    }

    public Circumstances Here(string name = "ana") =>
        new($"e{++events}", User(name), new("fake", $"dm-{name}"), Direct: true, MayManage: false, Clock.Now);

    /// <summary>What the clock does on a whole minute.</summary>
    public async Task TickAsync()
    {
        await Get<PlanDeliveries>().RunAsync(CancellationToken.None);
        await Get<SendDeliveries>().RunAsync(CancellationToken.None);
        await Get<SayOwed>().RunAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
        Chat.ExpectNothingMore();
        errors.ExpectNone();
    }

    public static string TextOf(ChatMessage message) => string.Join('\n', message.Parts.Select(TextOf));

    private static string TextOf(ChatReply reply) =>
        reply switch
        {
            ChatReply.Say say => TextOf(say.Message),
            ChatReply.Replace replace => TextOf(replace.Message),
            _ => "",
        };

    private static string TextOf(ChatPart part) =>
        part switch
        {
            ChatPart.Heading heading => heading.Words,
            ChatPart.Text text => text.Markdown,
            ChatPart.Quote quote => quote.Words,
            ChatPart.Facts facts => string.Join('\n', facts.Rows.Select(row => $"{row.Label}: {row.Value}")),
            ChatPart.Buttons buttons => Meanings(buttons)
                + string.Join(' ', buttons.Choices.Select(choice => $"[{choice.Label}]")),
            ChatPart.Menu menu => $"{menu.Prompt} [{string.Join("] [", menu.Options.Select(option => option.Label))}]",
            _ => part.ToString(),
        };

    // As the platforms with buttons show them.
    private static string Meanings(ChatPart.Buttons buttons) =>
        buttons.Choices.Where(choice => choice.Meaning is not null).ToList() is { Count: > 0 } meant
            ? string.Join(' ', meant.Select(choice => $"{choice.Label}: {choice.Meaning}.")) + "\n"
            : "";

    private static ChatUser User(string name) => new("fake", name, name);
}
