using System.Collections.Frozen;

namespace Bot.Core.Documents.Wording;

/// <summary>
/// Tags of HTML as they stand in notes. Only names that HTML has count, so that <c>&lt;100ms</c> and
/// <c>List&lt;Request&gt;</c> stay text.
/// </summary>
internal static class Tags
{
    private const int LongestName = 10;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = (
        "a b blockquote br center code dd del details div dl dt em figure font h1 h2 h3 h4 h5 h6 hr i iframe img kbd "
        + "li mark ol p picture pre s samp small source span strong sub summary sup table tbody td th thead tr tt u ul "
        + "video !--"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A tag stands first.</summary>
    public static bool Opens(ReadOnlySpan<char> text) => text is ['<', ..] && NameOf(text).Length > 0;

    /// <summary>The first tag is this one; <c>/details</c> is the closing one.</summary>
    public static bool Opens(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        text is ['<', ..]
        && text[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (text.Length == name.Length + 1 || !char.IsAsciiLetterOrDigit(text[name.Length + 1]));

    /// <summary>The place of the first tag of this name from <paramref name="from"/> on, or -1.</summary>
    public static int Find(ReadOnlySpan<char> text, ReadOnlySpan<char> name, int from = 0)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text[at..].IndexOf('<');
            if (next < 0)
                return -1;
            at += next;
            if (Opens(text[at..], name))
                return at;
        }

        return -1;
    }

    /// <returns>Behind the tag that stands at <paramref name="at"/>.</returns>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var close = text[at..].IndexOf('>');
        return close < 0 ? text.Length : at + close + 1;
    }

    /// <summary>The text without its tags; code keeps its backticks, line breaks become line breaks.</summary>
    public static string Strip(ReadOnlySpan<char> text)
    {
        if (!text.Contains('<'))
            return text.ToString();
        var plain = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOf('<');
            if (next < 0)
            {
                plain.Append(text[at..]);
                break;
            }

            plain.Append(text.Slice(at, next));
            at += next;
            var name = NameOf(text[at..]);
            if (name.IsEmpty || !text[at..].Contains('>'))
            {
                plain.Append('<');
                at++;
                continue;
            }

            plain.Append(InPlaceOf(name));
            at = End(text, at);
        }

        return plain.ToString();
    }

    private static string InPlaceOf(ReadOnlySpan<char> name) =>
        name switch
        {
            "code" or "/code" or "kbd" or "/kbd" or "tt" or "/tt" => "`",
            "br" or "/p" or "/div" or "/li" => "\n",
            "li" => "- ",
            _ => "",
        };

    /// <summary>The name with its slash, or empty: no tag.</summary>
    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--"))
            return text.Slice(1, 3);
        var first = text.Length > 1 && text[1] is '/' ? 2 : 1;
        var end = first;
        while (end < text.Length && end - first <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == first || end < text.Length && text[end] is not ('>' or ' ' or '/' or '\t'))
            return default;
        return Names.Contains(text[first..end]) ? text[1..end] : default;
    }
}
