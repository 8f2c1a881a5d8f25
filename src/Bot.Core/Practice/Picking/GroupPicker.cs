using Bot.Core.Questions;

namespace Bot.Core.Practice.Picking;

/// <summary>Somebody of a group.</summary>
/// <param name="Candidates">What the group may be asked, with what this member remembers of it.</param>
/// <param name="Wish">Their own day, weights of spacing and wishes; the date is the group's.</param>
public sealed record GroupMember(IReadOnlyList<Candidate> Candidates, PickWish Wish);

/// <summary>
/// Which question a group is asked next: the one with the largest gain summed over its members. Each brings a memory of
/// their own, and only those count who may still be asked it today. Without a date, questions that are due for somebody
/// take turns with the others, so that neither starve; one that nobody answered waits until there is nothing better.
/// </summary>
/// <remarks>Linear in members times questions: a hundred members of a thousand questions each take a tenth of a second.</remarks>
public static class GroupPicker
{
    /// <returns>Null: nobody can be asked anything.</returns>
    public static Pick? Pick(IReadOnlyList<GroupMember> members) => Best(members, 1) is [var pick] ? pick : null;

    /// <summary>The best first, at most <paramref name="most"/>: the next in line when one is too near to the last.</summary>
    public static IReadOnlyList<Pick> Best(IReadOnlyList<GroupMember> members, int most)
    {
        if (members is not [var first, ..])
            return [];
        var sums = Sum(members);
        var known = sums.Values.Where(sum => sum.Due > 0).ToList();
        IEnumerable<Summed> turn = IsTurnOfKnown(members) && known.Count > 0 ? known : sums.Values;
        return
        [
            .. turn.OrderBy(sum => sum.IsUnanswered ? 1 : 0)
                .ThenByDescending(sum => sum.Gain)
                .ThenBy(sum => KeyedOrder.Of(first.Wish.Learner, sum.Question.Value))
                .Take(most)
                .Select(sum => new Pick(
                    sum.Question,
                    PickView.ForGroup(sum.Members, sum.Members - sum.Answered, sum.Due, first.Wish)
                )),
        ];
    }

    private static Dictionary<QuestionId, Summed> Sum(IReadOnlyList<GroupMember> members)
    {
        Dictionary<QuestionId, Summed> sums = [];
        foreach (var (candidates, wish) in members)
        {
            ExpectedGain gain = new(
                wish,
                new PickWeights(candidates, PracticeTotals.Of(candidates, wish).Topics, wish)
            );
            foreach (var candidate in candidates)
            {
                if (!wish.Allows(candidate) || !wish.IsOpen(candidate))
                    continue;
                if (!sums.TryGetValue(candidate.Question, out var sum))
                    sums[candidate.Question] = sum = new(candidate.Question);
                sum.Add(candidate, gain.Of(candidate), wish.Today.On);
            }
        }
        return sums;
    }

    /// <summary>By the member who answers most: with them the answers of the group move on one by one.</summary>
    private static bool IsTurnOfKnown(IReadOnlyList<GroupMember> members) =>
        members[0].Wish.Ahead is null
        && members.Max(member => member.Candidates.Sum(candidate => (long)(candidate.Memory?.Reviews ?? 0)))
            % QuestionPicker.NewTurn
            is not 0;

    /// <summary>A question, over the members who may be asked it.</summary>
    private sealed class Summed(QuestionId question)
    {
        private int asked;

        public QuestionId Question => question;
        public double Gain { get; private set; }
        public int Members { get; private set; }
        public int Answered { get; private set; }
        public int Due { get; private set; }

        public bool IsUnanswered => asked > 0 && Answered is 0;

        public void Add(Candidate candidate, double gain, DateOnly today)
        {
            Gain += gain;
            Members++;
            asked += candidate.AskedOn is null ? 0 : 1;
            Answered += candidate.Memory is null ? 0 : 1;
            Due += candidate.Memory?.DueOn <= today ? 1 : 0;
        }
    }
}
