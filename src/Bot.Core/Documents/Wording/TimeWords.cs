namespace Bot.Core.Documents.Wording;

/// <summary>A word of a heading, read as a number or a unit of time where it is one.</summary>
internal readonly record struct TimeWord(string Text, int? Number, TimeSpan? Unit)
{
    public bool IsBefore => Text is "before" or "prior" or "ahead" or "earlier" or "beforehand";
}

/// <summary>The words of a heading in lower case, numbers apart from letters: <c>1-2h</c> is 1, 2 and h.</summary>
internal static class TimeWords
{
    public static List<TimeWord> In(ReadOnlySpan<char> heading)
    {
        List<TimeWord> words = [];
        for (var at = 0; at < heading.Length; )
        {
            var end = at;
            if (char.IsAsciiDigit(heading[at]))
            {
                while (end < heading.Length && char.IsAsciiDigit(heading[end]))
                    end++;
            }
            else
            {
                while (end < heading.Length && char.IsLetter(heading[end]))
                    end++;
            }

            if (end > at)
                Add(words, heading[at..end].ToString().ToLowerInvariant());
            at = Math.Max(end, at + 1);
        }
        return words;
    }

    private static void Add(List<TimeWord> words, string text)
    {
        // "Half an hour" is thirty minutes; "an" in "an hour" only repeats the unit.
        if (words is [.., { Text: "half" }] && text is "a" or "an")
            return;
        if (words is [.., { Text: "half" }] && text is "hour")
        {
            words[^1] = new TimeWord("30", 30, null);
            text = "minutes";
        }
        words.Add(new TimeWord(text, Number(text), Unit(text)));
    }

    private static int? Number(string text) =>
        text switch
        {
            "a" or "an" or "one" => 1,
            "two" or "couple" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            "ten" => 10,
            "fifteen" => 15,
            "thirty" => 30,
            _ => text.Length <= 3 && int.TryParse(text, out var number) ? number : null,
        };

    private static TimeSpan? Unit(string text) =>
        text switch
        {
            "minute" or "minutes" or "min" or "mins" => TimeSpan.FromMinutes(1),
            "hour" or "hours" or "hr" or "hrs" or "h" => TimeSpan.FromHours(1),
            "day" or "days" or "night" or "evening" => TimeSpan.FromDays(1),
            "week" or "weeks" => TimeSpan.FromDays(7),
            _ => null,
        };
}
