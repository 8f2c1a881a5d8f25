using Bot.Core.Questions;

namespace Bot.Core.Documents.Judging;

/// <summary>What a question is: its kind, and the topic that it is asked under.</summary>
internal readonly record struct Judgement(QuestionKind Kind, IReadOnlyList<string> Tags)
{
    // The nearer a word stands to the question, the more it says.
    private const int InText = 4;
    private const int InSection = 3;
    private const int InOuterSection = 1;

    private static readonly string[] SmallTalk =
    [
        "how are you",
        "how is your day",
        "how's your day",
        "nice to meet",
        "great meeting you",
        "pleasure meeting",
        "questions for me?",
        "questions for us?",
    ];

    private static readonly string[] Logistics =
    [
        "salary",
        "compensation",
        "your availability",
        "are you available",
        "how soon could you start",
        "when could you start",
        "when can you start",
        "notice period",
        "relocat",
        "visa",
        "work permit",
        "working remotely",
        "working hours",
        "offer equity",
    ];

    private static readonly string[] Design =
    [
        "design a ",
        "design an ",
        "design for ",
        "design your ",
        "would you design",
        "do you design",
        "would you architect",
        "would you scale",
        "would you serve",
        "would you build",
        "would you implement",
        "and scale ",
        "architecture",
    ];

    private static readonly string[] Experience =
    [
        "tell me",
        "tell us",
        "describe a time",
        "describe a situation",
        "describe how you",
        "talk about a",
        "have you ever",
        "why do you",
        "why should",
        "why are you",
        "where do you see",
        "what motivates",
        "what excites",
        "how would you describe",
        "give me an example",
        "a time ",
    ];

    private static readonly string[][] TagsOf = [.. Topics.All.Select(topic => (string[])[topic])];

    /// <param name="section">The document's title, then headings, outermost first.</param>
    public static Judgement Of(IReadOnlyList<string> section, string text, Direction direction, bool clarifying)
    {
        if (clarifying)
            return new(QuestionKind.Clarifying, Tagged(Topics.Reverse));
        var kind = KindOf(section, text, out var topic);
        return new(kind, Tagged(direction is Direction.Asked ? topic : Topics.Reverse));
    }

    private static QuestionKind KindOf(IReadOnlyList<string> section, string text, out string topic)
    {
        topic = Topics.General;
        if (HasAny(text, SmallTalk) || section.Any(title => HasAny(title, ["manners", "small talk"])))
            return QuestionKind.SmallTalk;
        topic = Topics.Logistics;
        if (HasAny(text, Logistics))
            return QuestionKind.Logistics;
        topic = Topics.SystemDesign;
        if (text.StartsWith("design ", StringComparison.OrdinalIgnoreCase))
            return QuestionKind.SystemDesign;
        topic = TopicOf(section, text);
        var personal = HasAny(text, Experience);
        if (!personal && topic is Topics.SystemDesign || !personal && IsTechnical(topic) && HasAny(text, Design))
            return QuestionKind.SystemDesign;
        if (!personal && IsTechnical(topic))
            return QuestionKind.Technical;
        if (IsTechnical(topic))
            topic = Topics.Behavioural;
        return QuestionKind.Behavioural;
    }

    private static string TopicOf(IReadOnlyList<string> section, string text)
    {
        Span<int> scores = stackalloc int[Topics.All.Count];
        scores.Clear();
        TopicWords.Weigh(text, InText, scores);
        for (var at = 0; at < section.Count; at++)
            TopicWords.Weigh(section[at], at == section.Count - 1 ? InSection : InOuterSection, scores);
        var best = Topics.All.Count - 1;
        for (var topic = 0; topic < scores.Length; topic++)
        {
            if (scores[topic] > scores[best])
                best = topic;
        }

        return Topics.All[best];
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

    private static bool HasAny(string text, ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
