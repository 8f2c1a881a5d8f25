using Bot.Core.Chat;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Quizzing;

/// <summary>How topics are listed.</summary>
internal static class TopicsView
{
    public const string Verb = "topics";

    public static ChatMessage Shown(IReadOnlyList<ChosenTopic> topics)
    {
        if (topics.Count is 0)
            return ChatMessage.Of(
                "No topics yet",
                new ChatPart.Text("There are no questions yet. Bring your notes: /prep import")
            );
        List<ChatPart> parts = [new ChatPart.Facts([.. topics.Select(topic => (topic.Name, Counts(topic.Count)))])];
        var back = topics.Where(topic => topic.StepsBack).ToList();
        if (back.Count > 0)
        {
            parts.Add(new ChatPart.Text("Example questions step back where you have your own. Bring them back for:"));
            parts.Add(
                new ChatPart.Ticks(
                    new(Verb),
                    [.. back.Take(ChatLimits.Options).Select(topic => new Tick(topic.Name, topic.Name, topic.Wanted))]
                )
            );
        }
        return ChatMessage.Of("Your topics", parts);
    }

    private static string Counts(TopicCount topic) =>
        topic switch
        {
            { Own: 0 } => Phrase.Count(topic.Starter, "example"),
            { Starter: 0 } => $"{topic.Own} of yours",
            _ => $"{topic.Own} of yours, {Phrase.Count(topic.Starter, "example")}",
        };
}
