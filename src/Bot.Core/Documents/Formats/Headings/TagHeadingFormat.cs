using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Headings;

/// <summary>A heading in HTML: <c>&lt;h2&gt;…&lt;/h2&gt;</c>, or a short line of which all is bold or underlined.</summary>
internal sealed class TagHeadingFormat : INoteFormat
{
    private const int LongestHeading = 80;

    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not Mark.Tag || page[line].BodyLength > LongestHeading * 3)
            return 0;
        var body = page.Whole(line);
        var level = Level(body);
        var title = Markup.Question(Tags.Strip(body)).Trim();
        if (level is 0 || title.Length is < 3 or > LongestHeading || !char.IsLetter(title[0]))
            return 0;
        notes.Outline.Enter(line, HeadingRank.Markdown, title, level);
        return 1;
    }

    // Who uses both puts the bold ones above the others.
    private const int Bold = 5;
    private const int Underlined = 6;

    /// <returns>1 to 6; 0: the line is no heading.</returns>
    private static int Level(ReadOnlySpan<char> line)
    {
        for (var level = 1; level <= 6; level++)
        {
            if (Tags.Opens(line, $"h{level}"))
                return level;
        }

        // All of it: nothing stands behind the tag that closes.
        if (line.TrimEnd() is not [.., '>'])
            return 0;
        var slanted = Tags.Opens(line, "i") || Tags.Opens(line, "em");
        if (Tags.Opens(line, "b") || Tags.Opens(line, "strong"))
            return Bold;
        return Tags.Opens(line, "u") || slanted && (Tags.Find(line, "u") > 0 || Tags.Find(line, "b") > 0)
            ? Underlined
            : 0;
    }
}
