using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Adapters.Tests.Storage.Mapping;

/// <summary>A model in the lines that <c>ModelReader</c> reads.</summary>
internal static class ModelText
{
    private const string Rows = "Bot.Adapters.Storage.";

    public static string Of(IModel model) =>
        string.Concat(model.GetEntityTypes().SelectMany(Table).Select(line => line + "\n"));

    private static IEnumerable<string> Table(IEntityType table) =>
        [
            $"table {table.GetTableName()} {Row(table)}",
            .. table.GetProperties().Select(column => "  " + Column(column)),
            .. table.GetComplexProperties().SelectMany(Value),
            .. table.GetKeys().Select(key => $"  key {Names(key.Properties)}"),
            .. table.GetIndexes().Select(index => "  " + Index(index)),
            .. table.GetForeignKeys().Select(reference => "  " + Reference(reference)),
        ];

    private static IEnumerable<string> Value(IComplexProperty value) =>
        [
            $"  value {Name(value.Name, value.IsNullable)}",
            .. value.ComplexType.GetProperties().Select(column => "    " + Column(column)),
        ];

    private static string Column(IProperty column) =>
        Line(
            $"column {Name(column.Name, column.IsNullable)}",
            column.ValueGenerated is ValueGenerated.OnAdd ? "given" : null,
            column.GetAfterSaveBehavior() is PropertySaveBehavior.Throw ? "fixed" : null,
            column.FindAnnotation(RelationalAnnotationNames.DefaultValue)?.Value is "" ? "empty" : null
        );

    private static string Index(IIndex index) =>
        Line(
            $"index {Names(index.Properties)}",
            index.Name is { } name ? $"named {name}" : null,
            index.IsUnique ? "unique" : null,
            index.GetFilter() is { } filter ? $"where {filter}" : null
        );

    private static string Reference(IForeignKey reference) =>
        Line(
            $"refers {Names(reference.Properties)} {Row(reference.PrincipalEntityType)} {reference.DeleteBehavior}",
            reference.IsRequired ? null : "optional",
            reference.DependentToPrincipal is { } from ? $"from {from.Name}" : null,
            reference.PrincipalToDependent is { } by ? $"by {by.Name}" : null
        );

    private static string Row(IEntityType table) => table.Name[Rows.Length..];

    private static string Name(string name, bool nullable) => nullable ? name + "?" : name;

    private static string Names(IEnumerable<IPropertyBase> columns) =>
        string.Join(' ', columns.Select(column => column.Name));

    private static string Line(params ReadOnlySpan<string?> words)
    {
        List<string> said = [];
        foreach (var word in words)
            if (word is not null)
                said.Add(word);
        return string.Join(' ', said);
    }
}
