using Bot.Core.Chat;

namespace Bot.Core.Progress;

/// <summary>How progress is told.</summary>
internal static class ProgressView
{
    public static ChatMessage Shown(PracticeCounts counts) =>
        ChatMessage.Of(
            "Your progress",
            new ChatPart.Facts([
                ("Asked", Words.Count(counts.Asked, "question")),
                ("Answered", Words.Count(counts.Answered, "time")),
                ("Due today", Words.Count(counts.Due, "question")),
                ("Streak", $"{Words.Count(counts.Streak, "day")} in a row"),
                ("Practised", $"on {counts.DaysOfThirty} of the last 30 days"),
            ])
        );
}
