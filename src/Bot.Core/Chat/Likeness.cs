namespace Bot.Core.Chat;

/// <summary>How near two short words are.</summary>
internal static class Likeness
{
    /// <summary>The least number of letters to insert, drop or replace (Levenshtein), case aside.</summary>
    public static int Typos(string one, string other)
    {
        Span<int> row = stackalloc int[Math.Min(other.Length, 64) + 1];
        for (var column = 0; column < row.Length; column++)
            row[column] = column;
        foreach (var letter in one.AsSpan(0, Math.Min(one.Length, 64)))
        {
            var diagonal = row[0]++;
            for (var column = 1; column < row.Length; column++)
            {
                var same = char.ToLowerInvariant(letter) == char.ToLowerInvariant(other[column - 1]);
                var cost = Math.Min(Math.Min(row[column], row[column - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[column]) = (row[column], cost);
            }
        }
        return row[^1];
    }
}
