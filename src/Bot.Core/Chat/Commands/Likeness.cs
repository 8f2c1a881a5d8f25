namespace Bot.Core.Chat.Commands;

/// <summary>How near two short words are; of longer ones, their first 64 letters.</summary>
internal static class Likeness
{
    private const int Longest = 64;

    /// <summary>The least number of letters to insert, drop or replace (Levenshtein), case aside.</summary>
    public static int Typos(string one, string other) =>
        Typos(one, other, static (letter, known) => char.ToLowerInvariant(letter) == char.ToLowerInvariant(known));

    /// <param name="same">Whether a letter of the first may stand for a letter of the second.</param>
    public static int Typos(string one, string other, Func<char, char, bool> same)
    {
        Span<int> row = stackalloc int[Math.Min(other.Length, Longest) + 1];
        for (var column = 0; column < row.Length; column++)
            row[column] = column;
        foreach (var letter in one.AsSpan(0, Math.Min(one.Length, Longest)))
        {
            var diagonal = row[0]++;
            for (var column = 1; column < row.Length; column++)
            {
                var replaced = diagonal + (same(letter, other[column - 1]) ? 0 : 1);
                var cost = Math.Min(Math.Min(row[column], row[column - 1]) + 1, replaced);
                (diagonal, row[column]) = (row[column], cost);
            }
        }
        return row[^1];
    }
}
