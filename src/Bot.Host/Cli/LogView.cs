using System.Globalization;
using Bot.Core.Practice;

namespace Bot.Host.Cli;

/// <summary>A line of the log for people.</summary>
internal static class LogText
{
    public static string Of(LoggedAnswer logged, string zone)
    {
        var answered = logged.Attempt.Answered!;
        var local = TimeZoneInfo.ConvertTime(answered.At, Zone(zone));
        var grade = logged.Attempt.Graded?.Grade.ToString() ?? "no grade";
        return $"""
            {local.ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture)}  {grade}, {Took(
                answered.Took
            )}, {answered.Manner.ToString().ToLowerInvariant()}, {logged.Attempt.Place.Platform}
              {logged.Question}
              > {answered.Words.ReplaceLineEndings("\n  > ")}
            """;
    }

    private static string Took(TimeSpan took) =>
        took < TimeSpan.FromMinutes(2) ? $"{(int)took.TotalSeconds} s"
        : took < TimeSpan.FromHours(2) ? $"{(int)took.TotalMinutes} min"
        : $"{(int)took.TotalHours} h";

    // The machine may know fewer zones than the bot.
    private static TimeZoneInfo Zone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
