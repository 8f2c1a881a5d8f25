using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Api.Sockets;

/// <summary>How patient a line is.</summary>
/// <param name="HelloWithin">How long a new socket may say nothing.</param>
/// <param name="PingEvery">Silence is noticed within twice that time.</param>
/// <param name="WhenRefused">The wait where trying again soon cannot help.</param>
internal sealed record LinePatience(TimeSpan HelloWithin, TimeSpan PingEvery, TimeSpan WhenRefused);

/// <summary>
/// One socket after the other, for good: a fresh one stands before the one is given up that Slack wants back. Ends only
/// where the token is no good, or the app is set to have no sockets.
/// </summary>
/// <param name="first">Before it no line stood; so something may have been missed.</param>
/// <param name="stands">Called whenever a socket stands.</param>
internal sealed partial class SlackLine(
    bool first,
    SlackApi api,
    Action stands,
    ISlackEnvelopes events,
    RecentEnvelopes envelopes,
    Reconnecting reconnecting,
    LinePatience patience,
    TimeProvider clock,
    ILogger log
)
{
    private readonly List<Task> running = [];
    private SlackSocket? current;

    /// <summary>What Slack tells is heard.</summary>
    public bool Alive => Volatile.Read(ref current) is { Alive: true };

    /// <exception cref="ConnectionRefusedException">Slack will not have this app.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        using var own = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            await reconnecting.RunAsync(ConnectAsync, own.Token);
        }
        finally
        {
            // Refused for good, it waits for no socket that still stands.
            await own.CancelAsync();
            await Task.WhenAll(running);
        }
    }

    private async Task<bool> ConnectAsync(CancellationToken ct)
    {
        try
        {
            var wire = await WireSocket.ConnectAsync(
                await api.OpenSocketAsync(ct),
                SlackSocket.LargestFrame,
                clock,
                ct,
                patience.PingEvery
            );
            SlackSocket socket = new(wire, envelopes, clock, log);
            running.RemoveAll(task => task.IsCompleted);
            running.Add(LiveAsync(socket, ct));
            return await HoldAsync(socket, ct);
        }
        catch (SlackException refusal) when (SlackErrors.FinalFix(refusal.Code, SlackOptions.AppKey) is { } fix)
        {
            throw new ConnectionRefusedException(SlackErrors.Sentence(refusal.Code, refusal.Needed), fix);
        }
        catch (Exception fault) when (fault is SlackException or WireException)
        {
            Log.NotConnected(log, fault.Message);
            return false;
        }
    }

    private async Task<bool> HoldAsync(SlackSocket socket, CancellationToken ct)
    {
        if (!await StandsAsync(socket, ct))
        {
            var reason = socket.Leaving.IsCompleted ? await socket.Leaving : null;
            socket.Abort();
            await WaitOutAsync(reason, ct);
            return false;
        }
        stands();
        var before = Interlocked.Exchange(ref current, socket);
        if (before is { Alive: true })
            _ = before.RetireAsync();
        else if (before is not null || first)
            events.CatchUp(ct);
        await WaitOutAsync(await socket.Leaving.WaitAsync(ct), ct);
        return true;
    }

    private async Task<bool> StandsAsync(SlackSocket socket, CancellationToken ct)
    {
        try
        {
            return await socket.Stood.WaitAsync(patience.HelloWithin, clock, ct);
        }
        catch (TimeoutException)
        {
            Log.Mute(log);
            return false;
        }
    }

    // Where Slack says that a socket more is no use, a while without one, or for good.
    private async Task WaitOutAsync(string? reason, CancellationToken ct)
    {
        if (reason is not null && SlackErrors.FinalFix(reason, SlackOptions.AppKey) is { } fix)
            throw new ConnectionRefusedException(SlackErrors.Sentence(reason), fix);
        if (reason is not "too_many_websockets")
            return;
        Log.TooMany(log, SlackErrors.Sentence(reason));
        await Task.Delay(patience.WhenRefused, clock, ct);
    }

    private static async Task LiveAsync(SlackSocket socket, CancellationToken ct)
    {
        using (socket)
            await socket.RunAsync(ct);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack: a socket could not be opened; it is tried again. {Reason}")]
        public static partial void NotConnected(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "Slack: a new socket says nothing; it is given up")]
        public static partial void Mute(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Slack: no more sockets just now. {Reason}")]
        public static partial void TooMany(ILogger logger, string reason);
    }
}
