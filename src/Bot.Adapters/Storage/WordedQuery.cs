using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage;

/// <summary>
/// A query that EF words once; afterwards only its values change. Where few rows are read, EF's way from an expression
/// to rows takes longer than the database.
/// </summary>
/// <param name="query">Its variables are the names of the values; what they hold does not matter.</param>
internal sealed class WordedQuery(Func<PrepBotDb, IQueryable> query)
{
    private string? words;

    /// <param name="db">Its connection is open.</param>
    /// <param name="values">As they stand in columns (<see cref="Columns"/>).</param>
    public DbCommand Command(PrepBotDb db, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The words are EF's own.
        command.CommandText = words ??= Words(db);
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@" + name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public async Task<List<T>> ReadAsync<T>(
        PrepBotDb db,
        Func<DbDataReader, T> read,
        CancellationToken ct,
        params (string Name, object Value)[] values
    )
    {
        await using var command = Command(db, values);
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<T> rows = [];
        while (await reader.ReadAsync(ct))
            rows.Add(read(reader));
        return rows;
    }

    private string Words(PrepBotDb db)
    {
        using var command = query(db).CreateDbCommand();
        return command.CommandText;
    }
}
