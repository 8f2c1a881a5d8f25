using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;
using Bot.Core.Practice.Planning;
using Bot.Core.Schedules;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

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
    public async Task A_grade_pressed_twice_does_not_take_the_question_for_the_date_back()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, ChatFeatures.Buttons);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("said");
        Assert.Contains(Asked, await bot.SayAsync("good"), StringComparison.Ordinal);
        Assert.Contains(Asked, await bot.PressAsync(new("grade", "1.3")), StringComparison.Ordinal);
        Assert.StartsWith("That is fine. Without a date", await bot.SayAsync("no"), StringComparison.Ordinal);
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

    [Fact]
    public async Task What_was_asked_for_is_done_at_once_below_four_lines_that_are_said_once()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, ChatFeatures.Buttons, greets: true);

        var first = (await bot.SayAsync("/quiz")).Split('\n');

        Assert.Equal(
            [
                "PrepBot. One practice question a day, from your notes, until the interview.",
                "Whoever runs this bot keeps your answers on their machine. Nobody else is shown them.",
                "Next question: tomorrow 09:00, Lisbon, once you have answered one. Change it: /prep schedule. Leave: /prep forget",
                "I brought 2 example questions. Your own notes are better: drop a file here.",
                "[Another time]",
            ],
            first[..5]
        );
        Assert.StartsWith("How do you", first[5], StringComparison.Ordinal);
        Assert.DoesNotContain("PrepBot.", await bot.SayAsync("/prep help"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_platform_can_the_hour_is_shown_on_the_reader_s_own_clock()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, ChatFeatures.OwnClocks, greets: true);

        var first = await bot.SayAsync("/quiz");

        Assert.Contains(
            $"Next question: <t:{bot.Clock.Now.AddDays(1).ToUnixTimeSeconds()}:F>, once",
            OwnClock.Render(first, (at, _) => $"<t:{at}:F>"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task On_a_platform_the_schedule_starts_with_the_first_answer()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, greets: true);
        await bot.SayAsync("/quiz");
        var learner = await bot.LearnerAsync();
        Assert.Null(await bot.Get<ISchedules>().FindAsync(learner.Id, default));
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
        bot.Chat.ExpectNothingMore();

        await bot.SayAsync("what is read often");

        var schedule = await bot.Get<ISchedules>().FindAsync(learner.Id, default);
        Assert.Equal(new DateTimeOffset(2026, 11, 4, 9, 0, 0, TimeSpan.Zero), schedule!.NextAt);
    }

    [Fact]
    public async Task Another_time_takes_an_hour_and_a_city_and_the_open_question_has_the_words_again()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, ChatFeatures.Buttons, greets: true);
        await bot.SayAsync("/quiz");
        Assert.StartsWith(
            "At which hour, and in which city?",
            await bot.PressAsync(new("hour")),
            StringComparison.Ordinal
        );

        Assert.StartsWith(
            "1 question, Monday to Friday at 08:30, Tokyo.",
            await bot.SayAsync("08:30 Tokyo"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Your answer, 4 words.", await bot.SayAsync("what is read often"), StringComparison.Ordinal);
        await bot.SayAsync("3");
        // The clock is known now, and is not asked about.
        Assert.StartsWith(
            "Friday 13 November 2026, 14:00, Tokyo.",
            await bot.SayAsync("13 Nov 14:00"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_clock_that_was_confirmed_is_not_asked_about_again()
    {
        await using var bot = await GradedAsync();
        await bot.SayAsync("12 Nov 14:00");
        await bot.SayAsync("yes");

        Assert.StartsWith("Then once more:", await bot.SayAsync("2"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Friday 13 November 2026, 15:00, Lisbon.",
            await bot.SayAsync("13 Nov 15:00"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_set_up_among_others_comes_where_nobody_else_reads()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        var channel = bot.Here() with { At = new("fake", "channel"), Direct = false };
        await bot.HearAsync(
            new ChatInput.Commanded(
                channel,
                "prep schedule",
                new Dictionary<string, string> { ["when"] = "10:00 daily" }
            )
        );
        // The first message of all is said while they are there.
        Assert.Equal("Your questions come here, to you alone.", (await bot.Chat.NextAsync()).Message.Summary);
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await bot.TickAsync();

        Assert.Equal("@ana", (await bot.Chat.NextAsync()).To.Conversation);
        Assert.StartsWith("Your answer, 4 words.", await bot.SayAsync("what is read often"), StringComparison.Ordinal);
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
