using Bot.Core.Documents.Formats.Stories;
using Bot.Core.Documents.Wording;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// What the notes say below a question. The answer is the quoted script in it; where there is none, the guidance
/// itself without the words that only point to a story. A pointer alone is no answer: the story is. The angle of a
/// linked story is the guidance behind the pointer. Advice beside a script becomes a tip.
/// </summary>
internal sealed record Guidance(string? Answer, IReadOnlyList<StoryLink> Links, string? Advice)
{
    private const int ShortestScript = 6;
    private const string Example = "Example:";

    public static Guidance Of(string text, StoryShelf stories, int line)
    {
        List<StoryLink> links = [];
        var named = StoryLinks.Read(text, out var rest);
        foreach (var (number, mode) in named)
        {
            if (stories.Find(number, line) is { } title)
                links.Add(new StoryLink(title, mode, rest));
        }

        if (Quoted.Ending(rest, ShortestScript, out var before) is { } script)
            return new(script, links, links.Count is 0 && AdviceIn(before) is { Length: > 0 } advice ? advice : null);
        return new(rest.Length > 0 ? rest : null, links, null);
    }

    private static string AdviceIn(string before) =>
        before.EndsWith(Example, StringComparison.OrdinalIgnoreCase) ? before[..^Example.Length].TrimEnd() : before;
}
