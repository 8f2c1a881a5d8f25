using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Tables;

/// <summary>How a text is a table: its separator, its columns, and where its rows begin.</summary>
/// <param name="Rows">How many records come before the first row: a header, or none.</param>
/// <param name="Start">Where the records begin, behind what Anki says of the file; <paramref name="Line"/> is the line there.</param>
internal sealed record TableShape(char Separator, TableColumns Columns, int Rows, int Start, int Line, bool Html)
{
    private const int LongestLook = 64 * 1024;
    private const int Sample = 50;
    private const int Enough = 3;

    /// <returns>Null: the text is no table of questions.</returns>
    public static TableShape? Of(string text)
    {
        if (AnkiHeader.Of(text) is { } anki)
            return new(anki.Separator, anki.Columns, 0, anki.Start, anki.Line, anki.Html);
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        if (first.Length > LongestLook / 8)
            return null;
        foreach (var separator in (ReadOnlySpan<char>)['\t', ';', ','])
        {
            if (first.Contains(separator, StringComparison.Ordinal) && Shaped(text, separator) is { } shape)
                return shape;
        }

        return null;
    }

    private static TableShape? Shaped(string text, char separator)
    {
        var look = text.Length > LongestLook ? text[..LongestLook] : text;
        var rows = new Records(look, separator).Read().Take(Sample).ToList();
        if (rows.Count > 1 && TableColumns.OfHeader(rows[0].Cells) is { } columns)
            return new(separator, columns, 1, 0, 1, Html: false);
        return IsEven(rows, separator) ? new(separator, TableColumns.InOrder, 0, 0, 1, Html: false) : null;
    }

    // Without a header the rows must show that they are rows; commas and semicolons stand in sentences too.
    private static bool IsEven(List<TableRow> rows, char separator)
    {
        var cells = rows.Count < Enough ? 0 : rows[0].Cells.Count;
        if (cells is < 2 or > 12)
            return false;
        var even = rows.Count(row => row.Cells.Count == cells && row.Cells[0].Length > 0 && row.Cells[1].Length > 0);
        var asking = rows.Count(row => Prompts.EndsInQuestion(row.Cells[0]));
        return even * 10 >= rows.Count * 9 && (separator is '\t' || asking * 2 > rows.Count);
    }
}
