using System.Diagnostics;
using System.Text;
using Bot.Adapters.Files;
using Bot.Core.Documents;

namespace Bot.Adapters.Tests.Files;

public sealed class ReadingProcessTests
{
    [Fact]
    public async Task One_that_never_ends_is_stopped_and_said_so()
    {
        if (OperatingSystem.IsWindows())
            return;
        ReadingProcess reader = new(Shell("echo begun; exec sleep 1000")) { Patience = TimeSpan.FromSeconds(1) };
        var watch = Stopwatch.StartNew();

        var refused = await Assert.ThrowsAsync<NotesException>(() => reader.ReadAsync("cards.apkg", "x", default));

        Assert.Equal("cards.apkg took longer than 1 seconds to read, so I stopped.", refused.Message);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task One_that_prints_without_end_is_stopped()
    {
        if (OperatingSystem.IsWindows())
            return;
        ReadingProcess reader = new(Shell("cat /dev/zero"));

        await Assert.ThrowsAsync<NotesException>(() => reader.ReadAsync("cards.apkg", "x", default));
    }

    [Fact]
    public async Task It_is_handed_the_database_and_no_secret()
    {
        if (OperatingSystem.IsWindows())
            return;
        Environment.SetEnvironmentVariable("Discord__Token", "secret");
        ReadingProcess reader = new(Shell("echo \"$0 $Discord__Token\""));

        var notes = await reader.ReadAsync("cards.apkg", "/tmp/collection.db", default);

        Assert.Equal("/tmp/collection.db \n", Encoding.UTF8.GetString(notes.Span));
    }

    private static ProgramCall Shell(string command) => new("/bin/sh", ["-c", command]);
}
