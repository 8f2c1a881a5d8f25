using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Adapters.Storage.Checklists;
using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Questions;
using Bot.Adapters.Storage.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Adapters.Storage.Documents;

/// <summary>
/// The last import onto a shelf as one change that can be taken back: of each row that it changed or removed what stood
/// there before, of each that it added the id. Kept until the next import.
/// </summary>
internal static class ImportUndo
{
    /// <summary>Does the work of an import, and keeps what was there before it.</summary>
    public static async Task<T> KeepAsync<T>(
        PrepBotDb db,
        long shelf,
        DateTimeOffset at,
        Func<Task<T>> import,
        CancellationToken ct
    )
    {
        List<BeforeRow> changed = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        var before = await LastIds.OfAsync(db, ct);
        db.SavingChanges += Note;
        try
        {
            var result = await import();
            await db.SaveChangesAsync(ct);
            var after = await LastIds.OfAsync(db, ct);
            if (changed.Count > 0 || after != before)
                await ReplaceAsync(db, shelf, at, new(changed, before, after), ct);
            return result;
        }
        finally
        {
            db.SavingChanges -= Note;
        }

        void Note(object? sender, SavingChangesEventArgs saving)
        {
            db.ChangeTracker.DetectChanges();
            changed.AddRange(
                db.ChangeTracker.Entries().Where(IsOfNotes).Where(entry => seen.Add(entry.Entity)).Select(Before)
            );
        }
    }

    public static async Task<bool> UndoAsync(PrepBotDb db, long shelf, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.LastImports.SingleOrDefaultAsync(row => row.ShelfId == shelf, ct) is not { } last)
            return false;
        var import = Unpack(last.Before);
        await RemoveAsync(db, import.Before, import.After, at, ct);
        foreach (var row in import.Changed)
            await RestoreAsync(db, shelf, row, ct);
        db.LastImports.Remove(last);
        return true;
    }

    private static async Task ReplaceAsync(
        PrepBotDb db,
        long shelf,
        DateTimeOffset at,
        ImportRecord record,
        CancellationToken ct
    )
    {
        await db.LastImports.Where(row => row.ShelfId == shelf).ExecuteDeleteAsync(ct);
        db.LastImports.Add(
            new()
            {
                ShelfId = shelf,
                At = at,
                Before = Pack(record),
            }
        );
    }

    private static bool IsOfNotes(EntityEntry entry) =>
        entry.State is EntityState.Modified or EntityState.Deleted
        && entry.Entity is QuestionRow or StoryRow or ChecklistRow or PhaseRow or ItemRow or ScriptRow or DocumentRow;

    /// <summary>
    /// Imports pass one after another and ids are never given twice, so what an import added lies between two ids. Practice
    /// or ticks may point to it: it is retired, and comes back with its text.
    /// </summary>
    private static async Task RemoveAsync(
        PrepBotDb db,
        LastIds from,
        LastIds to,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        DateTimeOffset? retired = at;
        await db
            .Questions.Where(row => row.Id > from.Questions && row.Id <= to.Questions)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, retired), ct);
        await db
            .Stories.Where(row => row.Id > from.Stories && row.Id <= to.Stories)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, retired), ct);
        await db
            .Checklists.Where(row => row.Id > from.Checklists && row.Id <= to.Checklists)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, retired), ct);
        await db
            .Phases.Where(row => row.Id > from.Phases && row.Id <= to.Phases)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, retired), ct);
        await db
            .Items.Where(row => row.Id > from.Items && row.Id <= to.Items)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, retired), ct);
        await db.Scripts.Where(row => row.Id > from.Scripts && row.Id <= to.Scripts).ExecuteDeleteAsync(ct);
        await db.Documents.Where(row => row.Id > from.Documents && row.Id <= to.Documents).ExecuteDeleteAsync(ct);
    }

    private static async Task RestoreAsync(PrepBotDb db, long shelf, BeforeRow row, CancellationToken ct)
    {
        var type = TypeOf(db, row.Table);
        var found = await db.FindAsync(type.ClrType, [row.Id], ct);
        // What stands on another's shelf by now is theirs.
        if (found is null ? !row.Removed : found is IShelvedRow shelved && shelved.ShelfId != shelf)
            return;
        var entry = db.Entry(
            found ?? System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type.ClrType)
        );
        foreach (var property in type.GetProperties().Where(property => row.Values.ContainsKey(property.Name)))
            entry.Property(property.Name).CurrentValue = FromStored(property, row.Values[property.Name]);
        if (found is null)
            entry.State = EntityState.Added;
    }

    private static BeforeRow Before(EntityEntry entry) =>
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

    private static IEntityType TypeOf(PrepBotDb db, string table) =>
        db.Model.GetEntityTypes().Single(type => Named(type) == table);

    private static string Named(IReadOnlyEntityType type) => type.GetTableName()!;

    private static long IdOf(EntityEntry entry) => (long)entry.Property("Id").CurrentValue!;

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

    private static byte[] Pack(ImportRecord record)
    {
        using MemoryStream bytes = new();
        using (BrotliStream packed = new(bytes, CompressionLevel.Fastest))
            JsonSerializer.Serialize(packed, record, UndoJson.Default.ImportRecord);
        return bytes.ToArray();
    }

    private static ImportRecord Unpack(byte[] bytes)
    {
        using BrotliStream packed = new(new MemoryStream(bytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(packed, UndoJson.Default.ImportRecord)!;
    }
}

/// <summary>What an import changed, and the last ids before and after it.</summary>
internal sealed record ImportRecord(List<BeforeRow> Changed, LastIds Before, LastIds After);

/// <param name="Values">By property, as the columns held them.</param>
internal sealed record BeforeRow(string Table, long Id, Dictionary<string, string?> Values, bool Removed);

/// <summary>The highest id of each table of notes; 0: it is empty.</summary>
internal sealed record LastIds(
    long Questions,
    long Stories,
    long Checklists,
    long Phases,
    long Items,
    long Scripts,
    long Documents
)
{
    public static async Task<LastIds> OfAsync(PrepBotDb db, CancellationToken ct) =>
        new(
            await db.Questions.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Stories.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Checklists.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Phases.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Items.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Scripts.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Documents.MaxAsync(row => (long?)row.Id, ct) ?? 0
        );
}

[JsonSerializable(typeof(ImportRecord))]
internal sealed partial class UndoJson : JsonSerializerContext;
