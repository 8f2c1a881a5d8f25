using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Slack.Hearing;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack;

/// <summary>Slack tells people's zones, so nobody is asked.</summary>
internal sealed partial class SlackPeople(SlackApi api, ILogger<SlackPeople> log) : IChatPeople
{
    public string Platform => SlackIdentity.Platform;

    public async Task<ChatProfile> ProfileAsync(ChatUser person, CancellationToken ct)
    {
        try
        {
            var user = await api.UserAsync(SlackCircumstances.UserId(person.Id), ct);
            return new(user.Tz, user.Locale);
        }
        catch (Exception fault) when (fault is SlackException or WireException)
        {
            // The person is talking, and the hour can be set later.
            Log.NotTold(log, fault.Message);
            return new(Zone: null, Locale: null);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack: somebody's time zone was not told. {Reason}")]
        public static partial void NotTold(ILogger logger, string reason);
    }
}
