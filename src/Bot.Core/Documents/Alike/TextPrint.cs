namespace Bot.Core.Documents.Alike;

/// <summary>
/// A number for the text and direction of a question, the same for what <see cref="QuestionKey"/> holds for one: finds
/// duplicates without keeping a second copy of every text.
/// </summary>
internal static class TextPrint
{
    public static ulong Of(NotedQuestion question)
    {
        var print = 14695981039346656037UL ^ (ulong)question.Direction;
        var gap = true;
        foreach (var character in QuestionKey.Trimmed(question.Text))
        {
            var next = QuestionKey.Plain(character);
            if (next is ' ' && gap)
                continue;
            gap = next is ' ';
            print = (print ^ next) * 1099511628211UL;
        }

        return print;
    }
}

/// <summary>Questions by what makes them the same.</summary>
internal sealed class SameQuestions
{
    private readonly Dictionary<ulong, (int Place, NotedQuestion Question)> first = [];

    /// <returns>The place that was given for the first question that is the same; null: this is the first.</returns>
    public int? Earlier(NotedQuestion question, int place)
    {
        var print = TextPrint.Of(question);
        if (first.TryAdd(print, (place, question)))
            return null;
        // Two texts with one print are as good as never; they are two questions then.
        var (earlier, other) = first[print];
        return QuestionKey.Of(question) == QuestionKey.Of(other) ? earlier : null;
    }
}
