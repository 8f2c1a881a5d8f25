using Bot.Adapters.Terminal.Printing;
using Bot.Core.Chat;

namespace Bot.Host.Cli;

/// <summary>What <c>import</c> was told.</summary>
internal sealed record ImportWish(
    IReadOnlyList<string> Paths,
    string? For,
    bool Shared,
    bool DryRun,
    bool Undo,
    bool Json
)
{
    public ChatUser Person { get; } = Account.Read(For);

    /// <summary>As the JSON names it.</summary>
    public string Shelf =>
        this switch
        {
            { Shared: true } => "shared",
            { For: null } => "mine",
            _ => Account.Named(Person),
        };

    /// <exception cref="UsageException">It asks for what cannot be.</exception>
    public void Check()
    {
        if (Shared && For is not null)
            throw new UsageException("--shared and --for exclude each other.", "Choose everyone, or one account.");
        if (Paths.FirstOrDefault(path => path.StartsWith('-')) is { } option)
            throw new UsageException($"There is no option {option}.", "All options: prepbot import --help");
        if (Undo && (DryRun || Paths.Count > 0))
            throw new UsageException("--undo takes back the last import, whatever it was.", "Leave the files out.");
        if (!Undo && Paths.Count is 0)
            throw new UsageException("No file was named.", "Name files or folders: prepbot import ~/notes");
    }

    /// <summary>Reading on a screen takes a bar; a script wants its one document.</summary>
    public TerminalProgress? Progress(TimeProvider clock) => Json ? null : new("Reading", clock);
}
