using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Gateway;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Wire;
using Bot.Core.Health;

namespace Bot.Adapters.Discord;

/// <summary>Whether Discord knows the token, and what it grants this bot; and whether the clocks agree.</summary>
/// <param name="rest">Made when it is asked for: the configuration may be none.</param>
internal sealed class DiscordExamination(
    Func<DiscordRest> rest,
    Func<HttpClient> http,
    Func<DiscordOptions> settings,
    TimeProvider clock
) : IExamine
{
    /// <summary>Servers whose scopes are looked at.</summary>
    private const int Most = 10;

    /// <summary>Below so many IDENTIFYs a day a bot that restarts in a loop is shut out soon.</summary>
    private const int FewStarts = 20;

    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(10);

    /// <summary>Somebody waits for the findings.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Area => "Discord";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        List<Finding> found = [];
        try
        {
            found.AddRange(await ClockAsync(ct));
            var application = await rest().ApplicationAsync(ct);
            var me = await rest().MeAsync(ct);
            found.Add(Finding.Good($"The token is that of {me.Username}."));
            found.Add(Content(application));
            found.AddRange(Installing(application));
            found.AddRange(await ServersAsync(application, ct));
            found.AddRange(await StartsAsync(ct));
            found.Add(Finding.Good($"Invite: {InviteLink.Of(application.Id)}"));
        }
        catch (DiscordException refusal) when (refusal.Status is 401)
        {
            var unknown = CloseCodes.TokenUnknown();
            found.Add(Finding.Bad(unknown.Message, unknown.Fix));
        }
        catch (DiscordException refusal)
        {
            found.Add(Finding.Bad(refusal.Message, "Check Discord:ApiUrl; if it is right, try again later."));
        }
        catch (Exception fault) when (fault is WireException or HttpRequestException or TimeoutException)
        {
            found.Add(
                Finding.Bad(
                    $"Discord cannot be reached at {settings().Api.Host}.",
                    "Check the network, a proxy before it, and Discord:ApiUrl."
                )
            );
        }
        return found;
    }

    private async Task<IReadOnlyList<Finding>> ClockAsync(CancellationToken ct)
    {
        using var client = http();
        using var answer = await client.GetAsync($"{settings().Api}/gateway", ct).WaitAsync(Patience, clock, ct);
        if (
            answer.Headers.Date is not { } theirs
            || (clock.GetUtcNow() - theirs).Duration() is var apart && apart < Apart
        )
            return [];
        return
        [
            Finding.Bad(
                $"This machine's clock is {apart.TotalSeconds:F0} seconds from Discord's.",
                "Set the clock, by NTP best: questions would come at another hour, and signs of life too late."
            ),
        ];
    }

    private static Finding Content(ApiApplication application) =>
        application.ReadsContent
            ? Finding.Good("Message content is granted: answers typed in threads are read.")
            : Finding.Advice(
                "Message content is not granted: in servers only mentions, replies and buttons are heard. Direct messages are.",
                "If answers are to be typed in threads: Developer Portal, your application, Bot, Message Content Intent."
            );

    private IEnumerable<Finding> Installing(ApiApplication application)
    {
        if (!settings().UserInstall)
            yield break;
        yield return application.InstallsToPeople
            ? Finding.Good($"People install it to themselves: {InviteLink.ToPerson(application.Id)}")
            : Finding.Bad(
                "Discord:UserInstall is on, but the application can be installed to servers only.",
                "Developer Portal, your application, Installation: switch User Install on."
            );
    }

    private async Task<IReadOnlyList<Finding>> ServersAsync(ApiApplication application, CancellationToken ct)
    {
        var servers = await rest().ServersAsync(ct);
        if (servers.Count is 0)
            return [Finding.Advice("The bot is in no server.", $"Open {InviteLink.Of(application.Id)}")];
        List<Finding> found = [Finding.Good($"Servers: {servers.Count}.")];
        foreach (var server in servers.Take(Most))
            if (!await HasCommandsAsync(application.Id, server.Id, ct))
                found.Add(
                    Finding.Bad(
                        $"In {server.Name ?? server.Id} the bot may not have commands: the scope applications.commands is missing.",
                        $"Invite it once more: {InviteLink.Of(application.Id)}"
                    )
                );
        return found;
    }

    private async Task<bool> HasCommandsAsync(string application, string server, CancellationToken ct)
    {
        try
        {
            await rest().CommandsAsync(application, server, ct);
            return true;
        }
        catch (DiscordException refusal) when (refusal.Code is DiscordCodes.MissingAccess)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<Finding>> StartsAsync(CancellationToken ct)
    {
        return (await rest().GatewayAsync(ct)).SessionStartLimit is not { Remaining: < FewStarts and var left }
            ? []
            :
            [
                Finding.Bad(
                    $"Discord lets the bot connect {left} more {(left is 1 ? "time" : "times")} today.",
                    "Find out why it restarts so often."
                ),
            ];
    }
}
