using System.Text;

namespace Bot.Core.Documents.Tables;

/// <summary>Anki's gaps: <c>{{c1::words::hint}}</c>. The question has the gaps, the answer the words.</summary>
internal static class Cloze
{
    /// <param name="whole">The text with its words; null: it has no gaps.</param>
    public static string Blank(string text, out string? whole)
    {
        whole = null;
        if (!text.Contains("{{c", StringComparison.Ordinal))
            return text;
        var (gaps, words) = (new StringBuilder(), new StringBuilder());
        var at = 0;
        while (text.IndexOf("{{c", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var colons = text.IndexOf("::", open, StringComparison.Ordinal);
            var close = colons < 0 ? -1 : text.IndexOf("}}", colons, StringComparison.Ordinal);
            if (close < 0)
                break;
            var inner = text[(colons + 2)..close].Split("::", 2);
            gaps.Append(text, at, open - at).Append(inner.Length > 1 ? $"[{inner[1]}]" : "[…]");
            words.Append(text, at, open - at).Append(inner[0]);
            at = close + 2;
        }

        gaps.Append(text, at, text.Length - at);
        whole = words.Append(text, at, text.Length - at).ToString();
        return gaps.ToString();
    }
}
