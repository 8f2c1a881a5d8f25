using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Wire;
using Bot.Core.Chat.Commands;
using Bot.Core.Health;
using Bot.Core.People;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack;

/// <summary>Whether Slack knows the tokens, what it grants this app, and whether what people do there reaches the bot.</summary>
/// <param name="calls">Made when it is asked for: the configuration may be none.</param>
internal sealed class SlackExamination(
    Func<SlackCalls> calls,
    Func<SlackListenerExamination> listener,
    Func<SlackOptions> settings,
    Lazy<CommandCatalog> commands,
    Func<AccessRules> access,
    TimeProvider clock
) : IExamine
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(10);

    public string Area => "Slack";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        List<Finding> found = [];
        try
        {
            found.AddRange(await ExamineAsync(SlackOptions.BotKey, GrantedAsync, ct));
            if (settings().OverHttp)
                found.Add(await listener().ExamineAsync(ct));
            else
                found.AddRange(await ExamineAsync(SlackOptions.AppKey, SocketAsync, ct));
        }
        catch (WireException)
        {
            found.Add(
                Finding.Bad(
                    $"Slack cannot be reached at {settings().Api.Host}.",
                    "Check the network, a proxy before it, and Slack:ApiUrl."
                )
            );
        }
        return found;
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(
        string token,
        Func<CancellationToken, Task<IReadOnlyList<Finding>>> look,
        CancellationToken ct
    )
    {
        try
        {
            return await look(ct);
        }
        catch (SlackException refusal)
        {
            return
            [
                Finding.Bad(
                    SlackErrors.Sentence(refusal.Code, refusal.Needed),
                    SlackErrors.FinalFix(refusal.Code, token)
                        ?? $"Slack says {refusal.Code} to {refusal.Method}: look at api.slack.com/apps, your app."
                ),
            ];
        }
    }

    private async Task<IReadOnlyList<Finding>> GrantedAsync(CancellationToken ct)
    {
        var (auth, scopes, at) = await calls().GrantAsync(ct);
        List<Finding> found = [Finding.Good($"The bot token is that of {auth.User} in the workspace {auth.Team}.")];
        if (at is { } theirs && (clock.GetUtcNow() - theirs).Duration() is var apart && apart >= Apart)
            found.Add(
                Finding.Bad(
                    $"This machine's clock is {apart.TotalSeconds:F0} seconds from Slack's.",
                    "Set the clock, by NTP best: questions would come at another hour, and signed requests be refused."
                )
            );
        if (scopes is not null)
            found.Add(Scopes(scopes));
        found.AddRange(LetIn(auth));
        // Slack tells it to nobody before a message is refused.
        found.Add(
            Finding.Advice(
                "Whether the Messages tab is open for writing cannot be asked of Slack; without it nobody can answer.",
                "If the app shows no line to write in: api.slack.com/apps, your app, App Home, Messages Tab: let people send messages."
            )
        );
        return found;
    }

    // Whoever names people elsewhere names them here too, or shuts everybody out without meaning it.
    private IEnumerable<Finding> LetIn(ApiAuth auth)
    {
        try
        {
            var (rules, team) = (access(), auth.TeamId);
            if (
                !rules.Restrict(SlackIdentity.Platform)
                || rules.Name(SlackIdentity.Platform, team)
                || rules.People.Any(person =>
                    person.StartsWith($"{SlackIdentity.Platform}:{team}/", StringComparison.Ordinal)
                )
            )
                return [];
            return
            [
                Finding.Bad(
                    $"Access names neither the workspace {auth.Team} nor anybody in it: the bot refuses everybody there.",
                    $"Add {SlackIdentity.Platform}:{team} to Access:Servers, or people as {SlackIdentity.Platform}:{team}/U1 to Access:People."
                ),
            ];
        }
        catch (OptionsValidationException)
        {
            // Said with the configuration.
            return [];
        }
    }

    private Finding Scopes(IReadOnlyList<string> granted)
    {
        List<string> missing = [.. SlackManifest.Scopes(commands.Value.Specs).Except(granted)];
        return missing.Count is 0
            ? Finding.Good("The app has every scope that its commands need.")
            : Finding.Bad(
                $"The app lacks {(missing.Count is 1 ? "the scope" : "the scopes")} {string.Join(", ", missing)}.",
                "Add what is missing at api.slack.com/apps, your app, OAuth & Permissions (or paste the manifest that prepbot manifest slack prints), and install the app again."
            );
    }

    // A socket is asked for and not opened: Slack would tell it what is meant for the bot that runs.
    private async Task<IReadOnlyList<Finding>> SocketAsync(CancellationToken ct)
    {
        await calls().OpenSocketAsync(ct);
        return [Finding.Good("Socket Mode is on, and the app token opens sockets.")];
    }
}
