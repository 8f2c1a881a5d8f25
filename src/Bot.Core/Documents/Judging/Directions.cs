using System.Buffers;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Judging;

/// <summary>Who says a question to whom: by the nearest heading that says so, else by its own words.</summary>
internal static class Directions
{
    private static readonly SearchValues<string> Clarifying = Of("clarif", "ask questions before");

    private static readonly SearchValues<string> Asked = Of(
        "what to expect",
        "likely questions",
        "will be asked",
        "you may be asked",
        "they may ask",
        "they ask",
        "common questions",
        "commonly asked",
        "frequently asked",
        "most asked"
    );

    private static readonly SearchValues<string> ToAskThem = Of(
        "questions to ask",
        "ask them",
        "ask the ",
        "ask your interviewer",
        "reverse interview",
        "reverse questions",
        "your questions",
        "my questions",
        "prepared questions",
        "questions for the ",
        "questions for them"
    );

    // Words that only the candidate would say; they count where the notes have no answer.
    private static readonly SearchValues<string> Candidate = Of(
        "do you offer",
        "do you provide",
        "is the compensation",
        "is the salary",
        "is it fine",
        "is it ok",
        "may i ",
        "can i ",
        "should i ",
        "would i ",
        "will i ",
        "hired me"
    );

    /// <param name="title">The document's: the outermost heading.</param>
    /// <param name="section">Headings, outermost first.</param>
    public static (Direction Direction, bool Clarifying) Of(
        ReadOnlySpan<char> title,
        IReadOnlyList<string> section,
        ReadOnlySpan<char> text,
        bool answered
    )
    {
        var (said, clarifying) = OfHeadings(title, section);
        return (said ?? OfWords(text, answered), clarifying);
    }

    /// <returns>Null: no heading says it.</returns>
    public static (Direction? Said, bool Clarifying) OfHeadings(ReadOnlySpan<char> title, IReadOnlyList<string> section)
    {
        for (var at = section.Count - 1; at >= -1; at--)
        {
            var heading = at < 0 ? title : section[at];
            if (heading.ContainsAny(Clarifying))
                return (Direction.ToAskThem, true);
            if (heading.ContainsAny(Asked))
                return (Direction.Asked, false);
            if (heading.ContainsAny(ToAskThem))
                return (Direction.ToAskThem, false);
        }

        return (null, false);
    }

    public static Direction OfWords(ReadOnlySpan<char> text, bool answered) =>
        !answered && text.ContainsAny(Candidate) ? Direction.ToAskThem : Direction.Asked;

    private static SearchValues<string> Of(params string[] phrases) =>
        SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);
}
