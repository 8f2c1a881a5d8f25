using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Picking;

/// <summary>Of all that was met, the few questions with the most to gain, so that only of these more has to be read.</summary>
public static class Foremost
{
    private const int Block = 256;

    /// <param name="met">By topic; gone through once.</param>
    /// <param name="topics">How each topic went.</param>
    /// <returns>At most <paramref name="most"/>, the best first; equals by their number.</returns>
    public static IReadOnlyList<QuestionId> Of(
        IEnumerable<(string Topic, IEnumerable<Met> Met)> met,
        IReadOnlyDictionary<string, TopicTally> topics,
        PickWish wish,
        int most
    )
    {
        PickWeights weights = new([], topics, wish);
        var worth = Worth.For(wish);
        Best best = new(most);
        List<Waiting> waiting = new(Block);
        foreach (var (topic, some) in met)
        {
            var weight = weights.OfTopic(topic);
            foreach (var one in some)
            {
                var state = new MemoryState(one.Stability, one.Difficulty);
                var bound = weight * worth.AtMost(state, one.LastOn);
                if (bound > best.Least && wish.Allows(one.Question))
                    waiting.Add(new(bound, weight, one));
                if (waiting.Count is Block)
                    Weigh(waiting, best, worth);
            }
        }
        Weigh(waiting, best, worth);
        return best.InOrder();
    }

    // Most promising first: the dear part for few more than come among the best.
    private static void Weigh(List<Waiting> waiting, Best best, Worth worth)
    {
        waiting.Sort();
        foreach (var (bound, weight, one) in waiting)
        {
            if (bound <= best.Least)
                break;
            var state = new MemoryState(one.Stability, one.Difficulty);
            best.Offer(one.Question, weight * worth.Of(state, one.LastOn, best.Least / weight));
        }
        waiting.Clear();
    }

    /// <param name="Bound">No less than its score.</param>
    private readonly record struct Waiting(double Bound, double Weight, Met Met) : IComparable<Waiting>
    {
        public int CompareTo(Waiting other) => other.Bound.CompareTo(Bound);
    }

    private sealed class Best(int most)
    {
        private readonly PriorityQueue<QuestionId, double> worstFirst = new(most);

        /// <summary>What does not score more than this stays out.</summary>
        public double Least { get; private set; } = double.NegativeInfinity;

        public void Offer(QuestionId question, double score)
        {
            if (score <= Least)
                return;
            if (worstFirst.Count < most)
                worstFirst.Enqueue(question, score);
            else
                worstFirst.EnqueueDequeue(question, score);
            if (worstFirst.Count == most && worstFirst.TryPeek(out _, out var worst))
                Least = worst;
        }

        public IReadOnlyList<QuestionId> InOrder() =>
            [
                .. worstFirst
                    .UnorderedItems.OrderByDescending(item => item.Priority)
                    .ThenBy(item => item.Element.Value)
                    .Select(item => item.Element),
            ];
    }
}
