using Bot.Core.Deliveries;

namespace Bot.Host.Jobs;

/// <summary>Sends what is planned beside whoever wakes it: a send may take longer than a minute, and no countdown waits for it.</summary>
internal sealed partial class Sending(SendDeliveries send, IHostApplicationLifetime lifetime, ILogger<Sending> log)
{
    private readonly Lock gate = new();
    private List<Task> runs = [];

    /// <summary>Returns at once.</summary>
    public void Begin()
    {
        lock (gate)
            runs = [.. runs.Where(run => !run.IsCompleted), Task.Run(RunAsync)];
    }

    /// <summary>When the bot stops: what is on its way is left, and found or sent again after the next start.</summary>
    public Task EndAsync()
    {
        lock (gate)
            return Task.WhenAll(runs);
    }

    private async Task RunAsync()
    {
        try
        {
            await send.RunAsync(lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Claimed is not lost: the next start plans it again.
        }
        catch (Exception exception)
        {
            Log.NotSent(log, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What is planned could not be sent; the next minute tries again.")]
        public static partial void NotSent(ILogger logger, Exception exception);
    }
}
