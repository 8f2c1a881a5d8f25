namespace Bot.Core.Practice.Understanding;

/// <summary>The buttons as people type them.</summary>
internal static class ControlWords
{
    /// <summary>Said around a wish: <c>ok, skip this one please</c>.</summary>
    private static readonly HashSet<string> Around = PlainWords.Set(
        "please|pls|plz|ok|okay|sorry|just|now|lol|hm|hmm|then|this|that|one|question|it|me|a|the|for|us|today|"
            + "i|i'll|i'd|we|can|could|have|get|want|need|like|to|let's"
    );

    private static readonly Dictionary<string, Control> Always = Named(
        (Control.Help, "help"),
        (Control.Stop, "stop|enough for today|that's enough for today")
    );

    private static readonly Dictionary<string, Control> WithAQuestion = Named(
        (Control.Said, "said|said it|said aloud|said it aloud|said out loud|said it out loud"),
        (Control.Hint, "hint|give me a hint|any hint|any hints"),
        (
            Control.Later,
            "later|ask me later|remind me later|ask later|do it later|maybe later|ask me tomorrow|do it tomorrow|"
                + "tomorrow|in an hour|this evening"
        ),
        (Control.Skip, "skip|next|next question|another question|another|give me another"),
        (Control.Show, "show|show me the answer|show the answer|show answer|tell me the answer|give me the answer"),
        (Control.More, "more")
    );

    private static readonly Dictionary<string, Control> AfterTheAnswer = Named(
        (Control.Compare, "compare"),
        (Control.Keep, "keep|keep as my answer|keep this as my answer"),
        (Control.NotMine, "not my answer|not mine")
    );

    /// <returns>Null: these words are no button here.</returns>
    public static Control? Of(string words, string plain, Standing standing)
    {
        // "another question?" asks the bot; "hint?" still is a hint.
        var asks = words.TrimEnd().EndsWith('?') && plain.Contains(' ', StringComparison.Ordinal);
        return asks ? null : Find(plain, standing) ?? Find(PlainWords.Without(plain, Around), standing);
    }

    private static Control? Find(string plain, Standing standing) =>
        Always.TryGetValue(plain, out var always) ? always
        : standing is Standing.NoneOpen ? null
        : WithAQuestion.TryGetValue(plain, out var asked) ? asked
        : standing is Standing.Answered && AfterTheAnswer.TryGetValue(plain, out var answered) ? answered
        : null;

    private static Dictionary<string, Control> Named(params (Control Button, string Phrases)[] buttons) =>
        buttons
            .SelectMany(one => one.Phrases.Split('|').Select(phrase => (one.Button, phrase)))
            .ToDictionary(one => one.phrase, one => one.Button);
}
