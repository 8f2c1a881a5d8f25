using System.Buffers;

namespace Bot.Core.Documents.Judging;

/// <summary>Phrases that tell the kind of a question.</summary>
internal static class KindPhrases
{
    public static readonly SearchValues<string> SmallTalk = Of(
        "how are you",
        "how is your day",
        "how's your day",
        "nice to meet",
        "great meeting you",
        "pleasure meeting",
        "questions for me?",
        "questions for us?"
    );

    public static readonly SearchValues<string> SmallTalkSection = Of("manners", "small talk");

    public static readonly SearchValues<string> Logistics = Of(
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
        "offer equity"
    );

    public static readonly SearchValues<string> Design = Of(
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
        "architecture"
    );

    public static readonly SearchValues<string> DesignSection = Of("system design");

    /// <summary>It asks for something that the candidate lived through or wants.</summary>
    public static readonly SearchValues<string> Personal = Of(
        "tell me",
        "tell us",
        "describe a time",
        "describe a situation",
        "describe how you",
        "talk about a",
        "give me an example",
        "have you ever",
        "why do you",
        "why should",
        "why are you",
        "where do you see",
        "what motivates",
        "what excites",
        "how would you describe",
        "a time "
    );

    private static SearchValues<string> Of(params string[] phrases) =>
        SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);
}
