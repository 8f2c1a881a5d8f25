using Bot.Core.Schedules;

namespace Bot.Core.Interviews;

/// <summary>Reads <c>Marlow, backend engineer, 3 Dec 14:00</c>: the day and the hour wherever they stand, the rest is the name.</summary>
internal static class InterviewWords
{
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "on",
        "at",
        "for",
        "is",
        "it",
        "it's",
        "yes",
        "the",
        "interview",
        "with",
        "by",
    };

    /// <param name="today">The learner's date.</param>
    /// <returns>Null: there is no day to come in it.</returns>
    public static InterviewDate? Read(string text, DateOnly today)
    {
        var words = text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = TakeHour(words);
        if (TakeDay(words, today) is not { } on || on < today)
            return null;
        return new(Name(words), on, at);
    }

    // The longest run of words that reads as a day.
    private static DateOnly? TakeDay(List<string> words, DateOnly today)
    {
        for (var length = Math.Min(4, words.Count); length > 0; length--)
        for (var start = 0; start + length <= words.Count; start++)
            if (DayWords.Read(words.GetRange(start, length), today) is { } day)
            {
                words.RemoveRange(start, length);
                return day;
            }
        return null;
    }

    // An hour says that it is one: 14:00, 9am, 9 am, at 14, noon. A bare number is rather a day.
    private static TimeOnly? TakeHour(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].Trim(',', ';').ToLowerInvariant();
            var half = at + 1 < words.Count ? words[at + 1].Trim(',', ';', '.').ToLowerInvariant() : "";
            if (half is "am" or "pm" && HourText.Parse(word + half) is { } halved)
            {
                words.RemoveRange(at, 2);
                return halved;
            }
            var told = at > 0 && words[at - 1].Equals("at", StringComparison.OrdinalIgnoreCase);
            if ((told || SaysHour(word)) && HourText.Parse(word) is { } hour)
            {
                words.RemoveAt(at);
                return hour;
            }
        }
        return null;
    }

    private static bool SaysHour(string word) =>
        word.Contains(':', StringComparison.Ordinal)
        || word.EndsWith("am", StringComparison.Ordinal)
        || word.EndsWith("pm", StringComparison.Ordinal)
        || (word.Length > 1 && word.Contains('h', StringComparison.Ordinal) && char.IsAsciiDigit(word[0]))
        || word is "noon" or "midday";

    private static string Name(List<string> words)
    {
        while (words.Count > 0 && IsFiller(words[^1]))
            words.RemoveAt(words.Count - 1);
        while (words.Count > 0 && IsFiller(words[0]))
            words.RemoveAt(0);
        return string.Join(' ', words).Trim(' ', ',', ';', '.', '-');
    }

    private static bool IsFiller(string word) => Fillers.Contains(word.Trim(',', ';', '.'));
}
