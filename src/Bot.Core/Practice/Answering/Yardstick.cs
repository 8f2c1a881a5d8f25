using Bot.Core.People;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Answering;

/// <summary>The answer to compare with.</summary>
/// <param name="Own">When the learner kept it; null: it is not their own.</param>
internal sealed record Yardstick(string Words, DateOnly? Own, Shelf Shelf)
{
    /// <summary>The learner's own kept answer, else their notes, else the example.</summary>
    /// <param name="said">What was said just now: it is not compared with itself.</param>
    /// <returns>Null: there is none, or it is held back.</returns>
    public static Yardstick? Of(Question question, OwnAnswer? own, string said) =>
        own is not null && own.Words != said ? new(own.Words, own.KeptOn, question.Shelf)
        : question is { HeldBack: false, Answer: { Length: > 0 } answer } ? new(answer, null, question.Shelf)
        : null;
}
