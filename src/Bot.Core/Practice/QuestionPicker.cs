using Bot.Core.People;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice;

/// <summary>A question to ask next.</summary>
/// <param name="Why">In words for the learner.</param>
public sealed record Pick(QuestionId Question, string Why);

/// <summary>For whom and when a question is picked.</summary>
/// <param name="Today">What was asked since it began is not asked again.</param>
/// <param name="StarterTopics">Topics whose starter questions come although the learner has their own.</param>
public sealed record PickWish(LearnerId Learner, LocalDay Today, IReadOnlySet<string> StarterTopics)
{
    /// <summary>Only topics that begin so, in any case; null: every topic.</summary>
    public string? Topic { get; init; }

    /// <summary>When nothing is due or new, something before it is due: the learner asked for a question.</summary>
    public bool EvenEarly { get; init; }
}

/// <summary>
/// Which question comes next. New and due ones alternate with the graded answers: after an even number of them a new
/// question goes first, after an odd number a due one. So each kind has half of what is answered, and neither starves.
/// </summary>
public static class QuestionPicker
{
    /// <returns>Null: there is nothing to ask.</returns>
    public static Pick? Pick(IReadOnlyList<Candidate> candidates, PickWish wish)
    {
        List<Candidate> open =
        [
            .. StarterBank.StepBack(candidates, wish.StarterTopics).Where(candidate => IsOpen(candidate, wish)),
        ];
        var unseen = FirstUnseen(open, wish, isFirst: candidates.All(candidate => candidate.AskedOn is null));
        var due = NearestToForgotten(open.Where(candidate => candidate.Memory?.DueOn <= wish.Today.On), wish);
        var answers = candidates.Sum(candidate => (long)(candidate.Memory?.Reviews ?? 0));
        if (unseen is not null && (due is null || answers % 2 is 0))
            return new(unseen.Question, unseen.AskedOn is null ? PickView.New : PickView.Unanswered);
        if (due is not null)
            return new(due.Question, PickView.Due(due.Memory!, wish.Today.On));
        return wish.EvenEarly && NearestToForgotten(open, wish) is { } early
            ? new(early.Question, PickView.Early(early.Memory!, wish.Today.On))
            : null;
    }

    private static bool IsOpen(Candidate candidate, PickWish wish)
    {
        var askedToday = candidate.AskedOn >= wish.Today.Began;
        var onTopic =
            wish.Topic?.Trim() is not { } topic
            || candidate.Topic.StartsWith(topic, StringComparison.OrdinalIgnoreCase);
        return onTopic && !askedToday;
    }

    /// <summary>Never asked before asked and not answered, then in an order of the learner's own.</summary>
    /// <param name="isFirst">The very first question has an answer to compare with: it shows what this bot does.</param>
    private static Candidate? FirstUnseen(List<Candidate> open, PickWish wish, bool isFirst) =>
        open.Where(candidate => candidate.Memory is null)
            .OrderBy(candidate => isFirst && !candidate.HasAnswer)
            .ThenBy(candidate => candidate.AskedOn ?? DateTimeOffset.MinValue)
            .ThenBy(candidate => Shuffled(wish.Learner, candidate.Question))
            .FirstOrDefault();

    private static Candidate? NearestToForgotten(IEnumerable<Candidate> candidates, PickWish wish) =>
        candidates
            .Where(candidate => candidate.Memory is not null)
            .OrderBy(candidate => Spacing.Retrievability(candidate.Memory!, wish.Today.On))
            .ThenBy(candidate => Shuffled(wish.Learner, candidate.Question))
            .FirstOrDefault();

    /// <summary>A shuffle that needs no memory (splitmix64): the same after a restart, another for each learner.</summary>
    private static ulong Shuffled(LearnerId learner, QuestionId question) =>
        Mix(Mix((ulong)learner.Value) ^ (ulong)question.Value);

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
