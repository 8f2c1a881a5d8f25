namespace Bot.Adapters.Storage.Sqlite;

/// <summary>Files and folders that only their owner reads: 0600 and 0700. SQLite gives its side files the mode of the database.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, FileMode | UnixFileMode.UserExecute);
    }

    /// <summary>Opens a file for this process alone; made with the mode, not given it afterwards.</summary>
    /// <exception cref="IOException">Another process holds it.</exception>
    public static FileStream Open(string path, System.IO.FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = FileMode;
        return new FileStream(path, options);
    }

    /// <summary>For files that were made by somebody else, such as a copied database.</summary>
    public static void Tighten(string path)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path) && File.GetUnixFileMode(path) is not FileMode)
            File.SetUnixFileMode(path, FileMode);
    }
}
