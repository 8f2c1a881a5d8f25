namespace Bot.Core.Documents.Lines;

/// <summary>
/// A text, fetched from memory a stretch ahead of where it is looked at: whoever looks only at the ends of lines waits for
/// nearly each of them, and whoever reads all in one go for almost none.
/// </summary>
internal ref struct TextAhead(ReadOnlySpan<char> text)
{
    /// <summary>In characters; it stays in the second cache until it is used.</summary>
    private const int Stretch = 32 * 1024;

    private ReadOnlySpan<char> rest = text;
    private int fetched;

    /// <param name="place">What comes next; places only grow.</param>
    public void To(int place)
    {
        while (fetched <= place && !rest.IsEmpty)
        {
            var stretch = rest[..Math.Min(Stretch, rest.Length)];
            // What is counted does not matter, only that all of it is looked at.
            stretch.Count('\0');
            rest = rest[stretch.Length..];
            fetched += stretch.Length;
        }
    }
}
