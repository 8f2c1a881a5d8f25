using System.Buffers;
using System.Collections.Frozen;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Judging;

/// <summary>Companies that are called by their address, such as <c>fenwick.ai</c>: in sentences, not in links.</summary>
internal static class WebNames
{
    private const int OftenRepeated = 3;
    private const int LongestName = 30;
    private static readonly SearchValues<string> Endings = SearchValues.Create(
        [".com", ".ai", ".co", ".app"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Places = (
        "example github gitlab salesforce heroku firebase netlify vercel npmjs stackoverflow google medium linkedin leetcode hackerrank youtube wikipedia amazon "
        + "mycompany yourcompany domain site website test foo company mysite twitter facebook docs localhost app api www"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void AddTo(Dictionary<string, bool> names, NotePage page)
    {
        Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
        var text = page.Text.AsSpan();
        for (var at = 0; text[at..].IndexOfAny(Endings) is >= 0 and var next; at++)
        {
            at += next;
            if (NameAt(text, at) is not { } name)
                continue;
            var line = page.LineAt(at);
            if (page[line].Mark is not Mark.Code)
                counts[name] = counts.GetValueOrDefault(name) + (IsSpoken(page, line) ? OftenRepeated : 1);
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

    private static string? NameAt(ReadOnlySpan<char> text, int dot)
    {
        var end = dot + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]) && end < dot + 5)
            end++;
        var goesOn = end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '/');
        var further = end + 1 < text.Length && text[end] is '.' && char.IsLetter(text[end + 1]);
        if (goesOn || further || end - dot > 4)
            return null;
        var start = dot;
        while (start > 0 && dot - start < LongestName && char.IsLetterOrDigit(text[start - 1]))
            start--;
        var inLink = start > 0 && text[start - 1] is '/' or '@' or '.' or '-' or '_' or '`' or ':' or '"' or '(';
        return dot - start is < 3 or LongestName || inLink || Places.Contains(text[start..dot].ToString())
            ? null
            : text[start..end].ToString();
    }
}
