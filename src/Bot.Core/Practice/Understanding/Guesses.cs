namespace Bot.Core.Practice.Understanding;

/// <summary>Answers that only sound like a question.</summary>
internal static class Guesses
{
    /// <summary>A guess is as short as this: <c>a load balancer?</c></summary>
    private const int LongestGuess = 4;

    private static readonly HashSet<string> Openers = PlainWords.Set(
        "what|what's|whats|who|who's|why|when|where|which|how|how's|is|are|am|was|were|do|does|did|can|could|may|might|"
            + "will|would|should|shall|have|has|isn't|aren't|don't|can't|but|and|so|wait|wdym|"
            + "wie|warum|wann|kann|darf|quoi|pourquoi|comment|puis|puis-je|est|qué|cómo|por|puedo|porquê|como|posso|come"
    );

    /// <summary>Words of somebody who talks to the bot, not about the question.</summary>
    private static readonly HashSet<string> ToTheBot = PlainWords.Set(
        "you|your|me|my|i|this|question|questions|answer|answers|again|next|another|repeat|help|huh|hm|hmm|sorry|really|"
            + "pardon|bot|prepbot|now|today|tomorrow|english|seriously|excuse|anybody|anyone|right|correct|ok|okay|"
            + "please|hello|more|tu|vous|du|sie"
    );

    /// <summary>A guess in the shape of a question: <c>is it the load balancer?</c></summary>
    private static readonly string[] GuessOpeners =
    [
        "is it the ",
        "is it a ",
        "is it an ",
        "is it because ",
        "would it be ",
        "could it be ",
        "would that be ",
        "isn't it ",
        "maybe ",
        "not sure ",
    ];

    /// <summary>A guess with a question mark (<c>Redis?</c>) is an answer: it neither asks nor speaks to the bot.</summary>
    public static bool Are(string plain)
    {
        var words = plain.Split(' ');
        var speaksToTheBot = words.Any(ToTheBot.Contains);
        return words is not [""]
            && !speaksToTheBot
            && (
                GuessOpeners.Any(opener => plain.StartsWith(opener, StringComparison.Ordinal))
                || (words.Length <= LongestGuess && !Openers.Contains(words[0]))
            );
    }
}
