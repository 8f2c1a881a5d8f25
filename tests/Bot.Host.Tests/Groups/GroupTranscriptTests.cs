using Bot.Adapters.Storage;
using Bot.Core.Groups;
using Bot.Core.Schedules;
using Bot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Groups;

/// <summary>A group as it should look: with buttons in process, and in words through the program itself.</summary>
public sealed class GroupTranscriptTests
{
    private const string Networks = """
        Study notes

        1. Networks

        What happens between typing an address and seeing the page?
        > The browser looks in its caches first. Then the name is looked up and becomes an address. A connection is made and encrypted. The request goes out. The page is parsed and drawn.
        """;

    [Fact]
    public async Task A_group_goes_as_in_the_picture()
    {
        await using var bench = await GroupBench.OpenAsync(Networks);

        await Read("group.txt").PlayAsync(line => PlayAsync(bench, line));
    }

    [Fact]
    public async Task Three_people_at_once_through_the_program_itself()
    {
        using BotProcess bot = new();
        var now = DateTime.UtcNow;
        await bot.TalkAsync(
            $"#practice /group start {now:HH:mm} every day UTC",
            "@ana #practice join",
            "@ana #practice my name, too",
            "@ben #practice 1",
            "@cleo #practice join"
        );
        await LetItsHourComeAsync(bot, new(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero));
        var transcript = Read("group-piped.txt");

        var said = await bot.TalkAsync(transcript.Typed);

        transcript.Compare(said.Output);
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
    }

    [Fact]
    public async Task Without_a_channel_the_terminal_says_how_to_have_one()
    {
        using BotProcess bot = new();

        Assert.Contains(
            "In the terminal, piped: #NAME /group start 18:00 mon-fri",
            (await bot.TalkAsync("/group start")).Output,
            StringComparison.Ordinal
        );
    }

    // The program has a clock of its own: its next slot is moved to this minute, as if the day had gone by.
    private static async Task LetItsHourComeAsync(BotProcess bot, DateTimeOffset at)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?> { ["Storage:ConnectionString"] = $"Data Source={bot.Database}" }
            )
            .Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSqliteStorage(configuration)
            .BuildServiceProvider();
        await services.GetRequiredService<IDatabase>().OpenBesideAsync(default);
        var group = await services.GetRequiredService<IGroups>().AtAsync(new("terminal", "#practice"), default);
        var schedules = services.GetRequiredService<ISchedules>();
        var schedule = await schedules.FindAsync(group!.Circle, default);
        await schedules.MoveOnAsync(schedule!.Id, at, default);
    }

    // "NAME: words", "NAME presses LABEL", "NAME presses LABEL of their own", "NAME answers WHO: words", "at HH:mm".
    private static async Task<string> PlayAsync(GroupBench bench, string line)
    {
        if (line.Split(' ') is ["at", var hour, .. var rest])
        {
            var at = TimeOnly.Parse(hour, System.Globalization.CultureInfo.InvariantCulture);
            await bench.GoToAsync(at.Hour, at.Minute, rest.Length > 0 ? 1 : 0);
            return string.Join("\n\n", bench.Told);
        }
        var (name, _) = (line.Split(' ', ':')[0], line);
        if (line.StartsWith($"{name}: ", StringComparison.Ordinal))
            return await bench.SayAsync(name, line[(name.Length + 2)..]);
        var said = line[(name.Length + 1)..];
        if (said.StartsWith("answers ", StringComparison.Ordinal))
        {
            var parts = said["answers ".Length..].Split(": ", 2);
            return await bench.AnswerAsync(name, parts[1], parts[0] is "me" ? "me" : "thread");
        }
        var label = said["presses ".Length..];
        return label.EndsWith(" of their own", StringComparison.Ordinal)
            ? await bench.PressOwnAsync(name, label[..^" of their own".Length])
            : await bench.PressAsync(name, label);
    }

    private static Transcript Read(string file) =>
        Transcript.Read(Path.Combine(AppContext.BaseDirectory, "Transcripts", file));
}
