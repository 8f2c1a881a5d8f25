namespace Bot.Core.Schedules;

/// <summary>Reads <c>09:30 mon-fri Lisbon 2 a day</c>, in any order and any part of it.</summary>
internal static class ScheduleWords
{
    public const int MostPerDay = 20;

    /// <summary>What was read, over what was set before; or the part that could not be read.</summary>
    public readonly record struct Reading(Schedule? Schedule, string? Unread, IReadOnlyList<string> NearZones)
    {
        /// <summary>A place was among the words.</summary>
        public bool NamesZone { get; init; }
    }

    public static Reading Read(string words, Schedule before)
    {
        var pieces = words.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var quiet = TakeQuiet(pieces);
        var perDay = TakePerDay(pieces);
        if (perDay is < 1 or > MostPerDay)
            return new(null, $"{perDay} a day", []);
        var at = TakeHour(pieces);
        var days = TakeDays(pieces);
        var rest = string.Join(' ', pieces.Where(piece => !IsFiller(piece)));
        var zone = rest.Length is 0 ? before.Zone : Zones.Find(rest);
        return zone is null
            ? new(null, rest, Zones.Near(rest))
            : new(
                before with
                {
                    At = at ?? before.At,
                    Days = days ?? before.Days,
                    PerDay = perDay ?? before.PerDay,
                    Quiet = quiet ?? before.Quiet,
                    Zone = zone,
                },
                null,
                []
            )
            {
                NamesZone = rest.Length > 0,
            };
    }

    // "2 a day", "3 per day", "2 questions a day", "4 questions".
    private static int? TakePerDay(List<string> pieces)
    {
        for (var at = 0; at + 1 < pieces.Count; at++)
        {
            var unit = pieces[at + 1].ToLowerInvariant();
            var counts = unit is "a" or "per" or "question" or "questions";
            if (!counts || !int.TryParse(pieces[at], out var count))
                continue;
            var last = at + 1;
            while (last + 1 < pieces.Count && pieces[last + 1].ToLowerInvariant() is "a" or "per" or "day")
                last++;
            pieces.RemoveRange(at, last - at + 1);
            return count;
        }
        return null;
    }

    // "quiet 22:00-07:00", "quiet 22 to 7".
    private static QuietHours? TakeQuiet(List<string> pieces)
    {
        var at = pieces.FindIndex(piece => piece.Equals("quiet", StringComparison.OrdinalIgnoreCase));
        if (at < 0)
            return null;
        var hours = string.Join(' ', pieces.Skip(at + 1).Take(3))
            .Replace('\u2013', '-')
            .Replace(" to ", "-", StringComparison.OrdinalIgnoreCase)
            .Split('-');
        if (hours.Length < 2 || HourText.Parse(hours[0]) is not { } from)
            return null;
        var isRange = pieces[at + 1].Contains('-', StringComparison.Ordinal) || pieces[at + 1].Contains('\u2013');
        if (HourText.Parse(hours[1].Split(' ')[0]) is not { } to)
            return null;
        pieces.RemoveRange(at, isRange ? 2 : 4);
        return new(from, to);
    }

    private static TimeOnly? TakeHour(List<string> pieces)
    {
        for (var at = 0; at < pieces.Count; at++)
        {
            var half = at + 1 < pieces.Count && pieces[at + 1].ToLowerInvariant() is "am" or "pm";
            if (HourText.Parse(half ? pieces[at] + pieces[at + 1] : pieces[at]) is not { } hour)
                continue;
            pieces.RemoveRange(at, half ? 2 : 1);
            return hour;
        }
        return null;
    }

    // Days may stand apart (mon wed fri): the longest run of pieces that reads as days.
    private static WeekDays? TakeDays(List<string> pieces)
    {
        for (var length = pieces.Count; length > 0; length--)
        for (var at = 0; at + length <= pieces.Count; at++)
            if (WeekDaysText.Parse(string.Join(' ', pieces.GetRange(at, length))) is { } days)
            {
                pieces.RemoveRange(at, length);
                return days;
            }
        return null;
    }

    private static bool IsFiller(string piece) =>
        piece.ToLowerInvariant() is "at" or "in" or "and" or "on" or "every" or "a" or "day";
}
