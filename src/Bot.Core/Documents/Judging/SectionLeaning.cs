namespace Bot.Core.Documents.Judging;

/// <summary>What the headings above a question say about it: worked out once for all questions below the same ones.</summary>
internal sealed class SectionLeaning
{
    // Each heading has one voice, for its likeliest topic: a long heading is not surer than a short one. The innermost
    // outweighs one word of the question, and two words of the question outweigh it.
    private const int Innermost = 5;
    private const int Outer = 2;

    private readonly int[] votes = new int[Topics.All.Count];

    /// <param name="title">The document's title.</param>
    /// <param name="section">Headings, outermost first.</param>
    public SectionLeaning(string title, IReadOnlyList<string> section)
    {
        Vote(title, section.Count is 0 ? Innermost : Outer);
        for (var at = 0; at < section.Count; at++)
            Vote(section[at], at == section.Count - 1 ? Innermost : Outer);
        SmallTalk = section.Any(heading => heading.AsSpan().ContainsAny(KindPhrases.SmallTalkSection));
        Design = section is [.., var last] && last.AsSpan().ContainsAny(KindPhrases.DesignSection);
    }

    public static SectionLeaning None { get; } = new("", []);

    public bool SmallTalk { get; }

    public bool Design { get; }

    /// <summary>The votes of the headings, by the places of <see cref="Topics.All"/>.</summary>
    public ReadOnlySpan<int> Votes => votes;

    private void Vote(string heading, int weight)
    {
        Span<int> scores = stackalloc int[Topics.All.Count];
        scores.Clear();
        TopicWords.Weigh(heading, 1, scores);
        if (TopicWords.Best(scores) is var best && scores[best] > 0)
            votes[best] += weight;
    }
}
