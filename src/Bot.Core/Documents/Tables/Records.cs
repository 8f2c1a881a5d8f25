using System.Text;

namespace Bot.Core.Documents.Tables;

/// <summary>One record of a table. <paramref name="Line"/>: where it begins, 1-based.</summary>
internal readonly record struct TableRow(int Line, IReadOnlyList<string> Cells);

/// <summary>
/// Cuts a text into records (RFC 4180): fields in quotes may hold the separator, line ends and doubled quotes. A quote that
/// nobody closes is an ordinary character. Empty lines are none.
/// </summary>
internal sealed class Records(string text, char separator, int start = 0)
{
    private readonly StringBuilder field = new();
    private int at = start;
    private int line = 1;
    private int unclosed = int.MaxValue;

    public IEnumerable<TableRow> Read()
    {
        while (at < text.Length)
        {
            var first = line;
            if (Record() is { } cells)
                yield return new(first, cells);
        }
    }

    private List<string>? Record()
    {
        List<string> cells = [];
        while (true)
        {
            cells.Add(Field());
            if (at < text.Length && text[at] == separator)
                at++;
            else
                break;
        }

        EndLine();
        return cells is [var only] && only.Length is 0 ? null : cells;
    }

    private string Field()
    {
        if (at < text.Length && text[at] is '"' && at < unclosed && Quoted() is { } quoted)
            return quoted;
        var length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        length = length < 0 ? text.Length - at : length;
        at += length;
        return text.AsSpan(at - length, length).Trim().ToString();
    }

    /// <returns>Null: nothing closes the quote, and nothing was read.</returns>
    private string? Quoted()
    {
        var (from, lines) = (at + 1, 0);
        field.Clear();
        while (text.AsSpan(from).IndexOf('"') is >= 0 and var length)
        {
            field.Append(text, from, length);
            lines += text.AsSpan(from, length).Count('\n');
            from += length + 1;
            if (from < text.Length && text[from] is '"')
            {
                field.Append('"');
                from++;
                continue;
            }

            // Words behind the closing quote belong to the field, as somebody typed them.
            var rest = text.AsSpan(from).IndexOfAny(separator, '\r', '\n');
            rest = rest < 0 ? text.Length - from : rest;
            field.Append(text.AsSpan(from, rest).TrimEnd());
            (at, line) = (from + rest, line + lines);
            return field.ToString().ReplaceLineEndings("\n").Trim();
        }

        unclosed = at;
        return null;
    }

    private void EndLine()
    {
        if (at < text.Length && text[at] is '\r')
            at++;
        if (at < text.Length && text[at] is '\n')
            at++;
        line++;
    }
}
