using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Hearing;

/// <summary>
/// Finds in the history what was said while no session stood: in each place where the bot waits for words. What was heard
/// before is known by its id and goes no further.
/// </summary>
internal sealed partial class MissedMessages(
    IOpenPlaces places,
    DiscordRest rest,
    OwnThreads threads,
    TimeProvider clock,
    ILogger<MissedMessages> log
)
{
    // Ids of what was heard are known for a day; anything older could be answered twice.
    private static readonly TimeSpan Known = TimeSpan.FromHours(23);

    /// <param name="hear">Called for each message, the oldest of a place first.</param>
    public async Task ReadAsync(Action<ApiMessage> hear, CancellationToken ct)
    {
        foreach (var thread in await places.ThreadsAsync(DiscordIdentity.Platform, ct))
            threads.Opened(thread.Thread!, thread.Conversation);
        var open = await places.ReadAsync(DiscordIdentity.Platform, ct);
        foreach (var place in open)
            if (place.At.Thread is { } thread)
                threads.Opened(thread, place.At.Conversation);
        foreach (var place in open)
            try
            {
                foreach (var message in await SinceAsync(place, ct))
                    hear(message);
            }
            catch (Exception fault) when (fault is DiscordException or WireException)
            {
                Log.NotRead(log, fault.Message);
            }
    }

    private async Task<IReadOnlyList<ApiMessage>> SinceAsync(OpenPlace place, CancellationToken ct)
    {
        var channel = place.At.Thread ?? place.At.Conversation;
        var oldest = clock.GetUtcNow() - Known;
        var since = Snowflake.First(place.Since > oldest ? place.Since : oldest);
        List<ApiMessage> fromPeople = [];
        await foreach (var message in rest.MessagesAsync(channel, since, ct))
            if (message.Author is { Bot: false })
                fromPeople.Add(message);
        if (fromPeople.Count is 0)
            return [];
        // The history does not say whether a channel is of a server.
        var server = (await rest.ChannelAsync(channel, ct)).GuildId;
        return [.. fromPeople.Select(message => message with { GuildId = server })];
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Discord: a place could not be looked through for missed words. {Reason}")]
        public static partial void NotRead(ILogger logger, string reason);
    }
}
