namespace Bot.Core.Documents;

/// <summary>What a line sounds like.</summary>
internal static class Prompts
{
    /// <summary>Longer lines are passages; the longest real question known has 128 characters.</summary>
    public const int LongestQuestion = 1000;

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

    /// <summary>A question mark at the end; a note in brackets may follow it.</summary>
    public static bool EndsInQuestion(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text is [.., ')'] && text.LastIndexOf('(') is > 0 and var open)
            text = text[..open].TrimEnd();
        return text is [.., '?'];
    }

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
