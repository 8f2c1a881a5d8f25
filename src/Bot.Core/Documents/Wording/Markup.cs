using System.Buffers;
using System.Text;

namespace Bot.Core.Documents.Wording;

/// <summary>What Markdown adds to a line: taken off where words are wanted.</summary>
internal static class Markup
{
    private const int LongestLinkText = 300;
    private const int LongestTarget = 1000;

    // In letters.
    private const int ShortestQuestion = 4;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_[<&\\");
    private static readonly string[] Labels =
    [
        "pregunta ",
        "pergunta ",
        "frage ",
        "вопрос ",
        "domanda ",
        "题目",
        "問題",
    ];
    private static readonly string[] BackLinks = ["back to top", "back to the top", "to top", "table of contents"];

    /// <summary>
    /// A question as a person reads it: without its number, emphasis around the whole of it, links and tags. Code keeps its
    /// backticks.
    /// </summary>
    public static string Question(ReadOnlySpan<char> text) => QuestionIn(text).ToString();

    /// <summary>The same for a look only: nothing is copied where there is no markup.</summary>
    public static ReadOnlySpan<char> QuestionIn(ReadOnlySpan<char> text)
    {
        text = WithoutStars(WithoutNumber(WithoutPictures(text.Trim())).TrimEnd('#')).TrimEnd();
        if (!text.ContainsAny(Signs))
            return text;
        var plain = Entities(Tags.Strip(Links(text))).ReplaceLineEndings(" ").Trim();
        return WithoutNumber(Unwrapped(WithoutNumber(plain)));
    }

    // Stars behind a question say how hard somebody found it.
    private static ReadOnlySpan<char> WithoutStars(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return text is [.., '⭐' or '★' or '☆' or '\uFE0F'] ? text.TrimEnd("⭐★☆\uFE0F ") : text;
    }

    public static bool BeginsWithPicture(ReadOnlySpan<char> text) => WithoutPictures(text).Length < text.Length;

    /// <summary>Without the pictures that stand first: how hard it is, or what it belongs to.</summary>
    public static ReadOnlySpan<char> WithoutPictures(ReadOnlySpan<char> text)
    {
        while (text is [>= '\u2190', ..])
        {
            var picture =
                text[0] is >= '\uD83C' and <= '\uD83E' && text.Length > 1 ? 2
                : text[0] is >= '\u2190' and <= '\u2BFF' or '\uFE0F' or '\u200D' ? 1
                : 0;
            if (picture is 0)
                break;
            text = text[picture..].TrimStart();
        }

        return text;
    }

    /// <summary>
    /// Without <c>12.</c>, <c>12)</c>, <c>2.1.</c>, <c>Q12:</c>, <c>Q.</c> or <c>Question 12:</c> in front, in the
    /// tongues that are known.
    /// </summary>
    public static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> text)
    {
        // "第 12 题：": the colon ends it.
        if (text is ['第', ..])
            return text[..Math.Min(text.Length, 16)].IndexOfAny('：', ':') is > 0 and var colon
                ? text[(colon + 1)..].TrimStart()
                : text;
        var (end, number) = (Label(text), false);
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end < 12)
            (end, number) = (end + 1, true);
        if (end is 0 || end >= text.Length)
            return text;
        if (number && (text[end] is '、' or '．' or '：' || text[end] is '.' && IsWide(text, end + 1)))
            return text[(end + 1)..].TrimStart();
        if (number && EndOfParts(text, end) is > 0 and var parts)
            return text[parts..].TrimStart();
        var closed =
            text[end] is '.' or ')' or ':' or '-' or '–' && end + 1 < text.Length && text[end + 1] is ' ' or '\t';
        if (closed)
            return text[(end + 1)..].TrimStart();
        // "Q12 What": a label with its number needs no sign behind it; "Q What" and "3 things" are words.
        return number && !char.IsAsciiDigit(text[0]) && text[end] is ' ' ? text[(end + 1)..].TrimStart() : text;
    }

    /// <summary>A character of Chinese or Japanese stands there: they set no space.</summary>
    public static bool IsWide(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is >= '\u2E80' and <= '\u9FFF';

    /// <returns>Behind <c>2.1.</c> or <c>2.1</c>, or 0. Without a dot at its end a capital must follow: <c>2.5 times</c> is no number of a question.</returns>
    private static int EndOfParts(ReadOnlySpan<char> text, int dot)
    {
        var end = dot;
        while (end + 1 < text.Length && text[end] is '.' && char.IsAsciiDigit(text[end + 1]))
        {
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]); )
                end++;
        }

        if (end == dot || end + 1 >= text.Length)
            return 0;
        if (text[end] is '.' or ')' or ':' && text[end + 1] is ' ')
            return end + 1;
        return text[end] is ' ' && char.IsUpper(text[end + 1]) ? end : 0;
    }

    /// <summary>A number with a sign stands first, such as <c>3)</c>.</summary>
    public static bool BeginsWithNumber(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('0', '9') is > 0 and < 5 and var end && text[end] is ')' or '.';

    /// <summary>Whether <c>Q.</c>, <c>Q3:</c> or <c>Question 3</c> stands in front.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> text) =>
        Label(text) > 0 && WithoutNumber(text).Length < text.Length;

    /// <summary>The bold words that a line begins with, and what stands behind them.</summary>
    public static bool Bold(ReadOnlySpan<char> text, out ReadOnlySpan<char> bold, out ReadOnlySpan<char> rest)
    {
        bold = rest = default;
        if (!(text.StartsWith("**") || text.StartsWith("__")) || text.Length < 5)
            return false;
        var end = EndOfBold(text[2..], text[..2]);
        if (end <= 0)
            return false;
        bold = text.Slice(2, end).Trim();
        rest = text[(end + 4)..].Trim();
        return bold.Length > 0;
    }

    // Stars in code, and stars before which a space stands, close nothing.
    private static int EndOfBold(ReadOnlySpan<char> text, ReadOnlySpan<char> stars)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            var next = text[at..].IndexOfAny('`', stars[0]);
            if (next < 0)
                return -1;
            at += next;
            if (text[at] is '`')
                at += Math.Max(0, text[(at + 1)..].IndexOf('`') + 1);
            else if (text[at..].StartsWith(stars) && (at is 0 || text[at - 1] is not ' '))
                return at;
        }

        return -1;
    }

    /// <summary>Nothing but links, pictures and what stands between them.</summary>
    public static bool IsLinks(ReadOnlySpan<char> text)
    {
        var links = text.Count("](") + text.Count("http");
        if (links is 0)
            return false;
        var (left, asks) = (0, false);
        foreach (var word in Links(text, words: false).Split(' '))
        {
            if (word.Contains("http", StringComparison.Ordinal))
                continue;
            left += word.Count(char.IsLetterOrDigit);
            asks |= word.EndsWith('?');
        }

        // A short question is one however long the address behind it is.
        if (asks && left > ShortestQuestion)
            return false;
        return left * 4 <= text.Length - left || left <= 12;
    }

    /// <summary>A link within the document, as a table of contents has.</summary>
    public static bool IsAnchor(ReadOnlySpan<char> text) =>
        text.Contains("](#", StringComparison.Ordinal) && IsLinks(text);

    /// <summary>A way back to the top, a rule, a badge or a bare tag: nothing that belongs to an answer.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> text)
    {
        if (text.Length > 200 || text.IsEmpty || char.IsAsciiLetterOrDigit(text[0]))
            return false;
        if (text[0] is '<' && Tags.Opens(text) && string.IsNullOrWhiteSpace(Tags.Strip(text)))
            return !Tags.Opens(text, "img") && !Tags.Opens(text, "video");
        return text.ContainsAny("[(<") && SaysBack(text) || text.StartsWith("[![") || text.StartsWith("[[");
    }

    private static bool SaysBack(ReadOnlySpan<char> text)
    {
        foreach (var words in BackLinks)
        {
            if (
                text.Contains(words, StringComparison.OrdinalIgnoreCase)
                && text.Contains('#')
                && Tags.Strip(Links(text)).Length < words.Length + 24
            )
                return true;
        }

        return text.ContainsAny('↑', '⬆', '↥') && text.Contains('#');
    }

    private static int Label(ReadOnlySpan<char> text)
    {
        foreach (var word in Labels)
        {
            if (
                text.Length > word.Length
                && char.ToLowerInvariant(text[0]) == word[0]
                && text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && char.IsAsciiDigit(text[word.Length])
            )
                return word.Length;
        }

        if (text.StartsWith("question", StringComparison.OrdinalIgnoreCase))
            return text.Length > 8 && text[8] is ' ' && text.Length > 9 && char.IsAsciiDigit(text[9]) ? 9
                : text.Length > 8 && text[8] is ':' ? 8
                : 0;
        if (text is not ['Q' or 'q', ..] || text.Length < 3)
            return 0;
        var at = text[1] is ' ' or '#' && char.IsAsciiDigit(text[2]) ? 2 : 1;
        return char.IsAsciiDigit(text[at]) || text[at] is '.' or ':' or ')' ? at : 0;
    }

    /// <summary>Emphasis around all of it.</summary>
    private static ReadOnlySpan<char> Unwrapped(ReadOnlySpan<char> text)
    {
        while (
            text.Length > 2 && text[0] is '*' or '_' && text[^1] == text[0] && text.Trim(text[0]).IndexOf(text[0]) < 0
        )
            text = text.Trim(text[0]).Trim();
        return text;
    }

    /// <summary>Links become their words, or nothing; pictures become nothing.</summary>
    private static string Links(ReadOnlySpan<char> text, bool words = true)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (text[at..].IndexOf('[') is >= 0 and var next)
        {
            var open = at + next;
            if (!Link(text, open, out var inner, out var end))
            {
                plain.Append(text[at..(open + 1)]);
                at = open + 1;
                continue;
            }

            var picture = open > at && text[open - 1] is '!';
            plain.Append(text[at..(picture ? open - 1 : open)]);
            plain.Append(words && !picture ? inner : "");
            at = end;
        }

        return plain.Append(text[at..]).ToString();
    }

    private static bool Link(ReadOnlySpan<char> text, int open, out ReadOnlySpan<char> inner, out int end)
    {
        inner = default;
        end = open;
        var close = Window(text, open, LongestLinkText).IndexOf("](");
        if (close < 0)
            return false;
        var target = Window(text, open + close, LongestTarget).IndexOf(')');
        inner = text.Slice(open + 1, close - 1);
        end = open + close + target + 1;
        return target >= 0 && !inner.Contains('[');
    }

    private static ReadOnlySpan<char> Window(ReadOnlySpan<char> text, int from, int length) =>
        text.Slice(from, Math.Min(length, text.Length - from));

    private static string Entities(string text) =>
        text.Contains('&', StringComparison.Ordinal)
            ? System.Net.WebUtility.HtmlDecode(text).Replace('\u00A0', ' ')
            : text;
}
