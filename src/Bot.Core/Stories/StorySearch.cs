namespace Bot.Core.Stories;

/// <summary>A story that fits, and how well: 0 shares nothing, higher is better.</summary>
internal sealed record StoryMatch(Story Story, double Score, IReadOnlyList<string> Shared);

/// <summary>Finds stories by their title, what they serve, and their text.</summary>
internal static class StorySearch
{
    private const double InTitle = 3;
    private const double InUseFor = 3;
    private const double InText = 1;

    /// <summary>Shorter words are compared whole; longer ones by their beginning, so that a plural still fits.</summary>
    private const int Stem = 5;

    /// <summary>Words that say nothing of what is looked for.</summary>
    private static readonly HashSet<string> Empty =
    [
        .. (
            "a|about|all|an|and|are|ask|asked|at|did|do|for|had|have|how|i|in|is|it|me|my|of|"
            + "on|or|story|tell|that|the|they|time|to|us|was|we|were|what|when|where|with|you|your"
        ).Split('|'),
    ];

    /// <summary>Stories that share at least one word, best first; equal ones in the order given.</summary>
    public static IReadOnlyList<StoryMatch> Find(string words, IReadOnlyList<Story> stories)
    {
        var wanted = Split(words).Where(word => !Empty.Contains(word)).Distinct().ToList();
        return
        [
            .. stories
                .Select(story => Match(story, wanted))
                .Where(match => match.Score > 0)
                .OrderByDescending(match => match.Score),
        ];
    }

    private static StoryMatch Match(Story story, List<string> wanted)
    {
        var title = Split(story.Title).ToList();
        var useFor = story.UseFor.SelectMany(Split).ToList();
        var text = Split(string.Join(' ', [story.Situation, story.Task, .. story.Actions, story.Result])).ToList();
        List<string> shared = [];
        var score = 0.0;
        foreach (var word in wanted)
        {
            var weight = Weight(word, title, InTitle) + Weight(word, useFor, InUseFor) + Weight(word, text, InText);
            if (weight > 0)
                shared.Add(word);
            score += weight;
        }
        return new(story, score, shared);
    }

    private static double Weight(string word, List<string> among, double weight) =>
        among.Exists(other => Alike(word, other)) ? weight : 0;

    private static bool Alike(string one, string other) =>
        one == other
        || (one.Length >= Stem && other.Length >= Stem && one.AsSpan(0, Stem).SequenceEqual(other.AsSpan(0, Stem)));

    private static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inWord = at < text.Length && char.IsLetterOrDigit(text[at]);
            if (inWord && start < 0)
                start = at;
            else if (!inWord && start >= 0)
            {
                yield return text[start..at].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
