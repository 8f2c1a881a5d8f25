using Bot.Adapters.Files;
using Bot.Adapters.Terminal;
using Bot.Core.Chat;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Adapters.Tests.Terminal;

/// <summary>The terminal as it is registered, on a screen in memory.</summary>
internal sealed class TerminalBench
{
    public TerminalBench(FakeScreen screen, Func<ChatInput, ChatReply> answer, params ICommand[] commands)
    {
        Screen = screen;
        Inbox = new FakeInbox(answer);
        Display = new TerminalDisplay(screen);
        Adapter = new TerminalAdapter(Display);
        var wiring = new TerminalWiring(ReadCommand)
        {
            SettledAsync = _ =>
            {
                Inbox.Steps.Add("settled");
                return Task.CompletedTask;
            },
        };
        var words = new TerminalWords(wiring, commands, new NoteFolder(), new FakeClock());
        var completer = new TerminalCompleter(Inbox, commands, Display, words);
        ITerminalLines lines = screen.Interactive
            ? new EditedLines(screen, Display, completer.CompleteAsync)
            : new PipedLines(screen);
        Connection = new TerminalConnection(
            screen,
            lines,
            Display,
            Adapter,
            words,
            wiring,
            Inbox,
            NullLogger<TerminalConnection>.Instance
        );
    }

    public FakeScreen Screen { get; }

    public FakeInbox Inbox { get; }

    public TerminalDisplay Display { get; }

    public TerminalAdapter Adapter { get; }

    public TerminalConnection Connection { get; }

    /// <summary>Enough of a grammar for these tests: the first two words, and the rest as the argument <c>path</c>.</summary>
    private static ChatInput.Commanded ReadCommand(Circumstances here, string line)
    {
        var words = line[1..].Split(' ', 3);
        var rest = words.Length > 2 ? words[2] : "";
        return new(here, string.Join(' ', words.Take(2)), new Dictionary<string, string> { ["path"] = rest });
    }
}
