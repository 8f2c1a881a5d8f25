using Bot.Core.Documents.Alike;

namespace Bot.Core.Practice.Picking;

/// <summary>The questions that nearly every interview has, recognised by their words.</summary>
public static class Openers
{
    // Each kind: words that stand in the question, any one of its alternatives whole.
    private static readonly string[][] Kinds =
    [
        ["introduce yourself", "about yourself", "walk me through your"],
        ["work for us", "work here", "why this company", "why us", "join us", "want this job", "interested in this"],
        ["new job", "leave your", "leaving your", "looking for a change"],
        ["strength", "good at", "proudest", "proud of"],
        ["weakness", "improve about yourself"],
        ["mistake", "failure", "you failed", "plan of yours did not", "did not work out"],
        ["disagree", "conflict", "hard to work with"],
        ["feedback"],
        ["deadline", "under pressure", "stay calm"],
        ["five years", "next step in your career"],
        ["first month", "first weeks", "first 90 days"],
        ["your manager say", "last manager", "colleagues say", "others describe you"],
        ["what have you learned", "learn something new", "recently learned"],
    ];

    /// <returns>The kind, from 0; null: not an opener.</returns>
    public static int? KindOf(string question)
    {
        var plain = QuestionKey.Plain(question);
        var kind = Array.FindIndex(
            Kinds,
            words => Array.Exists(words, word => plain.Contains(word, StringComparison.Ordinal))
        );
        return kind < 0 ? null : kind;
    }
}
