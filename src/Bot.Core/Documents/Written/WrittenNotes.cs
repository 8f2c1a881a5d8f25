using Bot.Core.Documents.Lines;

namespace Bot.Core.Documents.Written;

/// <summary>Reads notes that the bot wrote, word for word; what people added to them is read as far as it has the form.</summary>
internal static class WrittenNotes
{
    public static bool Are(string text) => text.AsSpan().TrimStart().StartsWith(WrittenMark.FirstLine);

    public static Notebook Read(string text, string title)
    {
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
            lines[line] = lines[line].TrimEnd('\r');
        Notebook notes = new(new NotePage(""), TitleOf(lines) ?? title);
        for (var line = 0; line < lines.Length; )
        {
            line =
                lines[line].StartsWith("### ", StringComparison.Ordinal) ? ReadQuestion(notes, lines, line)
                : lines[line].StartsWith(MarkdownNotes.StoryHeading, StringComparison.Ordinal)
                    ? ReadStory(notes, lines, line)
                : EnterOrPass(notes, lines[line], line);
        }

        return notes;
    }

    private static string? TitleOf(string[] lines) =>
        lines.Take(5).FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    private static int EnterOrPass(Notebook notes, string line, int at)
    {
        if (line.StartsWith("## ", StringComparison.Ordinal))
        {
            notes.Outline.Close(HeadingRank.Banner);
            foreach (var (title, level) in line[3..].Split(" > ").Select((title, level) => (title, level)))
                notes.Outline.Enter(at, HeadingRank.Banner, title.Trim(), level);
        }

        return at + 1;
    }

    private static int ReadQuestion(Notebook notes, string[] lines, int line)
    {
        var text = lines[line][4..].Trim();
        var end = line + 1;
        var mark = end < lines.Length ? WrittenMark.Of(lines[end]) : null;
        while (end < lines.Length && !IsQuote(lines[end]) && !IsHeading(lines[end], mark?.More))
            end++;
        var answer = ReadQuote(lines, ref end);
        if (text.Length is 0)
            return end;
        if (mark is null)
        {
            notes.Ask(line, text, answer);
            return end;
        }

        var full = mark.More is null ? text : $"{text}\n{mark.More}";
        notes.Questions.Add(
            new NotedQuestion(
                line + 1,
                mark.Section,
                full,
                mark.Direction,
                mark.Kind,
                answer,
                mark.HeldBack,
                mark.OnlyFor,
                mark.Stories,
                mark.Todo,
                mark.Tags
            )
        );
        return end;
    }

    // The further lines of a question may look like anything; its mark holds them.
    private static bool IsHeading(string line, string? more) =>
        line.StartsWith('#')
        && (line.StartsWith("### ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal))
        && more?.Contains(line, StringComparison.Ordinal) is not true;

    private static int ReadStory(Notebook notes, string[] lines, int line)
    {
        var title = lines[line][MarkdownNotes.StoryHeading.Length..].Trim();
        var parts = new string?[MarkdownNotes.Parts.Length];
        var end = line + 1;
        while (end < lines.Length && !lines[end].StartsWith('#'))
        {
            var part = Array.FindIndex(MarkdownNotes.Parts, name => lines[end] == name + ":");
            end++;
            if (part >= 0)
                parts[part] = ReadQuote(lines, ref end);
        }

        notes.Stories.Noted.Add(
            new NotedStory(
                line + 1,
                title,
                parts[0] ?? "",
                parts[1] ?? "",
                Items(parts[2]),
                parts[3] ?? "",
                Items(parts[4])
            )
        );
        return end;
    }

    private static List<string> Items(string? text)
    {
        List<string> items = [];
        foreach (var line in text?.Split('\n') ?? [])
        {
            if (line.StartsWith("- ", StringComparison.Ordinal) || items.Count is 0)
                items.Add(line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line);
            else
                items[^1] += $"\n{(line.StartsWith("  ", StringComparison.Ordinal) ? line[2..] : line)}";
        }

        return items;
    }

    private static string? ReadQuote(string[] lines, ref int line)
    {
        var first = line;
        while (line < lines.Length && IsQuote(lines[line]))
            line++;
        return line == first
            ? null
            : string.Join(
                '\n',
                lines[first..line]
                    .Select(quote => quote.StartsWith("> ", StringComparison.Ordinal) ? quote[2..] : quote[1..])
            );
    }

    private static bool IsQuote(string line) => line.StartsWith('>');
}
