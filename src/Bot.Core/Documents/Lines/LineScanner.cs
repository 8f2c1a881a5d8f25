using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Lines;

/// <summary>Cuts a text into lines and says what each begins with. One pass; ends of line are LF, CR LF and CR.</summary>
internal static class LineScanner
{
    /// <summary>So much text, in characters, lies at hand while it is looked at several times.</summary>
    private const int Stretch = 8 * 1024;

    public static NoteLine[] Scan(string text)
    {
        // Counting is cheap, and spares copying a list as it grows.
        var lines = GC.AllocateUninitializedArray<NoteLine>(LinesIn(text));
        var count = 0;
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
                length = text.Length - start;
            lines[count++] = Line(text, start, length);
            start += length + 1;
            if (start < text.Length && text[start - 1] is '\r' && text[start] is '\n')
                start++;
        }
        return lines;
    }

    private static int LinesIn(ReadOnlySpan<char> text)
    {
        var ends = text is [.., not ('\r' or '\n')] ? 1 : 0;
        for (var rest = text; !rest.IsEmpty; rest = rest[Math.Min(Stretch, rest.Length)..])
        {
            var stretch = rest[..Math.Min(Stretch, rest.Length)];
            var returns = stretch.Count('\r');
            ends += stretch.Count('\n') + returns;
            if (returns > 0)
                ends -= rest[..Math.Min(Stretch + 1, rest.Length)].Count("\r\n");
        }

        return ends;
    }

    private static NoteLine Line(string text, int start, int length)
    {
        var body = text.AsSpan(start, length).TrimEnd();
        var breaks = false;
        while (Break(body) is > 0 and var tag)
        {
            breaks = true;
            body = body[..^tag].TrimEnd();
        }
        if (body is [.., '>'] && body.EndsWith("</li>", StringComparison.OrdinalIgnoreCase))
            body = body[..^5].TrimEnd();
        var (indent, blanks) = Indent(body);
        body = body[blanks..];
        var (mark, skipped, value) = MarkOf(body);
        var rest = body[skipped..];
        var inner = rest.TrimStart();
        var at = start + blanks + skipped + (rest.Length - inner.Length);
        return new NoteLine(
            start,
            length,
            at,
            inner.Length,
            inner.IsEmpty ? '\0' : inner[0],
            (ushort)Math.Min(indent, ushort.MaxValue),
            (ushort)value,
            mark,
            breaks
        );
    }

    private static (int Columns, int Characters) Indent(ReadOnlySpan<char> line)
    {
        var columns = 0;
        var at = 0;
        for (; at < line.Length && char.IsWhiteSpace(line[at]); at++)
            columns += line[at] is '\t' ? 4 : 1;
        return (columns, at);
    }

    /// <returns>The length of the closing <c>&lt;br&gt;</c>, or 0.</returns>
    private static int Break(ReadOnlySpan<char> line)
    {
        if (line is not [.., '>'])
            return 0;
        foreach (var tag in (ReadOnlySpan<string>)["<br>", "<br/>", "<br />"])
        {
            if (line.EndsWith(tag, StringComparison.OrdinalIgnoreCase))
                return tag.Length;
        }

        return 0;
    }

    private static (Mark Mark, int Skipped, int Value) MarkOf(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return (Mark.Blank, 0, 0);
        if (char.IsAsciiDigit(line[0]))
            return Numbered(line);
        if (char.IsAsciiLetter(line[0]))
            return (Mark.Text, 0, 0);
        if (
            line[0] is '=' or '-' or '_' or '*'
            && line.Length >= (line[0] is '=' ? 2 : 3)
            && line.Trim(line[0]).IsEmpty
        )
            return (Mark.Bar, line.Length, line[0]);
        if (line[0] is '-' or '*' or '_' && IsSpacedBar(line))
            return (Mark.Bar, line.Length, line[0]);
        return line[0] switch
        {
            '>' => (Mark.Answer, 1, 0),
            '#' => Heading(line),
            '`' or '~' when IsFence(line) => (Mark.Fence, 0, 0),
            '<' when IsItem(line) => (Mark.Bullet, Tags.End(line, 0), 0),
            '<' when Tags.Opens(line) => (Mark.Tag, 0, 0),
            '-' when line.StartsWith("->") => (Mark.Arrow, 2, 0),
            '=' when line.StartsWith("=>") => (Mark.Arrow, 2, 0),
            '-' or '*' or '+' or '•' when line.Length is 1 || char.IsWhiteSpace(line[1]) => Bullet(line),
            '•' => Bullet(line),
            '-' when char.IsAsciiLetterUpper(line[1]) && line.Contains(' ') => Bullet(line),
            _ => Sign(line),
        };
    }

    // In digits; four of this century or the last are a year.
    private const int LongestNumber = 4;

    private static (Mark, int, int) Numbered(ReadOnlySpan<char> line)
    {
        var digits = 1;
        while (digits < line.Length && digits < LongestNumber + 1 && char.IsAsciiDigit(line[digits]))
            digits++;
        var marked =
            digits <= LongestNumber
            && !(digits is 4 && line is ['1', '9', ..] or ['2', '0', ..])
            && digits + 1 < line.Length
            && (
                line[digits] is '.' or ')' && char.IsWhiteSpace(line[digits + 1])
                || line[digits] is '.' or '、' or '．' && Markup.IsWide(line, digits + 1)
            );
        if (!marked)
            return (Mark.Text, 0, 0);
        // "12. ### What is …?": a heading that stands in a list is a heading.
        var rest = line[(digits + 1)..].TrimStart();
        if (rest[0] is '#' && Heading(rest) is (Mark.Heading, var skipped, var level))
            return (Mark.Heading, line.Length - rest.Length + skipped, level);
        return (Mark.Numbered, digits + 1, int.Parse(line[..digits], provider: null));
    }

    // "* * *" is a rule, and no list of lists.
    private static bool IsSpacedBar(ReadOnlySpan<char> line) =>
        line.Length > 4 && line[1] is ' ' && line[2] == line[0] && !line.ContainsAnyExcept(line[0], ' ');

    // An item of a list in HTML, but for those that lead elsewhere or open something.
    private static bool IsItem(ReadOnlySpan<char> line) =>
        Tags.Opens(line, "li") && Tags.Find(line, "a") < 0 && Tags.Find(line, "details") < 0;

    // Code within a line may stand between three backticks too.
    private static bool IsFence(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept(line[0]);
        return length < 0 ? line.Length >= 3 : length >= 3 && !(line[0] is '`' && line[length..].Contains('`'));
    }

    private static (Mark, int, int) Heading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && char.IsWhiteSpace(line[level])
            ? (Mark.Heading, level, level)
            : (Mark.Text, 0, 0);
    }

    /// <summary>A bullet may carry a box, a tick or a cross: <c>- [ ]</c>, <c>* ✓</c>.</summary>
    private static (Mark, int, int) Bullet(ReadOnlySpan<char> line)
    {
        var rest = line[1..].TrimStart();
        var (mark, skipped, value) = rest.IsEmpty ? (Mark.Text, 0, 0) : Sign(rest);
        return mark is Mark.Text ? (Mark.Bullet, 1, 0) : (mark, line.Length - rest.Length + skipped, value);
    }

    private static (Mark, int, int) Sign(ReadOnlySpan<char> line)
    {
        if (line is ['[', ' ' or 'x' or 'X', ']', ..])
            return (Mark.Box, 3, line[1] is ' ' ? 0 : 1);
        var mark = line[0] switch
        {
            '□' or '☐' or '▢' or '◻' or '⬜' or '☑' => Mark.Box,
            '✓' or '✔' or '✅' => Mark.Tick,
            '✗' or '✘' or '✖' or '✕' or '❌' => Mark.Cross,
            '→' or '⇒' or '➔' or '➜' => Mark.Arrow,
            _ => Mark.Text,
        };
        // U+FE0F asks for the coloured form of a sign and is no text.
        var width = line.Length > 1 && line[1] is '\uFE0F' ? 2 : 1;
        return mark is Mark.Text ? (mark, 0, 0) : (mark, width, line[0] is '☑' ? 1 : 0);
    }
}
