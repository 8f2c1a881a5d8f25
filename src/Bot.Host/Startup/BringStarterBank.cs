using System.Security.Cryptography;
using System.Text;
using Bot.Core.Documents;
using Bot.Core.People;
using Microsoft.Extensions.Options;

namespace Bot.Host.Startup;

/// <summary>The bank that comes with the bot, imported when it differs from the one on the shelf.</summary>
internal sealed class BringStarterBank(
    INoteFiles files,
    ImportNotes import,
    INotesShelf shelf,
    IOptions<SeedsOptions> options
)
{
    private static readonly Shelf Starter = new Shelf.Starter();

    public async Task RunAsync(CancellationToken ct)
    {
        var documents = await files.ReadAsync(options.Value.Place, NoteLimits.CommandLine, ct);
        var fingerprint = Digest(documents);
        if (await shelf.FingerprintAsync(Starter, ct) == fingerprint)
            return;
        await import.PutAsync(Starter, ImportNotes.Read(documents), ct);
        await shelf.SetFingerprintAsync(Starter, fingerprint, ct);
    }

    private static string Digest(IReadOnlyList<NoteFile> files)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(file.File));
            digest.AppendData(file.Bytes.Span);
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
