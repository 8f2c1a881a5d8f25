using Bot.Core.Chat;

namespace Bot.Core.Progress;

/// <summary>How progress is told.</summary>
internal static class ProgressView
{
    public static ChatMessage Shown(PracticeCounts counts) =>
        ChatMessage.Of(
            "Your progress",
            new ChatPart.Facts([
                ("Asked", Phrase.Count(counts.Asked, "question")),
                ("Answered", Phrase.Count(counts.Answered, "time")),
                ("Due today", Phrase.Count(counts.Due, "question")),
                ("Streak", $"{Phrase.Count(counts.Streak, "day")} in a row"),
                ("Practised", $"on {counts.DaysOfThirty} of the last 30 days"),
            ])
        );
}
