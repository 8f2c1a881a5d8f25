using System.Globalization;
using System.Text;
using Bot.Adapters.Terminal.Printing;

namespace Bot.Adapters.Terminal.Typing;

/// <summary>A line under edit as rows of a screen, and where its cursor stands on them.</summary>
internal sealed record EditView(IReadOnlyList<string> Rows, int CursorRow, int CursorColumn)
{
    /// <param name="margin">Columns left free before every row, for the prompt.</param>
    /// <param name="width">Columns of the screen; the last stays free, because writing there moves the cursor or not.</param>
    /// <param name="height">Of a longer text only the rows around the cursor are seen.</param>
    public static EditView Of(EditLine line, int margin, int width, int height)
    {
        var room = Math.Max(2, width - 1 - margin);
        var rows = new List<StringBuilder> { new() };
        var (column, cursor) = (0, (Row: 0, Column: 0));
        for (var at = 0; at < line.Text.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(line.Text, at);
            var element = line.Text.AsSpan(at, length);
            var wide = ColumnWidth.OfElement(element);
            if (column + wide > room)
                NextRow();
            if (at <= line.Cursor)
                cursor = (rows.Count - 1, column);
            if (element[0] is '\n')
                NextRow();
            else
                rows[^1].Append(element);
            column = element[0] is '\n' ? 0 : column + wide;
            at += length;
        }

        if (line.Cursor == line.Text.Length)
            cursor = (rows.Count - 1, column);
        var first = Math.Clamp(cursor.Row - height + 1, 0, rows.Count - 1);
        var seen = rows.Skip(first).Take(Math.Max(1, height)).Select(row => row.ToString());
        return new EditView([.. seen], cursor.Row - first, margin + cursor.Column);

        void NextRow()
        {
            rows.Add(new StringBuilder());
            column = 0;
        }
    }
}
