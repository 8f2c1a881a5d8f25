using System.Collections.Concurrent;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>Who may set up a channel's group: the workspace's admins, and whoever made the channel.</summary>
internal sealed partial class SlackManagers(
    SlackApi api,
    CommandCatalog commands,
    TimeProvider clock,
    ILogger<SlackManagers> log
)
{
    /// <summary>Roles change seldom, and a whole group may press at once.</summary>
    private static readonly TimeSpan Known = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Person, string Channel), (bool May, DateTimeOffset At)> known = new();
    private readonly Once said = new();

    /// <summary>Slack does not tell with what somebody does whether they may; it is asked after that is kept.</summary>
    public async Task<ChatInput> WithRoleAsync(ChatInput input, CancellationToken ct)
    {
        // Between people no group is set up, and Slack tells the bot nothing of such a conversation.
        var between = SlackPlace.IsDirect(input.In.At.Conversation);
        if (input.In.Direct || between || !SlackManifest.HasGroups(commands.Specs))
            return input;
        var may = await MayAsync(SlackCircumstances.UserId(input.In.From.Id), input.In.At.Conversation, ct);
        return may ? input with { In = input.In with { MayManage = true } } : input;
    }

    private async Task<bool> MayAsync(string person, string channel, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue((person, channel), out var before) && now - before.At < Known)
            return before.May;
        // What is old goes with the first that comes after it.
        foreach (var (key, value) in known)
            if (now - value.At >= Known)
                known.TryRemove(key, out _);
        // What could not be asked is no answer: it is asked again.
        if (await AskAsync(person, channel, ct) is not { } may)
            return false;
        known[(person, channel)] = (may, now);
        return may;
    }

    /// <returns>Null: Slack did not say.</returns>
    private async Task<bool?> AskAsync(string person, string channel, CancellationToken ct)
    {
        try
        {
            return await api.UserAsync(person, ct) is { IsAdmin: true } or { IsOwner: true } or { IsPrimaryOwner: true }
                || (await api.ConversationAsync(channel, ct)).Creator == person;
        }
        catch (Exception fault) when (fault is SlackException or WireException)
        {
            if (said.Is(fault.Message))
                Log.NotTold(log, fault.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack: who may manage a channel was not told; said once. {Reason}")]
        public static partial void NotTold(ILogger logger, string reason);
    }
}
