using System.Diagnostics;
using Bot.Adapters.Storage.Sqlite;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Sqlite;

public sealed class BotLockTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Database => folder.File("prepbot.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_held_by_one_and_free_when_let_go()
    {
        using (BotLock.TryTake(Database, Given.Now))
            Assert.Null(BotLock.TryTake(Database, Given.Now));
        using var next = BotLock.TryTake(Database, Given.Now);

        Assert.NotNull(next);
    }

    [FactOnUnix]
    public void A_process_that_is_killed_lets_go_of_it()
    {
        using var other = Process.Start(
            new ProcessStartInfo("flock", ["--no-fork", Database + ".lock", "sh", "-c", "echo held; exec sleep 600"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        Assert.Equal("held", other.StandardOutput.ReadLine());
        Assert.Null(BotLock.TryTake(Database, Given.Now));
        Assert.Equal("another process", BotLock.Holder(Database));

        other.Kill();
        other.WaitForExit();
        using var next = BotLock.TryTake(Database, Given.Now);

        Assert.NotNull(next);
    }
}
