using System.CommandLine;
using Bot.Adapters.Storage;
using Bot.Adapters.Terminal.Printing;
using Bot.Core.Chat;
using Bot.Core.People.Linking;
using Bot.Host.Startup;

namespace Bot.Host.Cli;

/// <summary>Joins the terminal's person to a chat account that shows a code; also while the bot runs.</summary>
internal static class LinkVerb
{
    public static Command Create()
    {
        Argument<string> code = new("code") { Description = "What /prep link shows on the other side." };
        Option<bool> yes = new("--yes") { Description = "Say yes without being asked." };
        Command link = new("link", "Join your terminal and a chat account.") { code, yes };
        link.SetAction(
            (read, ct) => Failures.SayAsync(json: false, () => RunAsync(read.GetValue(code)!, read.GetValue(yes), ct))
        );
        return link;
    }

    private static async Task<int> RunAsync(string code, bool yes, CancellationToken ct)
    {
        var person = Account.Read(null);
        using var host = PrepBotHost.CreateForVerb();
        await using var database = host.Services.GetRequiredService<IDatabase>();
        await database.OpenBesideAsync(ct);
        var link = host.Services.GetRequiredService<LinkAccounts>();
        var (offer, message) = await link.TypeAsync(person, code, ct);
        Say(message);
        if (offer is null)
            return ExitCode.Failed;
        var agrees = yes || Agrees();
        Say(agrees ? await link.AgreeAsync(person, offer.Id, ct) : await link.CancelAsync(person, offer.Id, ct));
        return agrees ? ExitCode.Done : ExitCode.Failed;
    }

    private static bool Agrees()
    {
        Console.Out.Write("Type yes to link them: ");
        return "yes".Equals(Console.In.ReadLine()?.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private static void Say(ChatMessage message) => TerminalOutput.Line(TerminalText.Of(message));
}
