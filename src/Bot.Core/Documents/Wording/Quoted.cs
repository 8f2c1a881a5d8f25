namespace Bot.Core.Documents.Wording;

/// <summary>Text in double quotes as people type them: any of <c>" “ ” „</c> opens and closes, in any mix.</summary>
internal static class Quoted
{
    public const string Marks = "\"“”„";

    public static bool Opens(ReadOnlySpan<char> text) => text.Length > 1 && IsMark(text[0]);

    public static bool IsMark(char character) => Marks.Contains(character, StringComparison.Ordinal);

    /// <returns>The place of the next mark from <paramref name="from"/> on, or -1.</returns>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        var next = text[from..].IndexOfAny(Marks);
        return next < 0 ? -1 : from + next;
    }

    /// <summary>
    /// The quoted stretch that the text ends in, at least <paramref name="words"/> words long: a script to say. Quotes
    /// inside it are part of it when they follow an opening one.
    /// </summary>
    /// <param name="before">What stands before it.</param>
    public static string? Ending(string text, int words, out string before)
    {
        before = text;
        var trimmed = text.AsSpan().TrimEnd();
        if (trimmed.Length < 2 || !IsMark(trimmed[^1]))
            return null;
        var open = trimmed.IndexOfAny(Marks);
        // One mark alone opens nothing.
        if (open >= trimmed.Length - 1)
            return null;
        var script = trimmed[(open + 1)..^1].Trim();
        if (script.Count(' ') + 1 < words)
            return null;
        before = trimmed[..open].TrimEnd().ToString();
        return script.ToString();
    }
}
