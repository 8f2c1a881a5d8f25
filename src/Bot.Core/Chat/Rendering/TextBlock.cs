namespace Bot.Core.Chat.Rendering;

/// <summary>A piece of a message's text, which knows how it may be parted.</summary>
/// <param name="LinePrefix">Stands before every line: <c>&gt; </c> for a quote.</param>
/// <param name="Fence">The line that opens a code block; null: it is none.</param>
public sealed record TextBlock(string Text, string LinePrefix = "", string? Fence = null)
{
    /// <summary>The block in parts of at most so many characters, each complete in itself. Nothing is dropped.</summary>
    public IEnumerable<string> Parts(int most)
    {
        var frame = Fence is null ? 0 : Fence.Length + "\n\n```".Length;
        foreach (var text in Cut(Text, most - frame))
            yield return Fence is null ? Prefixed(text) : $"{Fence}\n{text}\n```";
    }

    private IEnumerable<string> Cut(string text, int most)
    {
        while (Length(text) > most)
        {
            var end = End(text, most);
            yield return text[..end].TrimEnd('\n');
            text = text[end..].TrimStart('\n');
        }
        yield return text;
    }

    // At the last paragraph that fits, else line, else word, else between two characters.
    private int End(string text, int most)
    {
        var fits = Fits(text, most);
        foreach (var border in (string[])["\n\n", "\n", " "])
            if (text.LastIndexOf(border, fits - 1, StringComparison.Ordinal) is var at && at > fits / 3)
                return at + (border is " " ? 1 : 0);
        if (char.IsHighSurrogate(text[fits - 1]) || text[fits - 1] is '\\')
            fits--;
        return Math.Max(1, fits);
    }

    // How many characters leave room for the prefix of every line.
    private int Fits(string text, int most)
    {
        var room = most - LinePrefix.Length;
        for (var at = 0; at < text.Length; at++)
            if ((room -= text[at] is '\n' ? 1 + LinePrefix.Length : 1) < 0)
                return at;
        return text.Length;
    }

    private int Length(string text) =>
        text.Length + (LinePrefix.Length is 0 ? 0 : LinePrefix.Length * (1 + text.Count(letter => letter is '\n')));

    private string Prefixed(string text) =>
        LinePrefix.Length is 0 ? text : LinePrefix + text.Replace("\n", "\n" + LinePrefix, StringComparison.Ordinal);
}
