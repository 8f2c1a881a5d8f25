using Bot.Core.Questions;

namespace Bot.Core.Documents.Judging;

/// <summary>What a question is: its kind, and the topic that it is asked under.</summary>
internal readonly record struct Judgement(QuestionKind Kind, IReadOnlyList<string> Tags)
{
    /// <summary>What a word of the question weighs; <see cref="SectionLeaning"/> says what a heading does.</summary>
    private const int Word = 4;

    private static readonly string[][] TagsOf = [.. Topics.All.Select(topic => (string[])[topic])];

    public static Judgement Of(SectionLeaning section, string text, Direction direction, bool clarifying)
    {
        if (clarifying)
            return new(QuestionKind.Clarifying, Tagged(Topics.Reverse));
        var (kind, topic) = KindOf(section, text);
        return new(kind, Tagged(direction is Direction.Asked ? topic : Topics.Reverse));
    }

    private static (QuestionKind, string Topic) KindOf(SectionLeaning section, string text)
    {
        var words = text.AsSpan();
        if (section.SmallTalk || words.ContainsAny(KindPhrases.SmallTalk))
            return (QuestionKind.SmallTalk, Topics.General);
        if (words.ContainsAny(KindPhrases.Logistics))
            return (QuestionKind.Logistics, Topics.Logistics);
        if (words.StartsWith("design ", StringComparison.OrdinalIgnoreCase))
            return (QuestionKind.SystemDesign, Topics.SystemDesign);
        var topic = TopicOf(section, words);
        if (!IsTechnical(topic))
            return (QuestionKind.Behavioural, topic);
        if (words.ContainsAny(KindPhrases.Personal))
            return (QuestionKind.Behavioural, Topics.Behavioural);
        var design = topic is Topics.SystemDesign || section.Design || words.ContainsAny(KindPhrases.Design);
        return (design ? QuestionKind.SystemDesign : QuestionKind.Technical, topic);
    }

    private static string TopicOf(SectionLeaning section, ReadOnlySpan<char> text)
    {
        Span<int> scores = stackalloc int[section.Votes.Length];
        section.Votes.CopyTo(scores);
        TopicWords.Weigh(text, Word, scores);
        var best = TopicWords.Best(scores);
        return scores[best] > 0 ? Topics.All[best] : Topics.General;
    }

    private static bool IsTechnical(string topic) =>
        topic
            is Topics.Backend
                or Topics.SystemDesign
                or Topics.Databases
                or Topics.Operations
                or Topics.MachineLearning
                or Topics.Frontend;

    private static string[] Tagged(string topic) => TagsOf[TopicWords.PlaceOf(topic)];
}
