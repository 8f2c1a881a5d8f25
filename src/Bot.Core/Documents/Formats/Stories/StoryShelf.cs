using System.Globalization;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Reports;

namespace Bot.Core.Documents.Formats.Stories;

/// <summary>
/// The stories of one document by their numbers. A number means nothing in another document, so links never leave
/// theirs; what is named and not there is remembered for one report.
/// </summary>
internal sealed class StoryShelf
{
    private readonly SortedDictionary<int, string> titles = [];
    private readonly SortedSet<int> missing = [];
    private readonly SortedSet<int> missingLines = [];

    public List<NotedStory> Noted { get; } = [];

    public static StoryShelf Of(NotePage page)
    {
        var shelf = new StoryShelf();
        for (var line = 0; line < page.Count; line++)
        {
            if (Begins(page, line, out var number, out var title))
                shelf.titles.TryAdd(number, title);
        }

        return shelf;
    }

    /// <summary><c>Story 2: Title</c> with a situation below it.</summary>
    public static bool Begins(NotePage page, int line, out int number, out string title)
    {
        (number, title) = (0, "");
        if (page.MarkAt(line) is not (Mark.Text or Mark.Heading) || page[line].First is not ('S' or 's'))
            return false;
        var body = page.Body(line);
        if (!body.StartsWith("Story ", StringComparison.OrdinalIgnoreCase))
            return false;
        var colon = body.IndexOf(':');
        if (colon is < 7 or > 12)
            return false;
        var first = page.Filled(line + 1);
        if (first >= page.Count || !page.Body(first).StartsWith("Situation", StringComparison.OrdinalIgnoreCase))
            return false;
        title = body[(colon + 1)..].Trim().ToString();
        return int.TryParse(body[6..colon], CultureInfo.InvariantCulture, out number);
    }

    /// <returns>Null: no such story in this document.</returns>
    public string? Find(int number, int line)
    {
        if (titles.TryGetValue(number, out var title))
            return title;
        missing.Add(number);
        missingLines.Add(line + 1);
        return null;
    }

    /// <summary>One point for all stories that are named and not there.</summary>
    public Problem? Missing() =>
        missing.Count is 0 ? null : Points.MissingStory(missingLines.Min, missingLines.Max, missing);
}
