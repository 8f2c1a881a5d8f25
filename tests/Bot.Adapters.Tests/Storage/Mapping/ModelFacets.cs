using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Adapters.Tests.Storage.Mapping;

/// <summary>All of a model that a context works by, down to the columns that EF makes of it.</summary>
internal static class ModelFacets
{
    public static List<string> Of(IModel model) =>
        [.. model.GetEntityTypes().SelectMany(table => Table(table).Select(facet => $"{table.Name}: {facet}"))];

    private static IEnumerable<string> Table(IEntityType table) =>
        [
            $"{table.ClrType} {Annotations(table)}",
            .. table.GetFlattenedProperties().Select(Facet),
            .. table
                .GetComplexProperties()
                .Select(value => $"{value.ComplexType.Name} {value.ClrType} {Member(value)} {value.IsNullable}"),
            .. table.GetKeys().Select(key => $"key {Names(key.Properties)} {key.IsPrimaryKey()} {Annotations(key)}"),
            .. table
                .GetIndexes()
                .Select(index => $"index {Names(index.Properties)} {index.Name} {index.IsUnique} {Annotations(index)}"),
            .. table.GetForeignKeys().Select(Facet),
            .. table
                .GetNavigations()
                .Select(one =>
                    $"{one.Name} {one.ClrType} {Member(one)} {one.IsCollection} {one.IsOnDependent} {one.IsEagerLoaded}"
                ),
            .. table
                .GetTableMappings()
                .SelectMany(mapping => mapping.ColumnMappings)
                .Select(one => $"{one.Column.Name} {one.Column.StoreType} {one.Column.IsNullable} {one.Property.Name}"),
        ];

    private static string Facet(IProperty column) =>
        string.Join(
            ' ',
            column.Name,
            column.ClrType,
            Member(column),
            column.IsNullable,
            column.IsConcurrencyToken,
            column.ValueGenerated,
            column.GetBeforeSaveBehavior(),
            column.GetAfterSaveBehavior(),
            column.GetProviderClrType(),
            column.GetValueGeneratorFactory() is null,
            column.GetValueConverter()?.GetType(),
            column.GetTypeMapping().Converter?.GetType(),
            column.GetTypeMapping().GetType(),
            column.GetRelationalTypeMapping().StoreType,
            column.GetValueComparer().GetType(),
            column.GetKeyValueComparer().GetType(),
            column.GetProviderValueComparer().GetType(),
            column.GetElementType(),
            column.Sentinel,
            column.GetMaxLength(),
            Annotations(column)
        );

    private static string Facet(IForeignKey reference) =>
        string.Join(
            ' ',
            Names(reference.Properties),
            reference.PrincipalEntityType.Name,
            Names(reference.PrincipalKey.Properties),
            reference.DeleteBehavior,
            reference.IsUnique,
            reference.IsRequired,
            reference.IsRequiredDependent,
            reference.IsOwnership,
            Annotations(reference)
        );

    private static string Member(IPropertyBase one) =>
        $"{one.PropertyInfo?.Name} {one.FieldInfo?.Name} {one.GetPropertyAccessMode()}";

    private static string Names(IEnumerable<IReadOnlyPropertyBase> columns) =>
        string.Join(' ', columns.Select(column => column.Name));

    private static string Annotations(IAnnotatable one) =>
        string.Join(' ', one.GetAnnotations().Select(annotation => $"{annotation.Name}={annotation.Value}"));
}
