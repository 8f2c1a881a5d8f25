using Bot.Core.Chat;
using Bot.Core.Practice;

namespace Bot.Core.Progress;

/// <summary>How progress is told.</summary>
internal static class ProgressView
{
    /// <param name="streak">Scheduled days in a row.</param>
    public static ChatMessage Shown(PracticeCount count, int streak, int daysOfThirty) =>
        ChatMessage.Of(
            "Your progress",
            new ChatPart.Facts([
                ("Asked", Phrase.Count(count.Met, "question")),
                ("Answered", Phrase.Count(count.Answered, "time")),
                ("Due today", Phrase.Count(count.Due, "question")),
                ("Streak", $"{Phrase.Count(streak, "day")} in a row"),
                ("Practised", $"on {daysOfThirty} of the last 30 days"),
            ])
        );
}
