using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>
/// Finds in the history what was said while no socket stood: in each place where the bot waits for words. What was heard
/// before is known by its id and goes no further.
/// </summary>
internal sealed partial class MissedMessages(
    IOpenPlaces places,
    HistoryCalls history,
    TimeProvider clock,
    ILogger<MissedMessages> log
)
{
    // Ids of what was heard are known for a day; anything older could be answered twice.
    private static readonly TimeSpan Known = TimeSpan.FromHours(23);

    /// <param name="hear">Called for each message and its channel, the oldest of a place first.</param>
    public async Task ReadAsync(Action<ApiMessage, string> hear, CancellationToken ct)
    {
        foreach (var place in await places.ReadAsync(SlackIdentity.Platform, ct))
            try
            {
                foreach (var message in await SinceAsync(place, ct))
                    hear(message, place.At.Conversation);
            }
            catch (Exception fault) when (fault is SlackException or WireException)
            {
                Log.NotRead(log, fault.Message);
            }
    }

    private async Task<IReadOnlyList<ApiMessage>> SinceAsync(OpenPlace place, CancellationToken ct)
    {
        if (place.At.Person is not null)
            return [];
        var oldest = clock.GetUtcNow() - Known;
        var since = SlackTime.Of(place.Since > oldest ? place.Since : oldest);
        List<ApiMessage> messages = [];
        await foreach (var message in history.MessagesAsync(place.At.Conversation, place.At.Thread, since, ct))
            messages.Add(message);
        return [.. messages.OrderBy(message => SlackTime.At(message.Ts))];
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Slack: a place could not be looked through for missed words. {Reason}")]
        public static partial void NotRead(ILogger logger, string reason);
    }
}
