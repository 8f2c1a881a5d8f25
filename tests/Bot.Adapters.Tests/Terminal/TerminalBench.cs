using Bot.Adapters.Files;
using Bot.Adapters.Terminal;
using Bot.Adapters.Terminal.Screens;
using Bot.Adapters.Terminal.Typing;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Groups;
using Bot.Core.People;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Bot.Adapters.Tests.Terminal;

/// <summary>The terminal as it is registered, on a screen in memory.</summary>
internal sealed class TerminalBench
{
    public TerminalBench(FakeScreen screen, Func<ChatInput, ChatReply> answer, params ICommand[] commands)
    {
        Screen = screen;
        Inbox = new FakeInbox(answer);
        Display = new TerminalDisplay(screen);
        Adapter = new TerminalAdapter(Display, Files);
        var catalog = new CommandCatalog(commands);
        var words = new TerminalWords(catalog, new NoteFolder(), new FakeClock());
        var completer = new TerminalCompleter(Inbox, catalog, Display, words);
        ITerminalLines lines = screen.Interactive
            ? new EditedLines(screen, Display, completer.CompleteAsync)
            : new PipedLines(screen);
        Connection = new TerminalConnection(
            screen,
            lines,
            Display,
            Adapter,
            words,
            new Speakers(Mock.Of<ILearners>(), Mock.Of<IGroups>(), catalog),
            SettledAsync,
            Inbox,
            NullLogger<TerminalConnection>.Instance
        );
    }

    public FakeFiles Files { get; } = new();

    public FakeScreen Screen { get; }

    public FakeInbox Inbox { get; }

    public TerminalDisplay Display { get; }

    public TerminalAdapter Adapter { get; }

    public TerminalConnection Connection { get; }

    private Task SettledAsync(CancellationToken ct)
    {
        Inbox.Steps.Add("settled");
        return Task.CompletedTask;
    }
}
