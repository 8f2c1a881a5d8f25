using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Lines;

/// <summary>How far in a heading stands: a heading closes all that stand as far in or further.</summary>
internal enum HeadingRank
{
    Banner = 0,

    /// <summary>Plus the level: <c>#</c> to <c>######</c>.</summary>
    Markdown = 10,

    /// <summary>A line on its own that has further headings below it.</summary>
    Chapter = 20,
    Underlined = 22,
    Plain = 24,
    LabelOfLabels = 30,
    Capitals = 32,

    /// <summary>A line that ends in a colon.</summary>
    Label = 34,

    /// <summary><c>Section 2:</c></summary>
    NumberedLabel = 36,
    Numbered = 40,
}

internal sealed record NoteHeading(int Line, int Rank, string Title, PhaseTime? Time);

/// <summary>The headings above the line that is being read.</summary>
internal sealed class Outline
{
    private readonly List<NoteHeading> open = [];
    private string[]? path;

    /// <summary>Every heading that was entered, in order.</summary>
    public List<NoteHeading> Entered { get; } = [];

    /// <summary>The headings around this line, outermost first.</summary>
    public IReadOnlyList<NoteHeading> Open => open;

    /// <summary>What introduces the list that is being read, such as <c>What to expect:</c>; it holds for that list only.</summary>
    public string? ListLabel { get; private set; }

    /// <summary>Titles, outermost first; the same list until they change, for all that stands below them.</summary>
    public IReadOnlyList<string> Path =>
        path ??= [.. open.Select(heading => heading.Title), .. ListLabel is null ? [] : (string[])[ListLabel]];

    public void Enter(int line, HeadingRank rank, string title, int level = 0)
    {
        CloseFrom((int)rank + level);
        var heading = new NoteHeading(line, (int)rank + level, title, PhaseTime.Of(title));
        open.Add(heading);
        path = null;
        Entered.Add(heading);
    }

    public void BeginList(string label)
    {
        ListLabel = label;
        path = null;
    }

    /// <summary>The list is over; what comes stands below the headings alone.</summary>
    public void EndList()
    {
        if (ListLabel is null)
            return;
        ListLabel = null;
        path = null;
    }

    /// <summary>Closes what stands as far in as <paramref name="rank"/> or further.</summary>
    public void Close(HeadingRank rank, int level = 0) => CloseFrom((int)rank + level);

    private void CloseFrom(int rank)
    {
        if (ListLabel is not null || open.Count > 0 && open[^1].Rank >= rank)
            path = null;
        while (open.Count > 0 && open[^1].Rank >= rank)
            open.RemoveAt(open.Count - 1);
        ListLabel = null;
    }
}
