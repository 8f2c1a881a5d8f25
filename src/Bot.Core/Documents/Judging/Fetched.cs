using System.Runtime.CompilerServices;

namespace Bot.Core.Documents.Judging;

/// <summary>
/// Words of questions, fetched from memory some questions ahead: for many fetches at once a processor waits no longer
/// than for one, and in a long document each question lies far from the one before it.
/// </summary>
internal static class Fetched
{
    private const int Together = 32;

    /// <summary>In characters, of the 64 bytes that come at once.</summary>
    private const int Line = 32;

    /// <summary>To be called for one question after the other; does something now and then.</summary>
    public static void Ahead(IReadOnlyList<NotedQuestion> questions, int at)
    {
        if (at % Together is 0)
            Touch(questions, at, Math.Min(at + Together, questions.Count));
    }

    // The sum is for the compiler, which would leave out loads that nobody asked for.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Touch(IReadOnlyList<NotedQuestion> questions, int from, int end)
    {
        var sum = 0;
        for (var at = from; at < end; at++)
        {
            var question = questions[at];
            sum += question.Line;
            for (var letter = 0; letter < question.Text.Length; letter += Line)
                sum += question.Text[letter];
        }

        return sum;
    }
}
