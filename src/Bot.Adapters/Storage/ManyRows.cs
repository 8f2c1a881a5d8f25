using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bot.Adapters.Storage;

/// <summary>
/// Inserts rows by the thousand, with one statement that is prepared once: EF builds a statement and a snapshot for each.
/// What the statement says comes from the model.
/// </summary>
internal static class ManyRows
{
    /// <summary>Within the transaction at hand; the rows are not tracked and get their ids from the database.</summary>
    public static void Insert<TRow>(PrepBotDb db, IReadOnlyCollection<TRow> rows)
        where TRow : class
    {
        var type = db.Model.FindEntityType(typeof(TRow))!;
        var properties = type.GetProperties().Where(property => !property.IsPrimaryKey()).ToArray();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var columns = Array.ConvertAll(properties, property => Column.Of(property, command));
        command.CommandText = Statement(db, type, properties);
        command.Prepare();
        foreach (var row in rows)
        {
            foreach (var column in columns)
                column.Set(row);
            command.ExecuteNonQuery();
        }
    }

    private static string Statement(PrepBotDb db, IEntityType type, IProperty[] properties)
    {
        var names = properties.Select(property => $"\"{property.GetColumnName()}\"");
        var values = properties.Select(property => "@" + property.Name);
        return $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})";
    }

    private sealed record Column(IProperty Property, Func<object?, object?> Convert, DbParameter Parameter)
    {
        public static Column Of(IProperty property, DbCommand command)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + property.Name;
            command.Parameters.Add(parameter);
            var convert = property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value);
            return new Column(property, convert, parameter);
        }

        public void Set(object row) => Parameter.Value = Convert(Property.GetGetter().GetClrValue(row)) ?? DBNull.Value;
    }
}
