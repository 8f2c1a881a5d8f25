using Bot.Core.Groups.Rounds;
using Bot.Core.People;
using Bot.Core.Practice.Picking;
using Bot.Core.Questions;

namespace Bot.Core.Groups.Planning;

/// <summary>
/// The question that gains most, summed over all who joined. Only the group's bank is looked at: what stands on a member's own
/// shelf is neither picked nor shown.
/// </summary>
internal sealed class PickForGroup(
    IGroupMembers members,
    IGroupRounds rounds,
    GroupBank bank,
    ILearners learners,
    PickWishes wishes
)
{
    /// <summary>Days for which a question rests here; fewer where the bank has nothing else.</summary>
    private static readonly int[] Rests = [30, 7, 1];

    /// <summary>Rounds looked back on: a month of daily ones.</summary>
    private const int Back = 31;

    /// <returns>Null: nobody has joined, or there is nothing to ask.</returns>
    public async Task<Pick?> RunAsync(Group group, DateOnly on, CancellationToken ct)
    {
        var joined = await JoinedAsync(group, ct);
        var latest = await rounds.LatestAsync(group.Id, Back, ct);
        foreach (var days in Rests)
        {
            var rests = latest.Where(round => round.On > on.AddDays(-days)).Select(round => round.Question).ToHashSet();
            if (Best(joined, rests) is { } pick)
                return pick;
        }
        return null;
    }

    private static Pick? Best(List<GroupMember> joined, HashSet<QuestionId> rests) =>
        GroupPicker.Pick([
            .. joined.Select(one =>
                one with
                {
                    Candidates = [.. one.Candidates.Where(candidate => !rests.Contains(candidate.Question))],
                }
            ),
        ]);

    private async Task<List<GroupMember>> JoinedAsync(Group group, CancellationToken ct)
    {
        List<GroupMember> joined = [];
        foreach (var member in await members.AllAsync(group.Id, ct))
            if (await learners.FindAsync(member.Learner, ct) is { } learner)
            {
                var wish = await wishes.OfAsync(learner, ct);
                joined.Add(new(await bank.ReadAsync(group, wish, ct), wish with { Target = group.Date }));
            }
        return joined;
    }
}
