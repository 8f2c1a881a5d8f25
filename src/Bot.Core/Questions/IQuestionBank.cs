using Bot.Core.People;

namespace Bot.Core.Questions;

/// <summary>The questions that a learner may see: starter, everyone's, and their own shelf; never another's.</summary>
public interface IQuestionBank
{
    /// <returns>Null: no such question on a shelf that this learner reads, or it is retired.</returns>
    Task<Question?> FindAsync(LearnerId learner, QuestionId question, CancellationToken ct);

    /// <summary>What the candidate asks the interviewer, this learner's own first.</summary>
    Task<IReadOnlyList<Question>> ToAskThemAsync(LearnerId learner, CancellationToken ct);

    /// <summary>Every question of one learner's shelf, in the order of their documents; for export.</summary>
    Task<IReadOnlyList<Question>> OwnAsync(LearnerId learner, CancellationToken ct);

    /// <summary>How many questions can be asked, by shelf.</summary>
    Task<BankCount> CountAsync(LearnerId learner, CancellationToken ct);

    /// <summary>How many questions can be asked, by topic, in the order of their names.</summary>
    Task<IReadOnlyList<TopicCount>> TopicsAsync(LearnerId learner, CancellationToken ct);
}

/// <param name="Mine">On the learner's own shelf.</param>
/// <param name="Everyone">On the host's shelf for everyone.</param>
public sealed record BankCount(int Starter, int Everyone, int Mine);

/// <param name="Own">Questions from the learner's own notes and the shared ones.</param>
/// <param name="Starter">Example questions.</param>
public sealed record TopicCount(string Name, int Own, int Starter);
