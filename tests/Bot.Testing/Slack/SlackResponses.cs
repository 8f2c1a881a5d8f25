using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>Addresses at which interactions can be answered: five times in half an hour.</summary>
internal sealed class SlackResponses(SlackServer server)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, ResponsePlace> places = [];

    /// <returns>The error; null: done.</returns>
    public string? Respond(string path, JsonObject body)
    {
        if (!places.TryGetValue(path, out var place))
            return "expired_url";
        if (DateTimeOffset.UtcNow - place.At > Life)
            return "expired_url";
        if (Interlocked.Increment(ref place.Used) > 5)
            return "used_url";
        var on = place.Ts is null ? null : server.Messages.Find(place.Channel, place.Ts);
        if (on is not null && (bool?)body["delete_original"] is true)
            server.Messages.Remove(on);
        else if (on is not null && (bool?)body["replace_original"] is true)
            server.Messages.Change(on, body);
        else
        {
            var message = SlackMessages.OfBot(place.Channel, body);
            if ((string?)body["response_type"] is not "in_channel")
                message["only_to"] = place.Person;
            message["thread_ts"] ??= place.Thread;
            server.Messages.Add(message);
        }
        return null;
    }

    /// <summary>An address at which an interaction can be answered.</summary>
    public string NewUrl(string kind, string person, string channel, string? ts, string? thread)
    {
        var path = $"/{kind}/{SlackServer.TeamId}/{SlackIds.Next("")}/{Guid.NewGuid():N}";
        places[path] = new(person, channel, ts, thread);
        return server.Address.AbsoluteUri.TrimEnd('/') + path;
    }

    private sealed class ResponsePlace(string person, string channel, string? ts, string? thread)
    {
        public int Used;

        public DateTimeOffset At { get; } = DateTimeOffset.UtcNow;

        public string Person => person;

        public string Channel => channel;

        public string? Ts => ts;

        public string? Thread => thread;
    }
}
