using System.Collections.Frozen;

namespace Bot.Core.Documents.Judging;

/// <summary>Companies that are called by their address, such as <c>fenwick.ai</c>: in sentences, not in links.</summary>
internal static class WebNames
{
    private const int OftenRepeated = 3;
    private static readonly string[] Endings = [".com", ".ai", ".co", ".app"];

    private static readonly FrozenSet<string> Places = (
        "example github gitlab stackoverflow google medium linkedin leetcode hackerrank youtube wikipedia amazon "
        + "mycompany yourcompany domain site website test foo company mysite twitter facebook docs localhost app api www"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void AddTo(Dictionary<string, bool> names, NotePage page)
    {
        Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
        for (var line = 0; line < page.Count; line++)
        {
            if (page[line].Mark is Mark.Blank or Mark.Code || !page.Raw(line).Contains('.'))
                continue;
            foreach (var ending in Endings)
            {
                if (NameIn(page.Raw(line), ending) is { } name)
                    counts[name] = counts.GetValueOrDefault(name) + (IsSpoken(page, line) ? OftenRepeated : 1);
            }
        }

        foreach (var (name, count) in counts)
        {
            // Written with a capital, the name lives without its ending too.
            if (count >= OftenRepeated)
                names.TryAdd(
                    char.IsUpper(name[0]) && !char.IsUpper(name[1])
                        ? name[..name.IndexOf('.', StringComparison.Ordinal)]
                        : name.ToLowerInvariant(),
                    false
                );
        }
    }

    /// <summary>One mention is enough where the whole document, or a question, speaks of it.</summary>
    private static bool IsSpoken(NotePage page, int line) => line is 0 || Prompts.EndsInQuestion(page.Body(line));

    private static string? NameIn(ReadOnlySpan<char> text, string ending)
    {
        var dot = text.IndexOf(ending, StringComparison.OrdinalIgnoreCase);
        var end = dot + ending.Length;
        if (
            dot < 3
            || end < text.Length
                && (
                    char.IsLetterOrDigit(text[end])
                    || text[end] is '/' or '.' && end + 1 < text.Length && char.IsLetter(text[end + 1])
                )
        )
            return null;
        var start = dot;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        var inLink = start > 0 && text[start - 1] is '/' or '@' or '.' or '-' or '_' or '`' or ':' or '"';
        return dot - start < 3 || inLink || Places.Contains(text[start..dot].ToString())
            ? null
            : text[start..end].ToString();
    }
}
