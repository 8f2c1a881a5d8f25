using System.Text.RegularExpressions;
using Bot.Core.Chat.Commands;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>What the README promises is there.</summary>
public sealed class ReadmeTests
{
    private static readonly Lazy<string> Readme = new(() => File.ReadAllText(Path.Combine(Root(), "README.md")));

    [Fact]
    public async Task It_names_every_command()
    {
        await using var bot = await PrepBotApp.StartAsync();

        Assert.All(
            bot.Get<CommandCatalog>().Typed,
            spec => Assert.Contains($"/{spec.Name}", Readme.Value, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_notes_that_it_shows_import_without_a_point_to_look_at()
    {
        var start = Readme.Value.IndexOf("Backend interview questions", StringComparison.Ordinal);
        var notes = Readme.Value[start..Readme.Value.IndexOf("```", start, StringComparison.Ordinal)];
        using BotProcess bot = new();

        var said = await bot.RunAsync("import", bot.Write("notes.txt", notes), "--dry-run");

        Assert.Contains("questions", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("to look at", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docker-compose.yml")]
    [InlineData(".env.example")]
    public void Every_setting_that_it_names_reaches_the_container(string file)
    {
        var settings = Regex
            .Matches(Readme.Value, "(Discord|Slack|Access)__[A-Za-z]+")
            .Select(setting => setting.Value)
            .Distinct()
            .ToList();
        var text = File.ReadAllText(Path.Combine(Root(), file));

        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Contains(setting, text, StringComparison.Ordinal));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PrepBot.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
