using System.Net.Sockets;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Slack.Api.Http;
using Bot.Adapters.Slack.Api.Sockets;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Api;

/// <summary>Asks Slack who the bot is, and then hears: over sockets, or where Slack calls us.</summary>
internal sealed partial class SlackConnection(
    SlackApi api,
    SlackIdentity identity,
    ISlackEnvelopes events,
    IOptions<SlackOptions> options,
    TimeProvider clock,
    Random random,
    ILogger<SlackConnection> log
) : IChatConnection
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly RecentEnvelopes envelopes = new(events, clock);
    private IReadOnlyList<SlackLine> lines = [];
    private SlackListener? listener;
    private int greeted;

    public string Platform => SlackIdentity.Platform;

    public bool Alive => listener is { Alive: true } || lines.Any(line => line.Alive);

    /// <summary>Where Slack's requests are heard; null: nowhere.</summary>
    internal Uri? ListensAt => listener?.Address;

    /// <exception cref="ConnectionRefusedException">Slack will not have this app.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            await BeginAsync(ct);
            if (options.Value.OverHttp)
                await ListenAsync(all.Token);
            else
                await ConnectAsync(all.Token);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Asked to stop.
        }
        finally
        {
            await all.CancelAsync();
            (lines, listener) = ([], null);
            await events.DoneAsync();
        }
    }

    private async Task BeginAsync(CancellationToken ct)
    {
        for (var failures = 1; ; failures++)
            try
            {
                var auth = await api.AuthTestAsync(ct);
                (identity.TeamId, identity.TeamName) = (auth.TeamId ?? "", auth.Team ?? "");
                (identity.UserId, identity.BotId) = (auth.UserId ?? "", auth.BotId ?? "");
                identity.Name = auth.User ?? "";
                return;
            }
            catch (SlackException refusal) when (SlackErrors.FinalFix(refusal.Code, SlackOptions.BotKey) is { } fix)
            {
                throw new ConnectionRefusedException(SlackErrors.Sentence(refusal.Code, refusal.Needed), fix);
            }
            catch (Exception fault) when (fault is WireException or SlackException)
            {
                Log.NotBegun(log, fault.Message);
                await Task.Delay(Backoff().After(failures), clock, ct);
            }
    }

    private async Task ConnectAsync(CancellationToken ct)
    {
        LinePatience patience = new(
            options.Value.HelloWithin,
            options.Value.PingEvery,
            options.Value.FirstWait * (LongestWait / TimeSpan.FromSeconds(1))
        );
        lines =
        [
            .. Enumerable
                .Range(0, options.Value.Sockets)
                .Select(number => new SlackLine(
                    number is 0,
                    api,
                    Greet,
                    events,
                    envelopes,
                    new Reconnecting(Backoff(), clock),
                    patience,
                    clock,
                    log
                )),
        ];
        // One line that is refused for good ends the others too.
        await SideBySide.RunAsync(lines.Select<SlackLine, Func<CancellationToken, Task>>(line => line.RunAsync), ct);
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        listener = new(new(options.Value.Listen), options.Value.SigningSecret, envelopes, clock, log);
        try
        {
            await listener.RunAsync(
                () =>
                {
                    Greet();
                    events.CatchUp(ct);
                },
                ct
            );
        }
        catch (Exception refused) when (refused is IOException or SocketException)
        {
            throw new ConnectionRefusedException(
                $"Slack's requests cannot be heard at {options.Value.Listen}. {refused.Message}",
                $"Set {SlackOptions.Section}:{nameof(SlackOptions.Listen)} to an address and port that are free."
            );
        }
    }

    // Once a start, when something stands.
    private void Greet()
    {
        if (Interlocked.Exchange(ref greeted, 1) is 0)
            Log.Connected(log, identity.Name, identity.TeamName, options.Value.OverHttp ? "HTTP" : "Socket Mode");
    }

    private Backoff Backoff() => new(options.Value.FirstWait, LongestWait, random);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Slack: connected as {Name} in the workspace {Team}, over {Way}")]
        public static partial void Connected(ILogger logger, string name, string team, string way);

        [LoggerMessage(LogLevel.Warning, "Slack: not connected yet. {Reason}")]
        public static partial void NotBegun(ILogger logger, string reason);
    }
}
