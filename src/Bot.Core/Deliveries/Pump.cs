using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Deliveries;

/// <summary>Claims what is planned for one platform, and has a few on their way at a time.</summary>
internal sealed partial class Pump(string platform, IOutbox outbox, SendDelivery send, TimeProvider clock, ILogger log)
    : IDisposable
{
    private const int Batch = 100;

    /// <summary>How many are on their way: a platform a quarter of a second away takes its fifty a second from a dozen, and some are slow.</summary>
    private const int AtOnce = 64;

    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim claiming = new(1);
    private readonly SemaphoreSlim room = new(AtOnce);

    /// <summary>Claimed, and neither sent nor settled, for the database could not be written.</summary>
    private readonly ConcurrentQueue<DeliveryId> stranded = new();

    private List<Task> underWay = [];

    /// <summary>Whoever is slow holds up nobody: another run claims what has come since.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        bool more;
        do more = await SendClaimedAsync(ct);
        // What was sent may have planned something more, such as an edit of an earlier one.
        while (more);
    }

    /// <returns>Whether anything was claimed.</returns>
    private async Task<bool> SendClaimedAsync(CancellationToken ct)
    {
        await claiming.WaitAsync(ct);
        try
        {
            return await ClaimAsync(ct);
        }
        finally
        {
            var sent = Task.WhenAll(underWay);
            claiming.Release();
            // Also where a stop ends the claiming: whoever waits for the run waits for these.
            await sent.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose()
    {
        claiming.Dispose();
        room.Dispose();
    }

    /// <returns>Whether anything was claimed.</returns>
    private async Task<bool> ClaimAsync(CancellationToken ct)
    {
        var any = false;
        try
        {
            await FreeAsync(ct);
            while (await outbox.ClaimAsync(clock.GetUtcNow(), [platform], Batch, ct) is { Count: > 0 } claimed)
                foreach (var delivery in claimed)
                {
                    any = true;
                    await room.WaitAsync(ct);
                    underWay =
                    [
                        .. underWay.Where(task => !task.IsCompleted),
                        Task.Run(() => SendAsync(delivery, ct), ct),
                    ];
                }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotWritten(log, exception, platform);
        }
        return any;
    }

    private async Task FreeAsync(CancellationToken ct)
    {
        while (stranded.TryPeek(out var delivery))
        {
            await outbox.RetryAsync(delivery, clock.GetUtcNow(), ct);
            stranded.TryDequeue(out _);
        }
    }

    private async Task SendAsync(Delivery delivery, CancellationToken ct)
    {
        try
        {
            await send.RunAsync(delivery, ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotDelivered(log, exception, delivery.Id.Value, delivery.Kind, platform);
            await TryAgainAsync(delivery.Id, ct);
        }
        finally
        {
            room.Release();
        }
    }

    private async Task TryAgainAsync(DeliveryId delivery, CancellationToken ct)
    {
        try
        {
            await outbox.RetryAsync(delivery, clock.GetUtcNow() + TryAgain, ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            stranded.Enqueue(delivery);
            Log.NotWritten(log, exception, platform);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "Delivery {Id} ({Kind}, {Platform}) could not be sent; it is tried again in a minute."
        )]
        public static partial void NotDelivered(
            ILogger logger,
            Exception exception,
            long id,
            string kind,
            string platform
        );

        [LoggerMessage(
            LogLevel.Error,
            "What is planned for {Platform} could not be claimed or put back; the next minute tries again."
        )]
        public static partial void NotWritten(ILogger logger, Exception exception, string platform);
    }
}
