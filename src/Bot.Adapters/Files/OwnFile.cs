namespace Bot.Adapters.Files;

/// <summary>Writes a file that its owner alone can read.</summary>
public static class OwnFile
{
    /// <exception cref="Core.Documents.NotesException">The file cannot be written there.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken ct)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            // The mode counts for new files only; an older one is made anew.
            File.Delete(path);
            await using StreamWriter writer = new(path, options);
            await writer.WriteAsync(text.AsMemory(), ct);
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
