using Bot.Core.Chat;

namespace Bot.Core.Groups.Members;

/// <summary>What a coach sees: numbers, the names of those who allowed it, and the answers that were shared.</summary>
internal static class CoachView
{
    public static ChatMessage Numbers(GroupNumbers numbers)
    {
        List<ChatPart> parts =
        [
            new ChatPart.Text($"{numbers.Joined} joined, {numbers.Practised} practised this week."),
        ];
        if (numbers.Named.Count > 0)
            parts.Add(new ChatPart.Facts([.. numbers.Named.Select(one => (one.Name, $"{one.ThisWeek} this week"))]));
        if (numbers.Hardest.Count > 0)
            parts.AddRange([
                new ChatPart.Heading("Hardest so far"),
                new ChatPart.Quote(string.Join('\n', numbers.Hardest.Select(Line))),
            ]);
        foreach (var shared in numbers.Shared)
            parts.AddRange([
                new ChatPart.Text(
                    $"{shared.Name ?? "A member"} shared an answer to: {Phrase.Clip(shared.Question, 80)}"
                ),
                new ChatPart.Quote(shared.Words),
            ]);
        return ChatMessage.Of("This group in numbers", parts);
    }

    private static string Line(HardQuestion hard) =>
        $"{Phrase.Clip(hard.Text, 80)}  {hard.Hard} of {hard.Answers} noted Again or Hard";
}
