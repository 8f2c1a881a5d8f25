using System.Text.Json;

namespace Bot.Host.Tests.Cli;

/// <summary>Packages of Anki on the command line, each a real one with a real database.</summary>
public sealed class AnkiTests : IDisposable
{
    private readonly BotProcess bot = new();

    private string Package => Path.Combine(bot.Home, "cards.apkg");

    [Fact]
    public async Task Its_notes_become_questions_with_their_words_code_and_tags()
    {
        AnkiPackage.Write(
            Package,
            (
                "What does <b>WAL</b> mean&nbsp;?\u001FA log that is written <i>ahead</i>.<br>See <code>a < b</code>",
                "db sqlite"
            ),
            ("What prints<br><pre>a\nb</pre>?\u001F\"Two\" lines\twith a tab", ""),
            ("{{c1::Raft}} is a consensus algorithm.\u001F", "")
        );

        var said = await bot.RunAsync("import", Package, "--dry-run", "--json");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        using var json = JsonDocument.Parse(said.Output);
        var questions = json.RootElement.GetProperty("questions").EnumerateArray().ToList();
        Assert.Equal(
            ["What does WAL mean ?", "What prints\na\nb?", "[…] is a consensus algorithm."],
            questions.Select(question => question.GetProperty("text").GetString())
        );
        Assert.Equal("A log that is written ahead.\nSee `a < b`", questions[0].GetProperty("answer").GetString());
        Assert.Equal("\"Two\" lines\twith a tab", questions[1].GetProperty("answer").GetString());
        Assert.Contains("sqlite", questions[0].GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal("cards.apkg", questions[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task The_newer_form_is_refused_with_the_box_to_tick()
    {
        AnkiPackage.Write(Package, ("Please update to the latest Anki version.\u001F", ""));
        AnkiPackage.WriteEntry(Package, "collection.anki21b", [0x28, 0xB5, 0x2F, 0xFD]);

        var said = await bot.RunAsync("import", Package);

        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.Contains("Support older Anki versions", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_unpacks_to_more_than_64_MiB_is_refused()
    {
        AnkiPackage.WriteEntry(Package, "collection.anki21", new byte[(64 << 20) + 1]);
        Assert.InRange(new FileInfo(Package).Length, 1, 1 << 20);

        var said = await bot.RunAsync("import", Package);

        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.Contains("larger than 64 MiB", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("DROP TABLE notes")]
    [InlineData("DROP TABLE notes; CREATE VIEW notes AS SELECT 1 AS id, 'Why?' AS flds, '' AS tags")]
    public async Task What_is_no_collection_is_refused_and_nothing_is_kept(string statements)
    {
        var unpacked = Directory.CreateDirectory(Path.Combine(bot.Home, "unpacked")).FullName;
        bot.Settings["TMPDIR"] = unpacked;
        AnkiPackage.WriteEntry(
            Package,
            "collection.anki2",
            statements.Length is 0
                ? "SQLite format 3\0 but not really"u8.ToArray()
                : AnkiPackage.Collection([], statements)
        );

        var said = await bot.RunAsync("import", Package);

        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.Equal(
            "The notes in cards.apkg cannot be read. Export them from Anki once more, and import that file.",
            said.Error.TrimEnd()
        );
        Assert.False(File.Exists(bot.Database));
        Assert.Empty(Directory.GetDirectories(unpacked));
    }

    [Fact]
    public async Task In_the_conversation_a_package_is_not_opened()
    {
        AnkiPackage.Write(Package, ("Why?\u001FSo.", ""));

        var said = await bot.TalkAsync($"/prep import {Package}");

        Assert.Contains("A package of Anki is read on the command line", said.Output, StringComparison.Ordinal);
    }

    public void Dispose() => bot.Dispose();
}
