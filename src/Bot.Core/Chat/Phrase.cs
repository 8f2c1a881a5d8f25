namespace Bot.Core.Chat;

/// <summary>Small turns of phrase that several views share.</summary>
internal static class Phrase
{
    /// <summary>At most <paramref name="length"/> characters, cut at a word, with an ellipsis where something is left out.</summary>
    public static string Clip(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= length)
            return line;
        var cut = line.LastIndexOf(' ', length - 1);
        var end = cut > length / 2 ? cut : length - 1;
        if (char.IsHighSurrogate(line[end - 1]))
            end--;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>Without the marks of bold words and code, which a phone shows as they are.</summary>
    public static string WithoutMarkup(string text) =>
        text.Replace("**", "", StringComparison.Ordinal)
            .Replace("__", "", StringComparison.Ordinal)
            .Replace("`", "", StringComparison.Ordinal);

    /// <summary>With a capital and a full stop.</summary>
    public static string Sentence(string words) =>
        words.Length is 0 ? "" : $"{Capital(words)}{(char.IsLetterOrDigit(words[^1]) ? "." : "")}";

    /// <summary>Capitals throughout become a sentence's: <c>2 HOURS BEFORE</c> reads <c>2 hours before</c>. Anything else stays.</summary>
    public static string Calm(string title)
    {
        if (title.Any(char.IsLower) || !title.Any(char.IsUpper))
            return title;
        var letters = title.ToLowerInvariant().ToCharArray();
        if (Array.FindIndex(letters, char.IsLetterOrDigit) is >= 0 and var first)
            letters[first] = char.ToUpperInvariant(letters[first]);
        return new(letters);
    }

    /// <summary><c>1 question</c>, <c>2 questions</c>.</summary>
    public static string Count(int count, string one, string? many = null) =>
        count is 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    /// <summary>Small numbers as words: <c>two</c>.</summary>
    public static string Number(int count) =>
        count is > 0 and < 11
            ? "one two three four five six seven eight nine ten".Split(' ')[count - 1]
            : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Capital(string word) => word.Length is 0 ? "" : $"{char.ToUpperInvariant(word[0])}{word[1..]}";

    /// <summary>How many words a text has.</summary>
    public static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
