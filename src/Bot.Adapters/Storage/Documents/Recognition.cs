namespace Bot.Adapters.Storage.Documents;

/// <summary>Rows by what they are recognised by; each is taken once, so that equal ones pair up in order.</summary>
internal sealed class Recognition<TKey, TRow>(IEnumerable<TRow> rows, Func<TRow, TKey> key)
    where TKey : notnull
    where TRow : class
{
    private readonly Dictionary<TKey, Queue<TRow>> waiting = rows.GroupBy(key)
        .ToDictionary(group => group.Key, group => new Queue<TRow>(group));

    /// <returns>Null: there is none such, or none left.</returns>
    public TRow? Take(TKey wanted) =>
        waiting.TryGetValue(wanted, out var rows) && rows.TryDequeue(out var row) ? row : null;

    /// <summary>Those that nobody took.</summary>
    public IEnumerable<TRow> Left => waiting.Values.SelectMany(rows => rows);
}
