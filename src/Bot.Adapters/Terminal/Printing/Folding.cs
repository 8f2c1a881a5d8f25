using System.Globalization;
using System.Text;

namespace Bot.Adapters.Terminal.Printing;

/// <summary>Folds lines to a width, between words and between wide characters.</summary>
internal static class Folding
{
    private const string Gutter = "      ";

    /// <param name="width">In columns; null: not folded.</param>
    public static IEnumerable<string> Fold(RenderedLine line, int? width)
    {
        var indent = line.Text.Length is 0 ? "" : new string(' ', line.Indent);
        if (line.Kept || width is not { } columns)
            return [indent + line.Text];
        var text = line.Text.Replace("\t", "    ", StringComparison.Ordinal);
        // Beside a very long label there would be no room.
        var hang = Math.Min(line.Indent + line.Hang, columns / 2);
        return line.Indent + ColumnWidth.Of(text) <= columns
            ? [indent + text]
            : SideBySide(text).SelectMany(piece => Rows(indent, piece, hang, columns));
    }

    /// <summary>Numbered choices that stand in one line: where that has no room, each begins a row.</summary>
    private static string[] SideBySide(string text)
    {
        var pieces = text.Split(Gutter);
        return pieces.All(piece => piece is [>= '0' and <= '9', ..]) ? pieces : [text];
    }

    /// <summary>A word wider than the row stays whole: the terminal breaks it, and it can be copied.</summary>
    private static IEnumerable<string> Rows(string indent, string text, int hang, int width)
    {
        var (row, columns, empty) = (new StringBuilder(indent), indent.Length, true);
        foreach (var (gap, word) in Words(text))
        {
            var wide = ColumnWidth.Of(word);
            if (!empty && columns + gap + wide > width)
            {
                yield return row.ToString();
                row.Clear().Append(' ', hang);
                columns = hang;
            }
            else
            {
                row.Append(' ', gap);
                columns += gap;
            }

            row.Append(word);
            (columns, empty) = (columns + wide, false);
        }

        yield return row.ToString();
    }

    /// <summary>What must stay together, and the spaces before it.</summary>
    private static IEnumerable<(int Gap, string Word)> Words(string text)
    {
        var (gap, from) = (0, 0);
        for (var at = 0; at < text.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var space = text[at] is ' ';
            var end = at + length;
            if (
                !space
                && (end == text.Length || text[end] is ' ' || ColumnWidth.OfElement(text.AsSpan(at, length)) is 2)
            )
            {
                yield return (gap, text[from..end]);
                (gap, from) = (0, end);
            }
            else if (space)
            {
                (gap, from) = (gap + 1, end);
            }

            at = end;
        }
    }
}
