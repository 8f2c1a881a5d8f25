using System.Globalization;

namespace Bot.Core.Documents.Tables;

/// <summary>What Anki writes at the top of a text export: <c>#separator:tab</c>, <c>#html:true</c>, <c>#tags column:3</c>.</summary>
internal sealed record AnkiHeader(char Separator, bool Html, TableColumns Columns, int Start, int Line)
{
    private static readonly string[] Special = ["guid column", "notetype column", "deck column", "tags column"];

    /// <returns>Null: the text does not begin so.</returns>
    public static AnkiHeader? Of(string text)
    {
        if (!text.StartsWith("#separator:", StringComparison.OrdinalIgnoreCase))
            return null;
        Dictionary<string, string> said = new(StringComparer.OrdinalIgnoreCase);
        var (start, line) = (0, 1);
        while (start < text.Length && text[start] is '#')
        {
            var length = text.AsSpan(start).IndexOf('\n');
            length = length < 0 ? text.Length - start : length;
            var parts = text.Substring(start, length).TrimEnd('\r').TrimStart('#').Split(':', 2);
            if (parts is [var name, var value])
                said[name.Trim()] = value.Trim();
            (start, line) = (Math.Min(text.Length, start + length + 1), line + 1);
        }

        return new(SeparatorOf(said["separator"]), Is(said, "html"), ColumnsOf(said), start, line);
    }

    /// <summary>The fields of a note are the columns that Anki does not use for itself; the first two are the card.</summary>
    private static TableColumns ColumnsOf(Dictionary<string, string> said)
    {
        HashSet<int> used = [.. Special.Select(name => Column(said, name)).Where(column => column >= 0)];
        List<int> fields = [.. Enumerable.Range(0, used.Count + 3).Where(column => !used.Contains(column))];
        return new(fields[0], fields[1]) { Section = Column(said, "deck column"), Tags = Column(said, "tags column") };
    }

    private static int Column(Dictionary<string, string> said, string name) =>
        said.TryGetValue(name, out var value) && int.TryParse(value, CultureInfo.InvariantCulture, out var column)
            ? Math.Clamp(column, 0, 1000) - 1
            : -1;

    private static bool Is(Dictionary<string, string> said, string name) =>
        said.TryGetValue(name, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static char SeparatorOf(string name) =>
        name.ToLowerInvariant() switch
        {
            "comma" or "," => ',',
            "semicolon" or ";" => ';',
            "pipe" or "|" => '|',
            "colon" => ':',
            "space" => ' ',
            _ => '\t',
        };
}
