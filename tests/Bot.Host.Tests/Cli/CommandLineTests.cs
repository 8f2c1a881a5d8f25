using System.Text.Json;
using Bot.Host.Tests.Documents;

namespace Bot.Host.Tests.Cli;

/// <summary>What scripts may rely on.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Import_reports_keeps_and_says_on_whose_shelf()
    {
        using BotProcess bot = new();
        var notes = bot.Write("notes/backend.txt", Notes.Two);

        var said = await bot.RunAsync("import", notes);

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.StartsWith(
            "document     questions  answered\nbackend.txt          2         2\n",
            said.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("2 new, 0 changed, 0 as before, 0 retired.", said.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "It stands on your own shelf",
            said.Output.TrimEnd().Split('\n')[^1],
            StringComparison.Ordinal
        );
        Assert.Contains("2 as before", (await bot.RunAsync("import", notes)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_as_json_is_one_document_and_keeps_nothing()
    {
        using BotProcess bot = new();
        var folder = Path.GetDirectoryName(bot.Write("notes/backend.txt", Notes.Two))!;
        bot.Write("notes/README.md", "How do you read this?\n> Not at all.\n");

        var said = await bot.RunAsync("import", folder, "--dry-run", "--json");

        using var json = JsonDocument.Parse(said.Output);
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Equal(2, json.RootElement.GetProperty("totals").GetProperty("questions").GetInt32());
        var question = json.RootElement.GetProperty("questions")[0];
        Assert.Equal(
            ("asked", 5),
            (question.GetProperty("direction").GetString(), question.GetProperty("line").GetInt32())
        );
        Assert.Equal("mine", json.RootElement.GetProperty("shelf").GetString());
        Assert.False(File.Exists(bot.Database));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002\0\0\u0003")]
    public async Task A_file_that_cannot_be_read_any_more_is_refused_and_what_it_brought_stays(string text)
    {
        using BotProcess bot = new();
        var notes = bot.Write("backend.txt", Notes.Two);
        await bot.RunAsync("import", notes);
        bot.Write("backend.txt", text);

        var refused = await bot.RunAsync("import", notes);
        bot.Write("backend.txt", Notes.Two);

        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("backend.txt", refused.Error, StringComparison.Ordinal);
        Assert.Contains(
            "0 new, 0 changed, 2 as before, 0 retired.",
            (await bot.RunAsync("import", notes)).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_files_of_the_same_name_are_two_documents()
    {
        using BotProcess bot = new();
        var one = bot.Write("a/notes.txt", Notes.One);
        var other = bot.Write("b/notes.txt", Notes.Guide);

        var said = await bot.RunAsync("import", one, other, "--json");

        using var json = JsonDocument.Parse(said.Output);
        Assert.Equal(2, json.RootElement.GetProperty("documents").GetArrayLength());
    }

    [Fact]
    public async Task The_log_and_the_export_hold_what_came_back_and_the_export_is_the_owner_s_alone()
    {
        using BotProcess bot = new();
        await bot.RunAsync("import", bot.Write("backend.txt", Notes.One));
        await bot.TalkAsync("what is read often", "3");

        var log = await bot.RunAsync("log", "--json");
        var file = Path.Combine(bot.Home, "export.json");
        var export = await bot.RunAsync("export", "--out", file);

        using var lines = JsonDocument.Parse(log.Output);
        Assert.Equal("what is read often", lines.RootElement[0].GetProperty("words").GetString());
        Assert.Equal("good", lines.RootElement[0].GetProperty("grade").GetString());
        Assert.Equal("terminal:me", lines.RootElement[0].GetProperty("from").GetString());
        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        using var exported = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.Equal(1, exported.RootElement.GetProperty("questions").GetArrayLength());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(bot.Database));
        }
        Assert.Contains("> what is read often", (await bot.RunAsync("log")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_of_the_command_line_is_looked_at_in_the_conversation_and_taken_back()
    {
        using BotProcess bot = new();
        var notes = bot.Write("backend.txt", Notes.One + "\n> TODO: mention the reading group\n");

        var said = await bot.RunAsync("import", notes);
        Assert.Contains("1 of the points can be decided one by one: /prep fix", said.Output, StringComparison.Ordinal);
        var looked = await bot.TalkAsync("/prep fix", "3");
        Assert.Contains("\"mention the reading group\"", looked.Output, StringComparison.Ordinal);
        Assert.Contains("Dropped.", looked.Output, StringComparison.Ordinal);
        // What was decided holds when the same file comes again.
        Assert.DoesNotContain("to look at", (await bot.RunAsync("import", notes)).Output, StringComparison.Ordinal);

        await bot.RunAsync("import", bot.Write("other.txt", Notes.Two));
        var undone = await bot.RunAsync("import", "--undo");
        var again = await bot.RunAsync("import", "--undo", "--json");
        Assert.Equal((0, 1), (undone.ExitCode, again.ExitCode));
        Assert.Contains("\"code\": \"notes\"", again.Output, StringComparison.Ordinal);
        using var bank = JsonDocument.Parse((await bot.RunAsync("export")).Output);
        Assert.Equal(1, bank.RootElement.GetProperty("questions").GetArrayLength());
    }

    [Fact]
    public async Task Import_says_how_the_one_it_is_for_is_asked_from_it()
    {
        using BotProcess bot = new();
        var notes = bot.Write("backend.txt", Notes.One);

        var mine = LastLine(await bot.RunAsync("import", notes));
        var theirs = LastLine(await bot.RunAsync("import", notes, "--for", "discord:42"));
        var shared = await bot.RunAsync("import", notes, "--shared");

        Assert.Contains(
            "To be asked on Discord or Slack too, write /prep link to the bot there.",
            mine,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "It stands on the shelf of discord:42. That person is asked from it there, once they have written to the bot.",
            theirs
        );
        Assert.StartsWith("These notes are for everyone on this bot", shared.Output, StringComparison.Ordinal);
        Assert.StartsWith("It stands on the shared shelf: everyone", LastLine(shared), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_of_the_terminal_link_with_a_code_on_the_command_line()
    {
        using BotProcess bot = new();
        await bot.RunAsync("import", bot.Write("backend.txt", Notes.One));
        var code = (await bot.TalkAsync("@work /prep link")).Output.Split("Your code: ")[1][..11];

        var wrong = await bot.RunAsync("link", "AAAAAAAAAA");
        var no = await bot.RunAsync("link", code);
        Assert.Equal((1, 1), (wrong.ExitCode, no.ExitCode));
        Assert.Contains("There: work (terminal:work)", no.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was linked.", no.Output, StringComparison.Ordinal);

        code = (await bot.TalkAsync("@work /prep link")).Output.Split("Your code: ")[1][..11];
        var yes = await bot.RunAsync("link", code, "--yes");
        Assert.Equal((0, ""), (yes.ExitCode, yes.Error));
        Assert.EndsWith(
            "Noted. Now press Continue below the code, as work (terminal:work).",
            yes.Output.TrimEnd(),
            StringComparison.Ordinal
        );
        var linked = await bot.TalkAsync("@work continue", "@work link them", "@work /prep unlink");
        Assert.Contains("are one person now.", linked.Output, StringComparison.Ordinal);
        Assert.Contains(
            "You are asked from it here in the terminal, and as terminal:work.",
            LastLine(await bot.RunAsync("import", bot.Write("backend.txt", Notes.One))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_export_asked_for_in_the_terminal_lies_in_the_folder_for_its_owner_alone()
    {
        using BotProcess bot = new();
        await bot.RunAsync("import", bot.Write("backend.txt", Notes.One));

        var said = await bot.TalkAsync("/prep export");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        var file = Assert.Single(Directory.EnumerateFiles(bot.Home, "prepbot-*.json"));
        Assert.Contains($"Saved where only you can read it: {file}", said.Output, StringComparison.Ordinal);
        Assert.Equal((await bot.RunAsync("export")).Output.TrimEnd(), (await File.ReadAllTextAsync(file)).TrimEnd());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData("fly", 2)]
    [InlineData("import", 2)]
    [InlineData("import notes.txt --nosuch", 2)]
    [InlineData("import nowhere.txt", 1)]
    [InlineData("import x.txt --for nobody", 2)]
    [InlineData("import x.txt --for discord:1 --shared", 2)]
    [InlineData("log --since yesterday", 2)]
    [InlineData("log --for discord:42", 2)]
    [InlineData("export --format xml", 2)]
    public async Task Wrong_usage_is_one_sentence_with_the_fix_and_an_exit_code(string line, int exitCode)
    {
        using BotProcess bot = new();

        var said = await bot.RunAsync(line.Split(' '));

        Assert.Equal(exitCode, said.ExitCode);
        Assert.NotEmpty(said.Error);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_wrote_sends_nothing_to_the_screen_but_text()
    {
        using BotProcess bot = new();
        await bot.TalkAsync("by need \u001b]0;title\u0007 and by age", "3");

        var log = (await bot.RunAsync("log")).Output;

        Assert.Contains("by need", log, StringComparison.Ordinal);
        Assert.DoesNotContain(log, letter => char.IsControl(letter) && letter is not '\n' and not '\r');
    }

    [Fact]
    public async Task A_failure_as_json_is_one_document_with_the_fix()
    {
        using BotProcess bot = new();

        var said = await bot.RunAsync("import", "nowhere.txt", "--json");

        using var json = JsonDocument.Parse(said.Output);
        var error = json.RootElement.GetProperty("error");
        Assert.Equal((1, "notes"), (said.ExitCode, error.GetProperty("code").GetString()));
        Assert.NotEmpty(error.GetProperty("fix").GetString()!);
    }

    [Fact]
    public async Task A_file_of_200_MB_is_refused_with_its_size()
    {
        using BotProcess bot = new();
        var file = bot.Write("big.txt", "");
        using (var big = File.OpenWrite(file))
            big.SetLength(200L << 20);

        var said = await bot.RunAsync("import", file);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("200", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage__ConnectionString", "what is this", "Storage:ConnectionString")]
    [InlineData("Storage__Provider", "oracle", "Storage:Provider")]
    [InlineData("Seeds__Folder", "/nowhere/at/all", "Seeds:Folder")]
    [InlineData("Logging__LogLevel__Default", "Loud", "Logging:LogLevel")]
    public async Task A_configuration_value_that_cannot_be_names_its_key_and_the_fix(
        string key,
        string value,
        string named
    )
    {
        using BotProcess bot = new();
        bot.Settings[key] = value;

        var said = await bot.TalkAsync("hello");

        Assert.Equal(1, said.ExitCode);
        Assert.Contains(named, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }

    private static string LastLine(BotProcess.Said said) => said.Output.TrimEnd().Split('\n')[^1];

    [Fact]
    public async Task A_file_that_is_no_database_is_left_as_it_was()
    {
        using BotProcess bot = new();
        var file = bot.Write("prepbot/prepbot.db", "These are my holiday plans, not a database at all.");

        var said = await bot.TalkAsync("hello");

        Assert.Equal(1, said.ExitCode);
        Assert.Contains(file, said.Error, StringComparison.Ordinal);
        Assert.Equal("These are my holiday plans, not a database at all.", await File.ReadAllTextAsync(file));
    }
}
