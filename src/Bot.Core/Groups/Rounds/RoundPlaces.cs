using Bot.Core.Chat;

namespace Bot.Core.Groups.Rounds;

/// <summary>Where the answers to a question are read: its thread, or the channel where there are no threads.</summary>
internal sealed class RoundPlaces(IGroups groups, IGroupRounds rounds, INamedReplies names, ChatPlatforms platforms)
{
    /// <summary>Threads of older questions are no longer answers.</summary>
    private const int Latest = 7;

    public async Task<ChatAddress> ThreadAsync(Group group, Round round, CancellationToken ct) =>
        (await QuestionAsync(group, round, ct))?.At ?? group.Place;

    /// <summary>The question that words said there answer.</summary>
    /// <param name="on">The message that they reply to; null: none.</param>
    /// <param name="anywhere">Also in the channel beside its threads: the newest question.</param>
    /// <returns>Null: none.</returns>
    public async Task<(Group Group, Round Round)?> FindAsync(
        ChatAddress at,
        MessageRef? on,
        bool anywhere,
        CancellationToken ct
    )
    {
        if (await groups.AtAsync(at, ct) is not { } group)
            return null;
        var latest = await rounds.LatestAsync(group.Id, Latest, ct);
        var threads = platforms.Features(at.Platform).HasFlag(ChatFeatures.Threads);
        if (at.Thread is null && (!threads || anywhere))
            return latest is [var newest, ..] ? (group, newest) : null;
        foreach (var round in latest)
            if (await QuestionAsync(group, round, ct) is { } question && Answers(question, at, on))
                return (group, round);
        return null;
    }

    private Task<MessageRef?> QuestionAsync(Group group, Round round, CancellationToken ct) =>
        names.FindAsync(ChatUser.Everybody(group.Place), GroupView.QuestionName(round.Id), ct);

    // In its thread, or in the channel as a reply to it.
    private static bool Answers(MessageRef question, ChatAddress at, MessageRef? on) =>
        at.Thread is null ? on is not null && on.Id == question.Id : at.Thread == question.At.Thread;
}
