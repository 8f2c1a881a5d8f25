namespace Bot.Core.Documents.Wording;

/// <summary>The words of a text: stretches of letters and digits, without copying. Apostrophes join (<c>don't</c>).</summary>
internal ref struct Words(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly Words GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = 0;
        while (start < rest.Length && !IsOfWord(rest[start]))
            start++;
        var end = start;
        while (end < rest.Length && (IsOfWord(rest[end]) || Joins(end)))
            end++;
        Current = rest[start..end];
        rest = rest[end..];
        return !Current.IsEmpty;
    }

    /// <summary>
    /// A number for a word that is the same in its plain forms (<c>query, queries, querying</c>), or 0 for one that
    /// every text has (<c>you, the, time</c>).
    /// </summary>
    public static ulong Stem(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || CommonWords.Contains(word))
            return 0;
        var stem = word[..StemLength(word)];
        var hash = 14695981039346656037UL;
        foreach (var character in stem)
            hash = (hash ^ Lower(character)) * 1099511628211UL;
        return hash | 1;
    }

    // Nearly all letters are these, and every text passes here several times.
    private static bool IsOfWord(char character) =>
        char.IsAscii(character) ? char.IsAsciiLetterOrDigit(character) : char.IsLetterOrDigit(character);

    private static char Lower(char character) =>
        char.IsAsciiLetterUpper(character) ? (char)(character | ' ')
        : char.IsAscii(character) ? character
        : char.ToLowerInvariant(character);

    private readonly bool Joins(int at) =>
        rest[at] is '\'' or '’' && at > 0 && at + 1 < rest.Length && char.IsLetter(rest[at + 1]);

    private static int StemLength(ReadOnlySpan<char> word)
    {
        if (char.IsAscii(word[^1]) && !"gsdye".Contains(Lower(word[^1]), StringComparison.Ordinal))
            return word.Length;
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ies", "ed", "es", "ly", "s", "y", "e"])
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return word.Length - ending.Length;
        }

        return word.Length;
    }
}

/// <summary>Words that say nothing of what a question is about.</summary>
internal static class CommonWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set = new HashSet<string>(
        (
            "a about all am an and any are as at be been but by can could did do does doing for from get had has have "
            + "having how i i'd i'm if in into is it its it's just like me my of on one or our so some something such "
            + "tell than that the their them then there these they this those time to up us use used using was we "
            + "were what what's when where which who why will with would you you'd you're you've your describe explain"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The same, each as one number: none is longer than eight letters.</summary>
    private static readonly HashSet<ulong> Packed = [.. Set.Set.Select(word => Pack(word)!.Value)];

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > sizeof(ulong))
            return false;
        return Pack(word) is { } packed ? Packed.Contains(packed) : Set.Contains(word.ToString().Replace('’', '\''));
    }

    /// <returns>Null: it has letters beyond ASCII.</returns>
    private static ulong? Pack(ReadOnlySpan<char> word)
    {
        var packed = 0UL;
        foreach (var character in word)
        {
            var plain = character is '’' ? '\'' : character;
            if (!char.IsAscii(plain))
                return null;
            packed = (packed << 8) | (uint)(char.IsAsciiLetterUpper(plain) ? plain | ' ' : plain);
        }

        return packed;
    }
}
