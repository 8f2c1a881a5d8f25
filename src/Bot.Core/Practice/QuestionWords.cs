namespace Bot.Core.Practice;

/// <summary>The bot's name at the beginning of a message.</summary>
internal static class BotName
{
    private static readonly string[] Names = ["prepbot", "prep bot", "hey prepbot", "hi prepbot", "ok prepbot"];

    public static bool Begins(string plain) =>
        Names.Any(name =>
            plain.StartsWith(name, StringComparison.Ordinal)
            && (plain.Length == name.Length || plain[name.Length] is ' ')
        );

    /// <summary>The name is followed by a comma or colon, as when one speaks to somebody; else it may be told about.</summary>
    public static bool IsAddressed(string words)
    {
        var end = words.IndexOf("bot", StringComparison.OrdinalIgnoreCase) + 3;
        return words[..Math.Min(end, words.Length)].Contains('@', StringComparison.Ordinal)
            || (end < words.Length && words[end] is ',' or ':');
    }
}

/// <summary>Short questions to the bot, and answers that only sound like one.</summary>
internal static class QuestionWords
{
    private static readonly string[] Openers =
    [
        "what",
        "what's",
        "whats",
        "who",
        "who's",
        "why",
        "when",
        "where",
        "which",
        "how",
        "how's",
        "is",
        "are",
        "am",
        "was",
        "were",
        "do",
        "does",
        "did",
        "can",
        "could",
        "may",
        "might",
        "will",
        "would",
        "should",
        "shall",
        "have",
        "has",
        "isn't",
        "aren't",
        "don't",
        "can't",
        "but",
        "and",
        "so",
        "wait",
        "was",
        "wie",
        "warum",
        "quoi",
        "pourquoi",
        "comment",
        "qué",
        "cómo",
        "por",
        "porquê",
        "como",
    ];

    // Words of somebody who talks to the bot, not about the question.
    private static readonly HashSet<string> ToTheBot =
    [
        "you",
        "your",
        "me",
        "my",
        "i",
        "this",
        "question",
        "questions",
        "answer",
        "again",
        "next",
        "another",
        "repeat",
        "help",
        "huh",
        "hm",
        "hmm",
        "sorry",
        "really",
        "pardon",
        "bot",
        "prepbot",
        "now",
        "today",
        "tomorrow",
        "english",
        "seriously",
        "excuse",
        "anybody",
        "anyone",
        "right",
        "correct",
        "ok",
        "okay",
        "please",
        "hello",
        "more",
    ];

    private static readonly string[] Requests =
    [
        "can you ",
        "could you ",
        "can i ",
        "could i ",
        "may i ",
        "what do you mean",
        "what does that mean",
        "what does this mean",
        "who are you",
        "what are you",
        "what can you do",
        "are you a",
        "are you there",
        "how does this work",
        "how do i use ",
        "how do i skip",
        "how do i stop",
        "repeat ",
        "please repeat",
        "say that again",
        "what should i do",
        "next question",
        "another question",
        "give me another",
    ];

    /// <summary>A guess with a question mark (<c>Redis?</c>) is an answer: it neither opens like a question nor speaks to the bot.</summary>
    public static bool IsGuess(string plain)
    {
        var words = plain.Split(' ');
        return words is not [""] && !Openers.Contains(words[0]) && !words.Any(ToTheBot.Contains);
    }

    /// <summary>A question to the bot without a question mark.</summary>
    public static bool AsksTheBot(string plain) =>
        Requests.Any(request => $"{plain} ".StartsWith(request, StringComparison.Ordinal));
}
