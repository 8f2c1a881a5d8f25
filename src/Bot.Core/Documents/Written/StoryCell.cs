using Bot.Core.Questions;

namespace Bot.Core.Documents.Written;

/// <summary>The stories of a question in one cell: <c>use | The cup | with care</c>, a line each.</summary>
internal static class StoryCell
{
    private const string Between = " | ";

    public static string Write(IReadOnlyList<StoryLink> stories) =>
        string.Join(
            '\n',
            stories.Select(link =>
                string.Join(
                    Between,
                    new[] { link.Mode.ToString().ToLowerInvariant(), OneLine(link.Title), OneLine(link.Angle) }.Where(
                        part => part.Length > 0
                    )
                )
            )
        );

    /// <summary>Lines of any other form are not about stories of ours.</summary>
    public static IReadOnlyList<StoryLink> Read(string cell)
    {
        List<StoryLink> links = [];
        foreach (var line in cell.Split('\n'))
        {
            if (
                line.TrimEnd().Split(Between, 3) is [var mode, var title, ..] parts
                && Enum.TryParse<StoryMode>(mode, ignoreCase: true, out var known)
            )
                links.Add(new(title.Trim(), known, parts.Length > 2 ? parts[2].Trim() : ""));
        }

        return links;
    }

    private static string OneLine(string words) =>
        words.ReplaceLineEndings(" ").Replace(Between, " / ", StringComparison.Ordinal).Trim();
}
