namespace Bot.Core.Documents.Looking;

/// <summary>Where the pairs stand that are held back, as words: <c>lines 212 to 224</c>.</summary>
internal static class HeldBackLines
{
    private const int Named = 3;

    /// <summary>All runs of them; where there are many, the first few. Empty: nothing is held back.</summary>
    public static string Of(ReadNotes notes)
    {
        List<string> runs =
        [
            .. notes.Documents.SelectMany(document =>
                Starts(document).Select(line => In(notes, document, From(document, line)))
            ),
        ];
        var named = string.Join(" and ", runs.Take(Named));
        return runs.Count > Named ? $"{named} and elsewhere" : named;
    }

    /// <summary>The run that begins at this line.</summary>
    public static string From(NotedDocument document, int line)
    {
        var (first, end) = Decisions.HeldBack(document.Questions, line);
        return end - first > 1 ? $"lines {line} to {document.Questions[end - 1].Line}" : $"line {line}";
    }

    private static IEnumerable<int> Starts(NotedDocument document)
    {
        var before = false;
        foreach (var question in document.Questions)
        {
            if (question.HeldBack && !before)
                yield return question.Line;
            before = question.HeldBack;
        }
    }

    private static string In(ReadNotes notes, NotedDocument document, string lines) =>
        notes.Documents.Count > 1 ? $"{lines} of {document.File}" : lines;
}
