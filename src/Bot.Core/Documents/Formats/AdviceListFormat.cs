using System.Buffers;
using Bot.Core.Documents.Lines;

namespace Bot.Core.Documents.Formats;

/// <summary>A list below a heading that promises advice (<c>Tips</c>, <c>Red flags</c>, <c>Mistakes to avoid</c>): each line is a tip.</summary>
internal sealed class AdviceListFormat : INoteFormat
{
    private static readonly SearchValues<string> Advice = SearchValues.Create(
        ["tips", "advice", "red flags", "body language"],
        StringComparison.OrdinalIgnoreCase
    );
    private static readonly SearchValues<string> Mistakes = SearchValues.Create(
        ["mistakes", "don't", "don’t", "avoid"],
        StringComparison.OrdinalIgnoreCase
    );

    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not (Mark.Bullet or Mark.Numbered) || page[line].BodyLength is 0)
            return 0;
        var avoid = IsBelow(notes, Mistakes);
        if (!avoid && !IsBelow(notes, Advice))
            return 0;
        var end = page.EndOfInner(line);
        notes.Advise(line, page.Joined(line, end), avoid);
        return end - line;
    }

    /// <summary>The heading promises advice or mistakes.</summary>
    public static bool Promises(string title) => Has(title, Advice) || Has(title, Mistakes);

    /// <summary>The headings around this line promise advice or mistakes.</summary>
    public static bool IsBelow(Notebook notes) => IsBelow(notes, Advice) || IsBelow(notes, Mistakes);

    // The title speaks for all only where there is nothing else.
    private static bool IsBelow(Notebook notes, SearchValues<string> words) =>
        notes.Outline.Path is { Count: > 0 } path
            ? path.Any(title => Has(title, words))
            : Has(notes.Title, words) && !notes.Title.Contains("question", StringComparison.OrdinalIgnoreCase);

    private static bool Has(string title, SearchValues<string> words) => title.AsSpan().ContainsAny(words);
}
