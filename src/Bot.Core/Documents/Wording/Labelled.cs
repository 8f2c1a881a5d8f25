namespace Bot.Core.Documents.Wording;

/// <summary>Lines that say what they are: <c>Q:</c>, <c>Question 3:</c>, <c>A:</c>, <c>Answer:</c>, in bold or not.</summary>
internal static class Labelled
{
    private static readonly string[] Questions = ["question", "q"];
    private static readonly string[] Answers = ["answer", "ans", "a"];

    public static bool IsQuestion(ReadOnlySpan<char> line) => Is(line, Questions, out _);

    public static bool IsQuestion(ReadOnlySpan<char> line, out ReadOnlySpan<char> text) =>
        Is(line, Questions, out text);

    public static bool IsAnswer(ReadOnlySpan<char> line, out ReadOnlySpan<char> text) => Is(line, Answers, out text);

    private static bool Is(ReadOnlySpan<char> line, string[] labels, out ReadOnlySpan<char> text)
    {
        var inner = line.TrimStart("*_");
        var marks = line[..(line.Length - inner.Length)];
        foreach (var label in labels)
        {
            if (
                inner.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && Behind(inner[label.Length..], out text, out var closed)
            )
            {
                text = closed ? text.Trim() : Closed(text, marks);
                return true;
            }
        }

        text = default;
        return false;
    }

    /// <summary>
    /// <c>:</c> behind the label and its number; <c>Q1.</c> and <c>Q1)</c> too, and <c>Q1</c> where nothing but its stars
    /// stand behind it.
    /// </summary>
    /// <param name="closed">The stars of the label are closed before the sign.</param>
    private static bool Behind(ReadOnlySpan<char> rest, out ReadOnlySpan<char> text, out bool closed)
    {
        var at = 0;
        while (at < rest.Length && at < 6 && (char.IsAsciiDigit(rest[at]) || rest[at] is ' ' or '#'))
            at++;
        var numbered = rest[..at].ContainsAnyInRange('0', '9');
        var stars = at;
        while (at < rest.Length && at < stars + 2 && rest[at] is '*' or '_')
            at++;
        closed = at > stars;
        text = at < rest.Length ? rest[(at + 1)..] : default;
        if (at >= rest.Length)
            return numbered && closed;
        return rest[at] is ':' or '：'
            || numbered && !closed && rest[at] is '.' or ')' && (text.IsEmpty || text[0] is ' ' or '*');
    }

    // "**Q:** words", "**Q**: words" and "**Q: words**" are one.
    private static ReadOnlySpan<char> Closed(ReadOnlySpan<char> text, ReadOnlySpan<char> marks)
    {
        if (marks.IsEmpty)
            return text.Trim();
        var start = text.TrimStart();
        return start.StartsWith(marks) ? start[marks.Length..].Trim()
            : start.EndsWith(marks) ? start[..^marks.Length].Trim()
            : start;
    }
}
