using System.IO.Compression;
using Bot.Core.Documents;

namespace Bot.Adapters.Files;

/// <summary>
/// Packages of Anki in the form that it calls <i>Support older Anki versions</i>: a zip with a database. The newer form
/// holds an empty old database beside the new one, which is packed in a way that .NET does not know.
/// </summary>
internal sealed class AnkiPackages(ReadingProcess reader) : INotePackages
{
    private const string Newer = "collection.anki21b";

    // The first that is there holds the notes; the other may be a placeholder.
    private static readonly string[] Older = ["collection.anki21", "collection.anki2"];

    public async Task<NoteFile> UnpackAsync(NoteFile file, CancellationToken ct)
    {
        if (!file.Bytes.Span.StartsWith("PK\u0003\u0004"u8))
            return file;
        try
        {
            using ZipArchive package = new(new MemoryStream(file.Bytes.ToArray()));
            if (package.GetEntry(Newer) is not null)
                throw new NotesException(
                    $"{file.File} is in Anki's newer form, which I cannot read.",
                    "In Anki's export window tick Support older Anki versions, and import that file."
                );
            var collection = Older.Select(package.GetEntry).FirstOrDefault(entry => entry is not null);
            return collection is null ? file : file with { Bytes = await NotesOfAsync(file.File, collection, ct) };
        }
        catch (InvalidDataException cause)
        {
            throw new NotesException($"{file.File} is damaged.", "Export it once more.", cause);
        }
    }

    private async Task<ReadOnlyMemory<byte>> NotesOfAsync(string file, ZipArchiveEntry entry, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("prepbot-anki-");
        try
        {
            var database = Path.Combine(folder.FullName, "collection.db");
            await using (var packed = await entry.OpenAsync(ct))
            await using (var unpacked = File.Create(database))
                await AtMost.CopyAsync(packed, unpacked, NoteLimits.CommandLine, () => TooLarge(file), ct);
            return await reader.ReadAsync(file, database, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What the package says of its own size is not believed: counted is what comes out.
    private static NotesException TooLarge(string file) =>
        new(
            $"What is packed in {file} is larger than 64 MiB.",
            "Export fewer notes at once, without pictures and sounds."
        );
}
