namespace Bot.Benchmarks.Simulation;

/// <summary>One person practising by one policy for some days.</summary>
internal sealed class Practice(SimulatedLearner learner, int questions)
{
    public IReadOnlyList<SimulatedQuestion> Questions { get; } =
    [.. Enumerable.Range(0, questions).Select(index => new SimulatedQuestion(index))];

    /// <param name="after">Called at the end of each day.</param>
    public void Run(IPolicy policy, int days, int perDay, Action<int>? after = null)
    {
        for (var day = 0; day < days; day++)
        {
            for (var asked = 0; asked < perDay && learner.IsThere(day); asked++)
            {
                if (policy.Next(Questions, day) is not { } question)
                    break;
                question.Keep(learner.Ask(question, day), day);
            }
            after?.Invoke(day);
        }
    }

    public double Recall(int day) => Questions.Sum(question => learner.Recall(question, day));

    public double RecallOf(IEnumerable<int> some, int day) =>
        some.Average(index => learner.Recall(Questions[index], day));

    public int WellKnown(int day) => Questions.Count(question => learner.Recall(question, day) >= 0.9);
}
