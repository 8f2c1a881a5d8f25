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

    /// <summary>With a capital and a full stop.</summary>
    public static string Sentence(string words) =>
        words.Length is 0
            ? ""
            : $"{char.ToUpperInvariant(words[0])}{words[1..]}{(char.IsLetterOrDigit(words[^1]) ? "." : "")}";

    /// <summary><c>1 question</c>, <c>2 questions</c>.</summary>
    public static string Count(int count, string one, string? many = null) =>
        count is 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    /// <summary>How many words a text has.</summary>
    public static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
