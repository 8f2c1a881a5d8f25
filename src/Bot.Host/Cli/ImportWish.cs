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

    /// <summary>The commonest first hour: notes imported here, questions awaited on a chat platform.</summary>
    /// <param name="accounts">All of the person's accounts.</param>
    public string ShelfLine(IReadOnlyList<ChatUser> accounts)
    {
        var stands = DryRun ? "Nothing was kept. It would stand" : "It stands";
        string[] others = [.. accounts.Select(Account.Named).Where(account => account != Account.Named(Person))];
        var linked = others.Length > 0 ? $", and as {string.Join(" and ", others)}" : "";
        return this switch
        {
            { Shared: true } => $"{stands} on the shared shelf: everyone on this bot is asked from it.",
            { For: not null } =>
                $"{stands} on the shelf of {Account.Named(Person)}. That person is asked from it there{linked}, once they have written to the bot.",
            _ when others.Length > 0 =>
                $"{stands} on your own shelf. You are asked from it here in the terminal{linked}.",
            _ =>
                $"{stands} on your own shelf, for this terminal: start prepbot here to be asked. To be asked on Discord or Slack too, write /prep link to the bot there. Or import for that account: --for discord:123, --for slack:T1/U1.",
        };
    }

    /// <summary>Reading on a screen takes a bar; a script wants its one document.</summary>
    public TerminalProgress? Progress(TimeProvider clock) => Json ? null : new("Reading", clock);
}
