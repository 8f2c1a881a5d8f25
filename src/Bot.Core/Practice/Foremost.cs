using Bot.Core.Questions;

namespace Bot.Core.Practice;

/// <summary>Of all that was met, the few questions with the most to gain, so that only of these more has to be read.</summary>
public static class Foremost
{
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
        foreach (var (topic, some) in met)
        {
            var weight = weights.OfTopic(topic);
            foreach (var one in some)
            {
                var (state, least) = (new MemoryState(one.Stability, one.Difficulty), best.Least / weight);
                // The dear part only for what can come among the best.
                if (worth.AtMost(state, one.LastOn) > least && wish.Allows(one.Question))
                    best.Offer(one.Question, weight * worth.Of(state, one.LastOn, least));
            }
        }
        return best.InOrder();
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
