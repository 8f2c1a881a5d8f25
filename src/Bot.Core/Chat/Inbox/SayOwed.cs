using Microsoft.Extensions.Logging;

namespace Bot.Core.Chat.Inbox;

/// <summary>
/// Woken every minute: says the answers that could not be said when they were found. They are not found anew, so nothing
/// that an input does is done twice.
/// </summary>
public sealed partial class SayOwed(OwedAnswers owed, SayAnswer say, ILogger<SayOwed> log)
{
    public async Task RunAsync(CancellationToken ct)
    {
        HashSet<string> away = [];
        foreach (var answer in owed.Due())
        {
            var platform = answer.Input.In.At.Platform;
            // One that cannot be said is enough to know: the others of its platform wait for the next minute.
            if (away.Contains(platform) || await TryAsync(answer, ct))
                continue;
            owed.Later(answer);
            away.Add(platform);
        }
    }

    private async Task<bool> TryAsync(OwedAnswer answer, CancellationToken ct)
    {
        try
        {
            return await say.RunAsync(answer.Input, answer.Reply, ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Told once; it rests the longer the more often.
            if (answer.Tries is 0)
                Log.NotSaid(log, exception, answer.Input.In.At.Platform);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "An answer could not be said at {Platform} yet; it is tried again for a day.")]
        public static partial void NotSaid(ILogger logger, Exception exception, string platform);
    }
}
