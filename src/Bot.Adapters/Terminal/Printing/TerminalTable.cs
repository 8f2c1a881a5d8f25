using System.Text;

namespace Bot.Adapters.Terminal.Printing;

/// <summary>A table as plain lines: names to the left, numbers to the right.</summary>
internal static class TerminalTable
{
    private const string Gap = "  ";
    private const int ShortestName = 12;

    /// <param name="rows">The first names the columns; all have the same length.</param>
    /// <param name="width">In columns of the terminal; the names are cut to fit into it, the numbers never.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows, int width)
    {
        var cells = rows.Select(row => row.Select(cell => PlainText.Clean(cell).ReplaceLineEndings(" ")).ToList())
            .ToList();
        int[] widths = [.. Enumerable.Range(0, rows[0].Count).Select(at => cells.Max(row => ColumnWidth.Of(row[at])))];
        var numbers = widths.Skip(1).Sum(columns => columns + Gap.Length);
        widths[0] = Math.Min(widths[0], Math.Max(ShortestName, width - numbers));
        return cells.Select(row => Line(row, widths));
    }

    private static string Line(List<string> row, int[] widths)
    {
        var name = Cut(row[0], widths[0]);
        var line = new StringBuilder(name).Append(' ', widths[0] - ColumnWidth.Of(name));
        for (var at = 1; at < row.Count; at++)
            line.Append(Gap).Append(' ', widths[at] - ColumnWidth.Of(row[at])).Append(row[at]);
        return line.ToString().TrimEnd();
    }

    /// <summary>The end of a path says more than its beginning.</summary>
    private static string Cut(string name, int width)
    {
        var from = 0;
        while (ColumnWidth.Of(name.AsSpan(from)) > width - (from > 0 ? 1 : 0))
            from += char.IsHighSurrogate(name[from]) ? 2 : 1;
        return from is 0 ? name : $"…{name[from..]}";
    }
}
