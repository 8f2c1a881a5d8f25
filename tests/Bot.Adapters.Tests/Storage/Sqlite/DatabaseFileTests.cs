using Bot.Adapters.Storage;
using Bot.Adapters.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Tests.Storage.Sqlite;

public sealed class DatabaseFileTests
{
    [FactOnUnix]
    public void Without_a_connection_string_it_lies_in_the_data_folder()
    {
        var before = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        try
        {
            Environment.SetEnvironmentVariable("XDG_DATA_HOME", "/srv/data");
            var told = DatabaseFile.Locate(new StorageOptions());
            Environment.SetEnvironmentVariable("XDG_DATA_HOME", "relative");
            var own = DatabaseFile.Locate(new StorageOptions { ConnectionString = " " });

            Assert.Equal("/srv/data/prepbot/prepbot.db", told.Path);
            Assert.EndsWith("/.local/share/prepbot/prepbot.db", own.Path);
            Assert.True(told.InDataFolder && own.InDataFolder);
        }
        finally
        {
            Environment.SetEnvironmentVariable("XDG_DATA_HOME", before);
        }
    }

    [Fact]
    public void A_connection_string_moves_it_and_keeps_what_it_sets()
    {
        var file = DatabaseFile.Locate(new() { ConnectionString = "Data Source=some.db;Default Timeout=3" });

        Assert.Equal(Path.GetFullPath("some.db"), file.Path);
        Assert.False(file.InDataFolder);
        Assert.Contains("Default Timeout=3", file.ConnectionString);
        Assert.Contains("Foreign Keys=True", file.ConnectionString);
    }

    [Theory]
    [InlineData("prepbot.db", "cannot be read")]
    [InlineData("Host=localhost;Database=prepbot", "cannot be read")]
    [InlineData("Data Source=a.db;Mode=Sometimes", "cannot be read")]
    [InlineData("Cache=Shared", "names no file")]
    [InlineData("Data Source=:memory:", "keeps nothing")]
    [InlineData("Data Source=a.db;Mode=ReadOnly", "for reading only")]
    [InlineData("Data Source=file:a.db?mode=rwc", "is a URI")]
    public void A_connection_string_that_will_not_do_is_refused_with_its_fix(string text, string reason)
    {
        var refused = Assert.Throws<StorageException>(() => DatabaseFile.Locate(new() { ConnectionString = text }));

        Assert.StartsWith("Storage:ConnectionString ", refused.Message);
        Assert.Contains(reason, refused.Message);
        Assert.Contains("Data Source=", refused.Fix);
    }

    [Theory]
    [InlineData("SQLite", null)]
    [InlineData("postgres", "cannot use yet")]
    [InlineData("oracle", "no database known")]
    public void Only_SQLite_is_a_provider_so_far(string provider, string? reason)
    {
        var result = new StorageOptions.Validation().Validate(null, new() { Provider = provider });

        Assert.Equal(reason is null ? ValidateOptionsResult.Success.Failed : true, result.Failed);
        Assert.Contains(reason ?? "", result.FailureMessage ?? "");
    }
}
