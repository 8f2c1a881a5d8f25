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
        while (start < rest.Length && !char.IsLetterOrDigit(rest[start]))
            start++;
        var end = start;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || Joins(end)))
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
            hash = (hash ^ char.ToLowerInvariant(character)) * 1099511628211UL;
        return hash | 1;
    }

    private readonly bool Joins(int at) =>
        rest[at] is '\'' or '’' && at > 0 && at + 1 < rest.Length && char.IsLetter(rest[at + 1]);

    private static int StemLength(ReadOnlySpan<char> word)
    {
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

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > 12)
            return false;
        Span<char> plain = stackalloc char[word.Length];
        word.Replace(plain, '’', '\'');
        return Set.Contains(plain);
    }
}
