using Bot.Adapters.Storage.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Adapters.Storage.Documents;

/// <summary>A row as it stood before an import: noted as the columns hold it, and put back.</summary>
/// <param name="Values">By property, as the columns held them.</param>
internal sealed record BeforeRow(string Table, long Id, Dictionary<string, string?> Values, bool Removed)
{
    public static BeforeRow Of(EntityEntry entry) =>
        new(
            Named(entry.Metadata),
            IdOf(entry),
            entry
                .Metadata.GetProperties()
                .ToDictionary(
                    property => property.Name,
                    property => ToStored(property, entry.OriginalValues[property])
                ),
            entry.State is EntityState.Deleted
        );

    /// <param name="shelf">What stands on another's shelf by now is theirs.</param>
    public async Task RestoreAsync(PrepBotDb db, long shelf, CancellationToken ct)
    {
        var type = TypeOf(db, Table);
        var found = await db.FindAsync(type.ClrType, [Id], ct);
        if (found is null ? !Removed : found is IShelvedRow shelved && shelved.ShelfId != shelf)
            return;
        var entry = db.Entry(
            found ?? System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type.ClrType)
        );
        foreach (var property in type.GetProperties().Where(property => Values.ContainsKey(property.Name)))
            entry.Property(property.Name).CurrentValue = FromStored(property, Values[property.Name]);
        if (found is null)
            entry.State = EntityState.Added;
    }

    private static IEntityType TypeOf(PrepBotDb db, string table) =>
        db.Model.GetEntityTypes().Single(type => Named(type) == table);

    private static string Named(IReadOnlyEntityType type) => type.GetTableName()!;

    private static long IdOf(EntityEntry entry) => (long)entry.Property(nameof(Id)).CurrentValue!;

    // As the column holds it: numbers and texts, nothing else.
    private static string? ToStored(IProperty property, object? value)
    {
        var stored = property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
        return stored is null
            ? null
            : Convert.ToString(
                stored is Enum number ? Convert.ToInt64(number) : stored,
                System.Globalization.CultureInfo.InvariantCulture
            );
    }

    private static object? FromStored(IProperty property, string? text)
    {
        if (text is null)
            return null;
        var converter = property.GetTypeMapping().Converter;
        var type =
            Nullable.GetUnderlyingType(converter?.ProviderClrType ?? property.ClrType)
            ?? converter?.ProviderClrType
            ?? property.ClrType;
        var stored = Convert.ChangeType(text, type, System.Globalization.CultureInfo.InvariantCulture);
        return converter is null ? stored : converter.ConvertFromProvider(stored);
    }
}
