using Bot.Core.Questions;

namespace Bot.Core.Documents.Formats.Stories;

/// <summary>An answer in the four parts of STAR, each named at the beginning of its line or list item, is a story too.</summary>
internal static class StarParts
{
    private const int ShortestPart = 3;
    private static readonly string[] Parts = ["situation", "task", "action", "result"];

    /// <summary>Notes the story and links it with the question noted last.</summary>
    public static void Note(Notebook notes, int line, string? answer)
    {
        if (answer is null || Of(answer) is not { } parts)
            return;
        var question = notes.Questions[^1];
        notes.Stories.Noted.Add(
            new NotedStory(
                line + 1,
                question.Text,
                string.Join(' ', parts[0]),
                string.Join(' ', parts[1]),
                parts[2],
                string.Join(' ', parts[3]),
                []
            )
        );
        notes.Questions[^1] = question with { Stories = [new StoryLink(question.Text, StoryMode.Use, "")] };
    }

    /// <summary>The line says what a part of STAR is: <c>**T**ask: what was yours to do?</c></summary>
    public static bool Names(ReadOnlySpan<char> line)
    {
        if (line is not ['*' or '_' or 'S' or 'T' or 'A' or 'R', ..])
            return false;
        Span<char> plain = stackalloc char[24];
        var length = 0;
        foreach (var character in line[..Math.Min(line.Length, plain.Length)])
        {
            if (character is not ('*' or '_'))
                plain[length++] = character;
        }

        return PartAt(plain[..length], out _) >= 0;
    }

    /// <returns>The lines of the four parts; null: one of them is missing or says nothing.</returns>
    private static List<string>[]? Of(string answer)
    {
        List<string>[] parts =
        [
            [],
            [],
            [],
            [],
        ];
        var part = -1;
        foreach (var line in answer.Split('\n'))
        {
            var text = line.Trim().TrimStart("-*+• ").TrimStart();
            if (PartAt(text, out var rest) is >= 0 and var named)
            {
                part = named;
                text = rest;
            }

            if (part >= 0 && !text.IsEmpty)
                parts[part].Add(text.ToString());
        }

        return parts.All(lines => lines.Sum(line => line.Count(' ') + 1) >= ShortestPart) ? parts : null;
    }

    private static int PartAt(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        rest = default;
        var words = line.TrimStart("*_#[( ");
        for (var part = 0; part < Parts.Length; part++)
        {
            if (!words.StartsWith(Parts[part], StringComparison.OrdinalIgnoreCase))
                continue;
            var behind = words[Parts[part].Length..].TrimStart("sS").TrimStart("*_)] ");
            if (!behind.IsEmpty && behind[0] is not (':' or '-' or '–' or '—'))
                continue;
            rest = behind.IsEmpty ? behind : behind[1..].TrimStart("*_ ");
            return part;
        }

        return -1;
    }
}
