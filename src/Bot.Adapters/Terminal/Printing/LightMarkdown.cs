using System.Text;

namespace Bot.Adapters.Terminal.Printing;

/// <summary>
/// The bot's own words without their marks: emphasis, code, links, headings, quotes and escapes. What is no mark,
/// such as <c>snake_case</c>, <c>2 * 3</c> or <c>[Company]</c>, stays.
/// </summary>
internal static class LightMarkdown
{
    public static string Plain(string markdown) => string.Join('\n', markdown.Split('\n').Select(Line));

    private static string Line(string line)
    {
        var from = 0;
        var plain = new StringBuilder(line.Length);
        if (line.StartsWith("> ", StringComparison.Ordinal))
        {
            plain.Append("  ");
            from = 2;
        }
        else if (line.StartsWith('#') && line.TrimStart('#') is [' ', ..] heading && line.Length - heading.Length <= 6)
        {
            from = line.Length - heading.Length + 1;
        }

        Append(plain, line.AsSpan(from));
        return plain.ToString();
    }

    private static void Append(StringBuilder plain, ReadOnlySpan<char> line)
    {
        var open = new Stack<string>();
        var lonely = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < line.Length; i++)
        {
            var rest = line[i..];
            if (rest is ['\\', var escaped, ..] && char.IsAscii(escaped) && char.IsPunctuation(escaped))
            {
                (_, i) = (plain.Append(escaped), i + 1);
            }
            else if (rest[0] is '`' && rest[1..].IndexOf('`') is > 0 and var length)
            {
                (_, i) = (plain.Append(rest.Slice(1, length)), i + length + 1);
            }
            else if (rest[0] is '[' && Link(rest) is var (shown, taken))
            {
                (_, i) = (plain.Append(shown), i + taken - 1);
            }
            else if (rest[0] is '*' or '_')
            {
                var mark = Mark(rest);
                if (open.TryPeek(out var last) && last == mark && Closes(line, i, mark))
                    open.Pop();
                else if (Opens(line, i, mark) && !lonely.Contains(mark) && HasEnd(line, i, mark, lonely))
                    open.Push(mark);
                else
                    plain.Append(mark);
                i += mark.Length - 1;
            }
            else
            {
                plain.Append(rest[0]);
            }
        }
    }

    private static string Mark(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept(rest[0]);
        return new string(rest[0], length < 0 ? rest.Length : length);
    }

    private static bool Opens(ReadOnlySpan<char> line, int at, string mark) =>
        at + mark.Length < line.Length
        && line[at + mark.Length] is not ' '
        && (mark[0] is '*' || at is 0 || !char.IsLetterOrDigit(line[at - 1]));

    private static bool Closes(ReadOnlySpan<char> line, int at, string mark) =>
        at > 0
        && line[at - 1] is not ' '
        && (mark[0] is '*' || at + mark.Length == line.Length || !char.IsLetterOrDigit(line[at + mark.Length]));

    /// <param name="lonely">Remembers marks that end nowhere in this line, so that a line is searched once for each.</param>
    private static bool HasEnd(ReadOnlySpan<char> line, int at, string mark, HashSet<string> lonely)
    {
        for (var i = at + mark.Length; i < line.Length; i++)
        {
            if (line[i] != mark[0])
                continue;
            var next = Mark(line[i..]);
            if (next == mark && Closes(line, i, mark))
                return true;
            i += next.Length - 1;
        }

        lonely.Add(mark);
        return false;
    }

    /// <summary>A link as its label and address, and how many characters it took.</summary>
    private static (string Shown, int Taken)? Link(ReadOnlySpan<char> rest)
    {
        var middle = 1 + rest[1..].IndexOfAny('[', ']');
        if (middle < 2 || !rest[middle..].StartsWith("]("))
            return null;
        var end = rest[middle..].IndexOfAny(')', ' ', '[');
        if (end < 0 || rest[middle + end] is not ')')
            return null;
        var (label, address) = (rest[1..middle].ToString(), rest.Slice(middle + 2, end - 2).ToString());
        return (label == address ? address : $"{label} ({address})", middle + end + 1);
    }
}
