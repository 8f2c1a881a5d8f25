using Bot.Core.Chat;

namespace Bot.Core.Groups;

/// <summary>Where the answers to a question are read: its thread, or the channel where there are no threads.</summary>
internal sealed class RoundPlaces(IGroups groups, IGroupRounds rounds, INamedReplies names, ChatPlatforms platforms)
{
    /// <summary>Threads of older questions are no longer answers.</summary>
    private const int Latest = 7;

    public async Task<ChatAddress> ThreadAsync(Group group, Round round, CancellationToken ct) =>
        await names.FindAsync(ChatUser.Everybody(group.Place), GroupView.QuestionName(round.Id), ct) is { } question
            ? question.At
            : group.Place;

    /// <summary>The question that words said there answer.</summary>
    /// <param name="anywhere">Also in the channel beside its threads: the newest question.</param>
    /// <returns>Null: none.</returns>
    public async Task<(Group Group, Round Round)?> FindAsync(ChatAddress at, bool anywhere, CancellationToken ct)
    {
        if (await groups.AtAsync(at, ct) is not { } group)
            return null;
        var latest = await rounds.LatestAsync(group.Id, Latest, ct);
        var threads = platforms.Features(at.Platform).HasFlag(ChatFeatures.Threads);
        if (at.Thread is null)
            return (!threads || anywhere) && latest is [var newest, ..] ? (group, newest) : null;
        foreach (var round in latest)
            if ((await ThreadAsync(group, round, ct)).Thread == at.Thread)
                return (group, round);
        return null;
    }
}
