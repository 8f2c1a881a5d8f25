namespace Bot.Adapters.Files;

/// <summary>Writes a file that its owner alone can read.</summary>
public static class OwnFile
{
    /// <exception cref="Core.Documents.NotesException">The file cannot be written there.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken ct)
    {
        // Written beside and moved into place: a write that fails leaves an older file as it was.
        var beside = $"{path}.{Guid.NewGuid():N}";
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            await using (StreamWriter writer = new(beside, options))
                await writer.WriteAsync(text.AsMemory(), ct);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new Core.Documents.NotesException(
                $"{path} cannot be written.",
                "Choose another file with --out.",
                exception
            );
        }
    }
}
