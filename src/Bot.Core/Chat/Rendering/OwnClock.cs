using System.Globalization;
using System.Text;

namespace Bot.Core.Chat.Rendering;

/// <summary>
/// An instant within the bot's words. A platform that can (<see cref="ChatFeatures.OwnClocks"/>) shows it on each
/// reader's own clock; everywhere else it reads as it was written.
/// </summary>
public static class OwnClock
{
    // Letters for private use: nobody types them.
    private const char Begins = '\uE000';
    private const char Parts = '\uE001';
    private const char Ends = '\uE002';

    public static string Mark(DateTimeOffset at, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"{Begins}{at.ToUnixTimeSeconds()}{Parts}{words}{Ends}");

    public static string InWords(string text) => Render(text, static (_, words) => words);

    /// <param name="show">From seconds since 1970 and the words to what stands in their place.</param>
    public static string Render(string text, Func<long, string, string> show)
    {
        if (!text.Contains(Begins, StringComparison.Ordinal))
            return text;
        StringBuilder shown = new(text.Length);
        var at = 0;
        while (Next(text, at) is var (begin, middle, end))
        {
            shown.Append(text, at, begin - at);
            // A person may have typed the marks after all: their words stay as they are.
            if (
                long.TryParse(text.AsSpan(begin + 1, middle - begin - 1), CultureInfo.InvariantCulture, out var seconds)
            )
                shown.Append(show(seconds, text[(middle + 1)..end]));
            else
                shown.Append(text, begin, end + 1 - begin);
            at = end + 1;
        }
        return shown.Append(text, at, text.Length - at).ToString();
    }

    private static (int Begin, int Middle, int End)? Next(string text, int from)
    {
        var begin = text.IndexOf(Begins, from);
        var middle = begin < 0 ? -1 : text.IndexOf(Parts, begin);
        var end = middle < 0 ? -1 : text.IndexOf(Ends, middle);
        return end < 0 ? null : (begin, middle, end);
    }
}
