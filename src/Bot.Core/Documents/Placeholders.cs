using System.Text;

namespace Bot.Core.Documents;

/// <summary>
/// Slots that a person fills in: <c>[Company]</c>, <c>[Company Name]</c>. Brackets of code (<c>List[Request]</c>,
/// <c>a[0]</c>, anything between backticks), of links and of boxes are none.
/// </summary>
public static class Placeholders
{
    public const string Company = "[Company]";
    public const string Interviewer = "[Interviewer]";

    private const int Longest = 40;

    /// <summary>The words between the brackets, in order, each once.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        List<string> found = [];
        for (var at = 0; Next(text, ref at) is { } slot; )
        {
            if (!found.Contains(slot))
                found.Add(slot);
        }

        return found;
    }

    /// <summary>The text with its slots filled; a slot for which nothing is known stays.</summary>
    public static string Fill(string text, Func<string, string?> words)
    {
        var filled = new StringBuilder(text.Length);
        var (from, at) = (0, 0);
        while (Next(text, ref at) is { } slot)
        {
            if (words(slot) is not { } word)
                continue;
            filled.Append(text, from, at - slot.Length - 2 - from).Append(word);
            from = at;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    /// <param name="at">Where to look from; behind the slot afterwards.</param>
    private static string? Next(string text, ref int at)
    {
        var code = false;
        for (; at < text.Length; at++)
        {
            if (text[at] is '`')
                code = !code && text.IndexOf('`', at + 1) > 0;
            if (code || text[at] is not '[' || !IsSlot(text, at, out var end))
                continue;
            var slot = text[(at + 1)..end];
            at = end + 1;
            return slot;
        }

        return null;
    }

    private static bool IsSlot(string text, int open, out int end)
    {
        end = text.IndexOf(']', open, Math.Min(Longest, text.Length - open));
        if (end < open + 4 || !char.IsAsciiLetterUpper(text[open + 1]))
            return false;
        var opensApart = open is 0 || text[open - 1] is ' ' or '\n' or '"' or '“' or '(' or '\'' or '*' or '/';
        var closesApart = end + 1 == text.Length || text[end + 1] is not ('(' or '[' or ':' or '{');
        return opensApart && closesApart && IsWords(text.AsSpan(open + 1, end - open - 1));
    }

    private static bool IsWords(ReadOnlySpan<char> words)
    {
        foreach (var character in words)
        {
            if (!(char.IsLetter(character) || character is ' ' or '-' or '\'' or '’' or '/' or '&'))
                return false;
        }

        return true;
    }
}
