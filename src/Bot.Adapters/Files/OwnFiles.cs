using Bot.Core.Documents;

namespace Bot.Adapters.Files;

/// <summary>Mode 0600 where there are modes.</summary>
internal sealed class OwnFiles : IOwnFiles
{
    public async Task<string> WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var path = Path.GetFullPath(name);
        // Written beside and moved into place: a write that fails leaves an older file as it was.
        var beside = $"{path}.{Guid.NewGuid():N}";
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            await using (FileStream file = new(beside, options))
                await file.WriteAsync(content, ct);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NotesException(
                $"{path} cannot be written.",
                "Choose another place: prepbot export --out FILE",
                exception
            );
        }
        return path;
    }
}
