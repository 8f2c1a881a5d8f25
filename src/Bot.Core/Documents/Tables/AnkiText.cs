namespace Bot.Core.Documents.Tables;

/// <summary>Notes in the form of Anki's own text export: a note a line, the first two fields of each and its tags.</summary>
public static class AnkiText
{
    public const string Head = "#separator:tab\n#html:true\n#tags column:3\n";

    public static string Line(AnkiNote note) =>
        $"{Cell(note.Fields.ElementAtOrDefault(0))}\t{Cell(note.Fields.ElementAtOrDefault(1))}\t{Cell(note.Tags)}\n";

    // A line end means nothing in HTML, but in code that stands as it was typed.
    private static string Cell(string? field)
    {
        if (string.IsNullOrEmpty(field))
            return "";
        var ends = field.Contains("<pre", StringComparison.OrdinalIgnoreCase) ? "<br>" : " ";
        return $"\"{field.Trim().ReplaceLineEndings(ends).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
