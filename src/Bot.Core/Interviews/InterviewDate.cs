using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Interviews;

/// <summary>An interview as somebody typed it.</summary>
/// <param name="Name">Company and role, such as <c>Marlow, backend engineer</c>; may be empty.</param>
/// <param name="On">The local date.</param>
/// <param name="At">The local time; null: only the day was told.</param>
internal sealed record InterviewDate(string Name, DateOnly On, TimeOnly? At)
{
    /// <summary>With the rest it fits into an action.</summary>
    private const int LongestName = 70;

    /// <summary>As it travels with a button until it is confirmed: <c>2026-12-03T14:00|Marlow, backend engineer</c>.</summary>
    public string Packed =>
        $"{On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(At is { } at ? at.ToString("'T'HH:mm", CultureInfo.InvariantCulture) : "")}"
        + $"|{Phrase.Clip(Name, LongestName)}";

    /// <returns>Null: it was not packed here.</returns>
    public static InterviewDate? Unpack(string packed)
    {
        var bar = packed.IndexOf('|', StringComparison.Ordinal);
        if (bar < 10 || !DateOnly.TryParseExact(packed[..10], "yyyy-MM-dd", out var on))
            return null;
        return new(
            packed[(bar + 1)..],
            on,
            bar > 11 && TimeOnly.TryParseExact(packed[11..bar], "HH:mm", out var at) ? at : null
        );
    }
}
