using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Picking;

/// <summary>Of all that was met, the few questions with the most to gain, so that only of these more has to be read.</summary>
public static class Foremost
{
    private const int Block = 128;

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
                var unasked = worth.Unasked(one.Stability, one.LastOn);
                Waiting next = new(weight * (1 - unasked), weight, unasked, one);
                if (next.Bound <= best.Least || !wish.Allows(one.Question))
                    continue;
                if (best.IsFull)
                    next.Weigh(best, worth);
                else
                    waiting.Add(next);
                if (waiting.Count is Block)
                    Weigh(waiting, best, worth);
            }
        }
        Weigh(waiting, best, worth);
        return best.InOrder();
    }

    // Most promising first, until there are enough to compare with: later on sorting costs what it spares.
    private static void Weigh(List<Waiting> waiting, Best best, Worth worth)
    {
        waiting.Sort();
        foreach (var next in waiting)
        {
            if (next.Bound <= best.Least)
                break;
            next.Weigh(best, worth);
        }
        waiting.Clear();
    }

    /// <param name="Bound">No less than its score: as if it were never forgotten again.</param>
    /// <param name="Unasked">See <see cref="Worth.Unasked"/>.</param>
    private readonly record struct Waiting(double Bound, double Weight, double Unasked, Met Met) : IComparable<Waiting>
    {
        public int CompareTo(Waiting other) => other.Bound.CompareTo(Bound);

        public void Weigh(Best best, Worth worth)
        {
            MemoryState state = new(Met.Stability, Met.Difficulty);
            best.Offer(Met.Question, Weight * worth.Of(state, Met.LastOn, Unasked, best.Least / Weight));
        }
    }

    private sealed class Best(int most)
    {
        private readonly PriorityQueue<QuestionId, double> worstFirst = new(most);

        public bool IsFull => worstFirst.Count == most;

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
            if (IsFull && worstFirst.TryPeek(out _, out var worst))
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
