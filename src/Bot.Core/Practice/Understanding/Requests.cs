namespace Bot.Core.Practice.Understanding;

/// <summary>Short questions to the bot that have no question mark.</summary>
internal static class Requests
{
    private static readonly string[] Openings =
    [
        "can you ",
        "could you ",
        "can i ",
        "could i ",
        "may i ",
        "do you ",
        "what",
        "why",
        "huh",
        "what do you mean",
        "what does that mean",
        "what does this mean",
        "what is this",
        "what's this",
        "what's the answer",
        "what is the answer",
        "who are you",
        "what are you",
        "what can you do",
        "why are you ",
        "why do you ",
        "are you a",
        "are you there",
        "how does this work",
        "how do i ",
        "how can i ",
        "how many questions",
        "repeat ",
        "please repeat",
        "say that again",
        "what should i do",
        "i don't understand the question",
        "i don't understand this",
        "i don't get it",
        "i don't get the question",
    ];

    /// <summary>A question to the bot without a question mark.</summary>
    public static bool Are(string plain)
    {
        var spelled = string.Join(' ', plain.Split(' ').Select(Spelled));
        // One bare word is the whole message: "what".
        return Openings.Any(request =>
            request.Contains(' ', StringComparison.Ordinal)
                ? $"{spelled} ".StartsWith(request, StringComparison.Ordinal)
                : spelled == request
        );
    }

    private static string Spelled(string word) =>
        word switch
        {
            "u" => "you",
            "whats" => "what's",
            "wdym" => "what do you mean",
            "dont" => "don't",
            _ => word,
        };
}
