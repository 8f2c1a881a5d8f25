using System.Globalization;
using Bot.Core.Documents;

namespace Bot.Adapters.Files;

/// <summary>Documents in the file system.</summary>
internal sealed class NoteFolder : INoteFiles
{
    private static readonly string[] Endings = [".txt", ".md", ".markdown", ".csv", ".tsv"];

    public async Task<IReadOnlyList<NoteFile>> ReadAsync(string path, long limit, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new NotesException("No path was given.", "Name a file or a folder.");
        var notes = new List<NoteFile>();
        foreach (var (name, file) in Find(Path.GetFullPath(FromHome(path.Trim()))))
            notes.Add(new NoteFile(name, await ReadFileAsync(file, limit, ct)));
        return notes;
    }

    /// <summary>Names below the root, with forward slashes, and the files they stand for.</summary>
    private static List<(string Name, string File)> Find(string root)
    {
        if (File.Exists(root))
            return [(Path.GetFileName(root), root)];
        if (!Directory.Exists(root))
        {
            throw new NotesException(
                $"There is no file or folder at {root}.",
                "Check the spelling, or give the path from the root of the disk."
            );
        }

        var found = Documents(root)
            .Select(file =>
                (Name: Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'), File: file)
            )
            .OrderBy(note => note.Name, StringComparer.Ordinal)
            .ToList();
        return found.Count > 0
            ? found
            : throw new NotesException(
                $"{root} holds no documents.",
                $"Documents end in {string.Join(", ", Endings)}; a README and hidden files are left out. "
                    + "Any other file can be named itself."
            );
    }

    /// <summary>Links are followed. A folder that several paths lead to is read once, so a link to above ends.</summary>
    private static IEnumerable<string> Documents(string root)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(string Folder, string LiesAt)>([(root, WhereItLies(root, root))]);
        while (open.TryPop(out var next))
        {
            if (!read.Add(next.LiesAt))
                continue;
            foreach (var entry in Entries(next.Folder).Where(entry => !IsHidden(entry)))
            {
                if (entry is DirectoryInfo)
                    open.Push((entry.FullName, WhereItLies(entry.FullName, Path.Combine(next.LiesAt, entry.Name))));
                else if (IsDocument(entry.Name))
                    yield return entry.FullName;
            }
        }
    }

    /// <summary>In reverse order, for a stack: of two paths to one folder the first by name counts.</summary>
    private static IEnumerable<FileSystemInfo> Entries(string folder)
    {
        try
        {
            return new DirectoryInfo(folder)
                .GetFileSystemInfos()
                .OrderByDescending(entry => entry.Name, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable($"The folder {folder}", e);
        }
    }

    private static string WhereItLies(string folder, string otherwise) =>
        Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? otherwise;

    private static bool IsHidden(FileSystemInfo entry) =>
        entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden);

    private static bool IsDocument(string name) =>
        Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
        && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private static async Task<ReadOnlyMemory<byte>> ReadFileAsync(string file, long limit, CancellationToken ct)
    {
        try
        {
            await using var stream = new FileStream(
                file,
                new FileStreamOptions { Share = FileShare.ReadWrite, Options = FileOptions.Asynchronous }
            );
            if (stream.CanSeek && stream.Length > limit)
                throw TooLarge(file, Size(stream.Length), limit);
            return await ReadAtMostAsync(stream, limit, ct) ?? throw TooLarge(file, "endless", limit);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(file, e);
        }
    }

    /// <summary>Null: there is more. Pipes and devices tell no length in advance.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAtMostAsync(Stream stream, long limit, CancellationToken ct)
    {
        var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[81920];
        int count;
        while ((count = await stream.ReadAsync(buffer, ct)) > 0)
        {
            if (bytes.Length + count > limit)
                return null;
            bytes.Write(buffer, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>A path typed into the conversation has seen no shell.</summary>
    private static string FromHome(string path) =>
        path is "~" || path.StartsWith("~/", StringComparison.Ordinal)
            ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..]
            : path;

    private static NotesException TooLarge(string file, string size, long limit) =>
        new(
            $"{file} is {size}; I read up to {Size(limit)}.",
            limit is NoteLimits.Chat
                ? "Split it, or import it from the command line, where I read more: prepbot import FILE"
                : "Take the notes out of it, or split it, and import those."
        );

    private static NotesException Unreadable(string what, Exception cause) =>
        cause is UnauthorizedAccessException
            ? new($"{what} may not be read by this user.", "Give yourself the right to read it, or copy it.", cause)
            : new($"{what} could not be read: {cause.Message}", "Check that it is there and leads somewhere.", cause);

    private static string Size(long bytes) =>
        bytes >= 1 << 20
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 104857.6) / 10:0.#} MiB")
            : $"{bytes} bytes";
}
