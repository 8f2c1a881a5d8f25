using System.Globalization;

namespace Bot.Adapters.Storage.Sqlite;

/// <summary>
/// Who was forgotten, by digest and UTC ticks, in a file beside the database: an older copy that is put in its place does
/// not know it.
/// </summary>
internal static class ForgottenFile
{
    /// <summary>Those forgotten now and those of an older version are noted from two places.</summary>
    private static readonly Lock Writing = new();

    public static IReadOnlyDictionary<string, long> Read(string database) =>
        File.Exists(NameOf(database))
            ? File.ReadLines(NameOf(database))
                .Select(line => line.Split(' '))
                .Where(parts => parts is [_, _])
                .ToDictionary(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture))
            : new Dictionary<string, long>();

    /// <summary>Adds these; of two times of one account the later one counts.</summary>
    public static void Add(string database, IReadOnlyDictionary<string, long> forgotten)
    {
        lock (Writing)
            Write(database, forgotten);
    }

    private static void Write(string database, IReadOnlyDictionary<string, long> forgotten)
    {
        var known = Read(database);
        var all = known
            .Concat(forgotten)
            .GroupBy(one => one.Key, one => one.Value)
            .ToDictionary(one => one.Key, one => one.Max());
        if (all.Count == known.Count && !all.Except(known).Any())
            return;
        // Whole or not at all, whenever the power fails.
        var draft = NameOf(database) + ".new";
        using (StreamWriter writer = new(OwnerOnly.Open(draft, FileMode.Create)))
        {
            foreach (var (hash, ticks) in all)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hash} {ticks}"));
            writer.Flush();
            ((FileStream)writer.BaseStream).Flush(flushToDisk: true);
        }
        File.Move(draft, NameOf(database), overwrite: true);
    }

    private static string NameOf(string database) => database + ".forgotten";
}
