using System.Buffers;
using System.Collections.Frozen;

namespace Bot.Core.Documents.Wording;

/// <summary>What a line sounds like.</summary>
internal static class Prompts
{
    /// <summary>Longer lines are passages; the longest real question known has 128 characters.</summary>
    public const int LongestQuestion = 1000;

    /// <summary>So many notes behind a question mark are looked at.</summary>
    private const int MostNotes = 3;

    private static readonly SearchValues<string> AboutItself = SearchValues.Create(
        [
            "this repo",
            "this list",
            "this guide",
            "this document",
            "this page",
            "this book",
            "contribut",
            "the answers",
            "how to use this",
            "what's inside",
            "what is inside",
            "table of content",
            "star this",
            "found this",
            "like this project",
            "want to buy",
            "flashcards",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    // So ends a page that a machine wrote.
    private static readonly SearchValues<string> Offers = SearchValues.Create(
        [
            "would you like to:",
            "would you like me",
            "want me to",
            "let me know",
            "ready to:",
            "next moves",
            "we can proceed",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    // Words that begin a question, or a request, whatever its end.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings = (
        "what what's how how's why when which who whom whose where is are can could do does did have has should would "
        + "will explain describe compare differentiate define discuss tell walk talk name give design imagine suppose "
        + "list state mention implement write convert show differences difference describing can't isn't why's given "
        + "rank true true/false elaborate distinguish outline summarize clarify"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Verbs that begin a coding task.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Tasks = (
        "given write implement find print reverse merge sort count return remove delete check detect build create calculate compute determine "
        + "swap rotate search insert generate solve construct maximize minimize"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Scenarios =
    [
        "scenario ",
        "case ",
        "case study ",
        "exercise ",
        "problem ",
        "challenge ",
    ];

    private static readonly string[] Requests =
    [
        "tell me",
        "tell us",
        "describe ",
        "explain ",
        "walk me",
        "walk us",
        "talk about",
        "talk me",
        "design ",
        "give me",
        "give us",
        "give an example",
        "share ",
        "name ",
        "compare ",
        "introduce yourself",
    ];

    /// <summary>It asks: a question mark at the end, or a request such as <c>Tell me about</c>.</summary>
    public static bool Asks(ReadOnlySpan<char> text) => EndsInQuestion(text) || IsRequest(text);

    /// <summary>
    /// It asks, or it begins like a question: for places where questions stand, such as headings and lists. Elsewhere
    /// too many sentences begin so.
    /// </summary>
    public static bool SoundsAsking(ReadOnlySpan<char> text)
    {
        text = WithoutSigns(text);
        if (text.Length is < 4 or > LongestQuestion)
            return false;
        if (Asks(text) || text[0] is 'Q' && Markup.IsLabelled(text))
            return true;
        var word = text.IndexOfAny(" ,:");
        return word > 0 && text[..word] is var first && Openings.Contains(first) && text[^1] is not ':'
            || HasLateQuestion(text)
            || text[^1] is not (':' or '：') && OtherTongues.SoundsAsking(text);
    }

    /// <summary>A question mark stands in the second half: what follows it is a note.</summary>
    public static bool HasLateQuestion(ReadOnlySpan<char> text) =>
        text.LastIndexOfAny(OtherTongues.QuestionMarks) * 2 >= text.Length && !text.IsEmpty;

    /// <summary>A heading such as <c>Scenario 3: the night shift</c>: what stands below it is asked.</summary>
    public static bool IsScenario(ReadOnlySpan<char> text)
    {
        foreach (var label in Scenarios)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;
            var behind = text[label.Length..].TrimStart("0123456789");
            return behind.Length < text.Length - label.Length
                && behind is [':' or '.' or ')' or '-' or '–' or '—' or ' ', ..];
        }

        return false;
    }

    /// <summary>It speaks of the document that it stands in, as <c>Where are the answers?</c> does.</summary>
    public static bool IsAboutItself(ReadOnlySpan<char> text) => text.ContainsAny(AboutItself);

    /// <summary>It introduces what the writer could do next, as <c>Want me to:</c> does.</summary>
    public static bool IsOffer(ReadOnlySpan<char> text) => text.TrimEnd("*_ ") is [.., ':'] && text.ContainsAny(Offers);

    // Emoji and marks behind a question say how hard it is.
    private static ReadOnlySpan<char> WithoutSigns(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (
            end > 0
            && text[end - 1] is not ('?' or '.' or ')' or '"' or '`' or ':' or '？' or '：' or '）' or '؟')
            && !char.IsLetterOrDigit(text[end - 1])
        )
            end--;
        return Markup.WithoutPictures(text[..end]).TrimStart("*_\"“ ");
    }

    /// <summary>It says what to do rather than asks: <c>How to prepare</c>, without a question mark.</summary>
    public static bool IsToDo(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("# ");
        var first = text.IndexOf(' ');
        return first > 0
            && text[first..].StartsWith(" to ", StringComparison.OrdinalIgnoreCase)
            && text[..first].Length <= 5
            && "WwHh".Contains(text[0], StringComparison.Ordinal)
            && !EndsInQuestion(text);
    }

    /// <summary>A task begins so: <c>Reverse a list</c>. It counts only where the heading speaks of questions.</summary>
    public static bool IsTask(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("*_\"“ ");
        var word = text.IndexOfAny(' ', ',');
        return word > 0 && Tasks.Contains(text[..word]);
    }

    /// <summary>A question mark at the end; notes in brackets, or the slanted name of its author, may follow it.</summary>
    public static bool EndsInQuestion(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        for (var notes = 0; notes < MostNotes && StartOfNote(text) is > 0 and var start; notes++)
            text = text[..start].TrimEnd();
        return text is [.., var last] && OtherTongues.IsMark(last);
    }

    private static int StartOfNote(ReadOnlySpan<char> text) =>
        text switch
        {
            [.., ')'] => text.LastIndexOf('('),
            [.., '）'] => text.LastIndexOf('（'),
            [.., ']', ']'] => text.LastIndexOf("[["),
            [.., ']'] => text.LastIndexOf('['),
            [.., '*'] => text[..^1].LastIndexOf(" *"),
            _ => -1,
        };

    /// <summary>A heading by its look: short, begins like one, and does not end like a sentence.</summary>
    public static bool LooksLikeHeading(ReadOnlySpan<char> text) =>
        text.Length is > 2 and <= 80
        && !Quoted.Opens(text)
        && !".?!,;:".Contains(text[^1], StringComparison.Ordinal)
        && text.Count(' ') < 10
        && HasTitleCase(text);

    /// <summary>All letters are capitals, those in brackets aside.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        var depth = 0;
        foreach (var character in text)
        {
            depth +=
                character is '(' ? 1
                : character is ')' ? -1
                : 0;
            if (depth > 0 || !char.IsLetter(character))
                continue;
            if (!char.IsUpper(character))
                return false;
            letters++;
        }
        return letters > 3;
    }

    /// <summary>A sentence ends in it somewhere.</summary>
    public static bool HasSentence(ReadOnlySpan<char> text) =>
        text.Count(' ') > 2 && (text[^1] is '.' or '!' || text.Contains(". ", StringComparison.Ordinal));

    private static bool IsRequest(ReadOnlySpan<char> text)
    {
        foreach (var request in Requests)
        {
            if (text.StartsWith(request, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // At least half of the words of four letters and more begin with a capital.
    private static bool HasTitleCase(ReadOnlySpan<char> text)
    {
        var (upper, words) = (0, 0);
        foreach (var range in text.Split(' '))
        {
            var word = text[range].TrimStart("(\"“");
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            words++;
            upper += char.IsUpper(word[0]) ? 1 : 0;
        }
        return (char.IsUpper(text[0]) || char.IsDigit(text[0])) && upper * 2 >= words;
    }
}
