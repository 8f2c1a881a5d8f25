using System.Runtime.Versioning;
using System.Text;
using Bot.Adapters.Files;
using Bot.Core.Documents;

namespace Bot.Adapters.Tests.Files;

public sealed class NoteFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("notes").FullName;

    [Fact]
    public async Task A_folder_brings_its_documents_and_those_below_in_ordinal_order()
    {
        Write("b.md", "b");
        Write("a/z.txt", "z");
        Write("a/Z.markdown", "Z");
        Write("C.TXT", "c");
        Assert.Equal(["C.TXT", "a/Z.markdown", "a/z.txt", "b.md"], await NamesAsync(root));
    }

    [Fact]
    public async Task What_is_no_document_is_left_out()
    {
        Write("notes.md", "kept");
        string[] others =
        [
            "README.md",
            "readme.txt",
            "a/README-first.md",
            ".hidden.md",
            ".git/notes.md",
            "notes.md~",
            "photo.png",
            "plain",
        ];
        foreach (var other in others)
            Write(other, "left out");
        Assert.Equal(["notes.md"], await NamesAsync(root));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData(".hidden")]
    [InlineData("notes.csv")]
    public async Task A_file_that_is_named_is_taken_whatever_it_is_called(string name)
    {
        Write(name, "words");
        var note = Assert.Single(await ReadAsync(Path.Combine(root, name)));
        Assert.Equal((name, "words"), (note.File, Encoding.UTF8.GetString(note.Bytes.Span)));
    }

    [Fact]
    public async Task Bytes_come_as_they_are()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, 0x00, 0xFF, 0x0D, 0x0A];
        await File.WriteAllBytesAsync(Path.Combine(root, "a.txt"), bytes);
        Assert.Equal(bytes, Assert.Single(await ReadAsync(root)).Bytes.ToArray());
    }

    [Fact]
    public async Task An_empty_file_is_a_document_without_words()
    {
        Write("a.txt", "");
        Assert.Equal(0, Assert.Single(await ReadAsync(root)).Bytes.Length);
    }

    [Fact]
    public async Task A_path_may_begin_at_home() =>
        await RefusedAsync(
            "~/no-such-folder-of-notes",
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)
        );

    [Fact]
    public Task What_is_not_there_is_named() =>
        RefusedAsync(Path.Combine(root, "gone"), $"There is no file or folder at {root}/gone.");

    [Fact]
    public Task No_path_is_refused() => RefusedAsync(" ", "No path was given.");

    [Fact]
    public async Task A_folder_without_documents_is_refused()
    {
        Write("README.md", "about");
        await RefusedAsync(root, $"{root} holds no documents.");
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_with_its_size()
    {
        var path = Path.Combine(root, "large.txt");
        await using (var large = File.Create(path))
            large.SetLength(200L << 20);
        await RefusedAsync(root, $"{path} is 200 MiB; I read up to 64 MiB.");
    }

    [Fact]
    public async Task A_file_that_is_too_large_for_the_conversation_is_sent_to_the_command_line()
    {
        var path = Path.Combine(root, "large.txt");
        await using (var large = File.Create(path))
            large.SetLength(NoteLimits.Chat + 1);

        var refused = await Assert.ThrowsAsync<NotesException>(() =>
            new NoteFolder().ReadAsync(path, NoteLimits.Chat, default)
        );

        Assert.Contains("prepbot import FILE", refused.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_exactly_the_limit_is_read()
    {
        Write("a.txt", "12345678");
        Assert.Single(await new NoteFolder().ReadAsync(root, 8, CancellationToken.None));
        await Assert.ThrowsAsync<NotesException>(() => new NoteFolder().ReadAsync(root, 7, CancellationToken.None));
    }

    [UnixFact]
    public Task A_device_without_an_end_is_refused() => RefusedAsync("/dev/zero", "/dev/zero is endless");

    [UnixFact]
    public async Task Links_are_followed_and_a_folder_is_read_once()
    {
        Write("notes/a.txt", "a");
        Link("notes/up", "..");
        Link("notes/self", ".");
        Link("notes/twin", "../notes");
        Link("z.md", "notes/a.txt");
        Assert.Equal(["notes/a.txt", "z.md"], await NamesAsync(root));
    }

    [UnixFact]
    public async Task A_document_that_links_to_itself_is_refused()
    {
        Link("loop.md", "loop.md");
        await RefusedAsync(root, $"{root}/loop.md could not be read");
    }

    [UnixFact]
    public async Task A_document_that_links_nowhere_is_refused()
    {
        Link("gone.md", "nowhere");
        await RefusedAsync(root, $"{root}/gone.md could not be read");
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_that_may_not_be_read_is_named()
    {
        Write("secret.md", "x");
        File.SetUnixFileMode(Path.Combine(root, "secret.md"), UnixFileMode.None);
        File.SetUnixFileMode(root, File.GetUnixFileMode(root) | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        await OrdinaryUser.ActAsync(() => RefusedAsync(root, $"{root}/secret.md may not be read by this user."));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(root, name), target);

    private static Task<IReadOnlyList<NoteFile>> ReadAsync(string path) =>
        new NoteFolder().ReadAsync(path, NoteLimits.CommandLine, CancellationToken.None);

    private static async Task<IEnumerable<string>> NamesAsync(string path) =>
        (await ReadAsync(path)).Select(note => note.File);

    private static async Task RefusedAsync(string path, string because)
    {
        var refused = await Assert.ThrowsAsync<NotesException>(() => ReadAsync(path));
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Fix);
    }
}

/// <summary>A fact of systems with devices and links.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no such files" : null;
}
