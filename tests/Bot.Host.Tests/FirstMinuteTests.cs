using Bot.Core.Practice;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>After the first graded answer one thing is asked: the date. The platform here does not tell the zone.</summary>
public sealed class FirstMinuteTests
{
    private const string Asked = "Do you have an interview date?";

    [Fact]
    public async Task Nothing_is_asked_before_the_first_grade_and_the_date_once_after_it()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);

        Assert.DoesNotContain(Asked, await bot.OpenHomeAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, await bot.SayAsync("said"), StringComparison.Ordinal);
        Assert.Contains(Asked, await bot.SayAsync("3"), StringComparison.Ordinal);
        await bot.SayAsync("no");
        await bot.SayAsync("/quiz");
        await bot.SayAsync("said");
        Assert.DoesNotContain(Asked, await bot.SayAsync("3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_is_checked_against_the_clock_said_back_confirmed_and_kept()
    {
        await using var bot = await GradedAsync();

        Assert.StartsWith(
            "Is it 09:00 for you now?",
            await bot.SayAsync("Marlow, backend engineer, 12 Nov 14:00"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Marlow, backend engineer. Thursday 12 November 2026, 14:00, Lisbon. In 10 days. Right?",
            await bot.SayAsync("yes"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Kept. How much time", await bot.SayAsync("1"), StringComparison.Ordinal);
        Assert.StartsWith("10 days, 3 a day: ", await bot.SayAsync("2"), StringComparison.Ordinal);

        var kept = await TargetAsync(bot);
        Assert.Equal(("Marlow, backend engineer", new DateOnly(2026, 11, 12)), (kept!.Name, kept.On));
        Assert.Equal(new DateTimeOffset(2026, 11, 12, 14, 0, 0, TimeSpan.Zero), kept.At);
    }

    [Fact]
    public async Task Another_clock_moves_the_person_to_another_zone()
    {
        await using var bot = await GradedAsync();
        await bot.SayAsync("tomorrow 14:00");
        Assert.StartsWith("Which city has your time?", await bot.SayAsync("no"), StringComparison.Ordinal);
        Assert.Contains("Did you mean Asia/Tokyo?", await bot.SayAsync("Tokio"), StringComparison.Ordinal);

        Assert.StartsWith(
            "Tuesday 3 November 2026, 14:00, Tokyo. Tomorrow. Right?",
            await bot.SayAsync("Tokyo"),
            StringComparison.Ordinal
        );
        await bot.SayAsync("1");
        Assert.Equal(new DateTimeOffset(2026, 11, 3, 5, 0, 0, TimeSpan.Zero), (await TargetAsync(bot))!.At);
        Assert.Contains("Tokyo", await bot.SayAsync("/prep schedule"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_day_needs_no_clock_and_can_be_changed()
    {
        await using var bot = await GradedAsync();
        Assert.StartsWith(
            "Thursday 12 November 2026. In 10 days.",
            await bot.SayAsync("12 Nov"),
            StringComparison.Ordinal
        );

        Assert.StartsWith("Then once more:", await bot.SayAsync("2"), StringComparison.Ordinal);
        Assert.StartsWith("Friday 13 November 2026.", await bot.SayAsync("13 Nov"), StringComparison.Ordinal);
        await bot.SayAsync("yes");

        Assert.Equal(new DateOnly(2026, 11, 13), (await TargetAsync(bot))!.On);
        Assert.Null((await TargetAsync(bot))!.At);
    }

    [Fact]
    public async Task Words_without_a_day_are_asked_for_once_more_and_then_left_in_peace()
    {
        await using var bot = await GradedAsync();

        Assert.StartsWith("I could not read a day to come", await bot.SayAsync("soon"), StringComparison.Ordinal);
        Assert.StartsWith("I leave it for now.", await bot.SayAsync("really soon"), StringComparison.Ordinal);
        Assert.Null(await TargetAsync(bot));
    }

    private static async Task<PrepBotApp> GradedAsync()
    {
        var bot = await PrepBotApp.StartAsync(Notes.Two);
        await bot.OpenHomeAsync();
        await bot.SayAsync("said");
        await bot.SayAsync("3");
        return bot;
    }

    private static async Task<Target?> TargetAsync(PrepBotApp bot) =>
        await bot.Get<ITargets>().NextAsync((await bot.LearnerAsync()).Id, new(2026, 11, 1), default);
}
