using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Questions;

namespace Bot.Core.Groups;

/// <summary>
/// The question that gains most, summed over all who joined. Only the group's bank is looked at: what stands on a member's own
/// shelf is neither picked nor shown.
/// </summary>
internal sealed class PickForGroup(
    IGroupMembers members,
    IGroupRounds rounds,
    IPracticeLog log,
    ILearners learners,
    PickWishes wishes
)
{
    /// <summary>Days for which a question rests here; fewer where the bank has nothing else.</summary>
    private static readonly int[] Rests = [30, 7, 1];

    /// <summary>Rounds looked back on: a month of daily ones.</summary>
    private const int Back = 31;

    /// <returns>Null: nobody has joined, or there is nothing to ask.</returns>
    public async Task<QuestionId?> RunAsync(Group group, DateOnly on, CancellationToken ct)
    {
        var joined = await JoinedAsync(group, ct);
        var latest = await rounds.LatestAsync(group.Id, Back, ct);
        foreach (var days in Rests)
        {
            var rests = latest.Where(round => round.On > on.AddDays(-days)).Select(round => round.Question).ToHashSet();
            if (Best(joined, rests) is { } pick)
                return pick.Question;
        }
        return null;
    }

    private static Pick? Best(
        List<(IReadOnlyList<Candidate> Candidates, PickWish Wish)> joined,
        HashSet<QuestionId> rests
    ) =>
        QuestionPicker.ForGroup([
            .. joined.Select(one =>
                (
                    (IReadOnlyList<Candidate>)
                        [.. one.Candidates.Where(candidate => !rests.Contains(candidate.Question))],
                    one.Wish
                )
            ),
        ]);

    private async Task<List<(IReadOnlyList<Candidate>, PickWish)>> JoinedAsync(Group group, CancellationToken ct)
    {
        List<(IReadOnlyList<Candidate>, PickWish)> joined = [];
        foreach (var member in await members.AllAsync(group.Id, ct))
        {
            if (await learners.FindAsync(member.Learner, ct) is not { } learner)
                continue;
            var wish = await wishes.OfAsync(learner, ct);
            var (candidates, _) = await log.PoolAsync(learner.Id, null, ct);
            joined.Add(
                (
                    [.. candidates.Where(one => group.AsksFrom(one.Shelf) && group.IsOnTopic(one.Topic))],
                    wish with
                    {
                        Target = wish.Target ?? group.Date,
                    }
                )
            );
        }
        return joined;
    }
}
