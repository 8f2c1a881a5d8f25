using System.Globalization;
using Bot.Core.Practice;

namespace Bot.Host.Cli;

/// <summary>A line of the log for people.</summary>
internal static class LogView
{
    public static string Of(LoggedAnswer logged, string zone)
    {
        var answered = logged.Attempt.Answered!;
        var local = TimeZoneInfo.ConvertTime(answered.At, Zone(zone));
        var when = local.ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
        var grade = logged.Attempt.Graded?.Grade.ToString() ?? "no grade";
        var manner = answered.Manner.ToString().ToLowerInvariant();
        var words = answered.Words.ReplaceLineEndings("\n  > ");
        return $"{when}  {grade}, {Took(answered.Took)}, {manner}, {logged.Attempt.Place.Platform}\n"
            + $"  {logged.Question}\n  > {words}";
    }

    private static string Took(TimeSpan took) =>
        took < TimeSpan.FromMinutes(2) ? $"{(int)took.TotalSeconds} s"
        : took < TimeSpan.FromHours(2) ? $"{(int)took.TotalMinutes} min"
        : $"{(int)took.TotalHours} h";

    // The machine may know fewer zones than the bot.
    private static TimeZoneInfo Zone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
