namespace Bot.Core.Chat.Rendering;

/// <summary>Words that must fit a field.</summary>
public static class FieldText
{
    /// <summary>At most so many characters, with an ellipsis where something is cut off, and never half a character.</summary>
    public static string Clip(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>The same for a field that may not be empty.</summary>
    public static string Label(string text, int most) =>
        string.IsNullOrWhiteSpace(text) ? "…" : Clip(text.ReplaceLineEndings(" "), most);
}
