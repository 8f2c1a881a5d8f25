using Bot.Core.Chat;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

/// <summary>Scheduled days without a word, day by day.</summary>
public sealed class SilenceTests
{
    [Fact]
    public async Task A_week_of_silence_brings_two_questions_an_offer_and_one_pause_and_any_word_wakes()
    {
        await using var bot = await StartAsync(Many);

        for (var day = 1; day <= 9; day++)
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.TickAsync();
        }
        List<string> came = [];
        while (came.Count < bot.Chat.Sends.Count)
            came.Add((await bot.Chat.NextAsync()).Message.Summary);

        Assert.Equal(4, came.Count);
        Assert.EndsWith("?", came[0], StringComparison.Ordinal);
        Assert.EndsWith("?", came[1], StringComparison.Ordinal);
        Assert.NotEqual(came[0], came[1]);
        Assert.Equal(["No catching up needed", "I have paused. Any word wakes me"], came[2..]);

        await bot.SayAsync("hello");
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
        Assert.EndsWith("?", (await bot.Chat.NextAsync()).Message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_that_was_asked_for_is_not_ended_by_a_word()
    {
        await using var bot = await StartAsync(Many);
        await bot.SayAsync("/prep pause");
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.SayAsync("hello");
        bot.Clock.Advance(TimeSpan.FromDays(1));

        await bot.TickAsync();

        bot.Chat.ExpectNothingMore();
    }

    [Theory]
    [InlineData("Once a week", "1 question, Thursday at 09:00, Lisbon.")]
    [InlineData("Pause", "Paused.")]
    [InlineData("One short question", "How do you")]
    public async Task The_offer_of_less_is_taken_with_one_press(string choice, string reply)
    {
        await using var bot = await StartAsync(Many);
        for (var day = 1; day <= 3; day++)
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.TickAsync();
            await bot.Chat.NextAsync();
        }

        Assert.StartsWith(reply, await bot.SayAsync(choice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_day_s_question_says_below_the_one_before_that_it_is_closed()
    {
        await using var bot = await StartAsync(Many, ChatFeatures.Buttons | ChatFeatures.Editing);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
        var monday = await bot.Chat.NextAsync();
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
        await bot.Chat.NextAsync();

        var edit = Assert.Single(bot.Chat.Edits);
        Assert.Equal((monday.Ref, "Closed. It will come round again."), (edit.On, edit.Replacement.Summary));
        Assert.StartsWith("How do you", PrepBotApp.TextOf(edit.Replacement), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_grade_is_closed_with_the_grade_it_took()
    {
        await using var bot = await StartAsync(Many, ChatFeatures.Buttons | ChatFeatures.Editing);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
        await bot.Chat.NextAsync();
        await bot.SayAsync("something else altogether, in a few words");
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
        await bot.Chat.NextAsync();

        Assert.Equal("Closed. I noted Again. It will come round again.", bot.Chat.Edits[^1].Replacement.Summary);
        Assert.Equal("r2", bot.Chat.Edits[^1].On.Id);
    }

    [Fact]
    public async Task Seven_days_before_a_date_questions_go_on_without_remarks()
    {
        await using var bot = await StartAsync(Many);
        var learner = await bot.LearnerAsync();
        await bot.Get<Core.Practice.Planning.ITargets>()
            .SetAsync(learner.Id, new(new(2026, 11, 11), "Marlow", []), default);

        for (var day = 1; day <= 8; day++)
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.TickAsync();
            Assert.EndsWith("?", (await bot.Chat.NextAsync()).Message.Summary, StringComparison.Ordinal);
            bot.Chat.ExpectNothingMore();
        }
    }

    [Fact]
    public async Task After_days_off_one_line_says_how_many_did_not_come_and_nothing_is_caught_up()
    {
        await using var bot = await StartAsync(Many);
        bot.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromHours(8));
        await bot.TickAsync();

        var off = (await bot.Chat.NextAsync()).Message;
        Assert.Equal("Two questions did not come while I was off. Nothing to catch up", off.Summary);
        bot.Chat.ExpectNothingMore();
        Assert.StartsWith("How do you", await bot.SayAsync("One short question"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_somebody_who_is_silent_days_off_bring_no_line()
    {
        await using var bot = await StartAsync(Many);
        for (var day = 1; day <= 3; day++)
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.TickAsync();
            await bot.Chat.NextAsync();
        }
        bot.Clock.Advance(TimeSpan.FromDays(4) + TimeSpan.FromHours(8));
        await bot.TickAsync();

        bot.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task After_three_that_could_not_arrive_it_rests_and_says_so_when_they_write_again()
    {
        await using var bot = await StartAsync(Many);
        bot.Chat.Outcome = _ => new SendOutcome.Unreachable("closed", UntilTheyReturn: false);
        for (var day = 1; day <= 5; day++)
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.TickAsync();
        }
        bot.Chat.Outcome = null;
        var schedule = await bot.Get<Core.Schedules.ISchedules>().FindAsync((await bot.LearnerAsync()).Id, default);
        Assert.Null(schedule!.NextAt);

        Assert.StartsWith(
            "I could not write to you on Fake since Tuesday. Now your questions come again.\n",
            await bot.SayAsync("hello"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("could not write", await bot.SayAsync("hello"), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
        Assert.EndsWith("?", (await bot.Chat.NextAsync()).Message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_begins_with_something_easy_and_does_not_mention_the_gap()
    {
        await using var bot = await StartAsync(Many);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("said");
        var known = (await bot.SayAsync("/prep answers")).Split('\n')[1];
        await bot.SayAsync("easy");
        bot.Clock.Advance(TimeSpan.FromDays(6));

        var back = await bot.SayAsync("/quiz");

        Assert.Contains(back.Split('\n')[0], known, StringComparison.Ordinal);
        Assert.Contains("You have answered this one well before.", back, StringComparison.Ordinal);
        Assert.DoesNotContain("days", back, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("again")]
    [InlineData("hard")]
    public async Task A_return_does_not_begin_with_what_was_never_answered_well(string grade)
    {
        await using var bot = await StartAsync(Many);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("said");
        await bot.SayAsync(grade);
        await bot.SayAsync("no");
        bot.Clock.Advance(TimeSpan.FromDays(6));

        Assert.DoesNotContain("well before", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_questions_a_day_are_one_delivery_and_then_Next_or_Enough()
    {
        await using var bot = await StartAsync(Many, perDay: 3);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
        await bot.Chat.NextAsync();
        await bot.SayAsync("said");
        await bot.SayAsync("3");
        await bot.SayAsync("no");
        await bot.SayAsync("/quiz");
        await bot.SayAsync("said");

        var graded = await bot.SayAsync("3");
        Assert.Contains("2 of 3 for today.", graded, StringComparison.Ordinal);
        Assert.StartsWith("That is all for today.", await bot.SayAsync("Enough for today"), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromHours(2));
        await bot.TickAsync();
        bot.Chat.ExpectNothingMore();
    }

    [Theory]
    [InlineData(3, "That is fine. Without a date I ask steadily.\n  1 Next      2 Enough for today")]
    [InlineData(1, "That is fine. Without a date I ask steadily.\nThat is all for today.")]
    public async Task Without_a_date_the_first_day_goes_on_while_it_has_questions_left(int perDay, string reply)
    {
        await using var bot = await StartAsync(Many, perDay: perDay);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("said");
        await bot.SayAsync("3");

        Assert.Equal(reply, await bot.SayAsync("no"));
    }

    [Fact]
    public async Task A_streak_is_shown_from_three_days_on_after_an_answer()
    {
        await using var bot = await StartAsync(Many);
        List<string> graded = [];
        for (var day = 0; day < 3; day++)
        {
            await bot.SayAsync("/quiz");
            await bot.SayAsync("said");
            graded.Add(await bot.SayAsync("3"));
            await bot.SayAsync("no");
            bot.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.DoesNotContain("in a row", graded[1], StringComparison.Ordinal);
        Assert.EndsWith("That is all for today. 3 days in a row.", graded[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_off_pauses_and_days_when_the_bot_was_down_break_no_streak()
    {
        await using var bot = await StartAsync(Many);
        await PractiseAsync(bot);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await PractiseAsync(bot);
        await bot.SayAsync("/prep pause");
        bot.Clock.Advance(TimeSpan.FromDays(5));
        await bot.TickAsync();
        await bot.SayAsync("/prep resume");
        await PractiseAsync(bot);
        // The bot is off for three days.
        bot.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(7));
        await bot.TickAsync();
        Assert.StartsWith(
            "Three questions did not come",
            (await bot.Chat.NextAsync()).Message.Summary,
            StringComparison.Ordinal
        );
        await PractiseAsync(bot);

        Assert.Contains("Streak: 4 days in a row", await bot.SayAsync("/progress"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_days_with_a_question_and_without_practice_end_a_streak()
    {
        await using var bot = await StartAsync(Many);
        await PractiseAsync(bot);
        for (var day = 1; day <= 2; day++)
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.TickAsync();
            await bot.Chat.NextAsync();
        }
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await PractiseAsync(bot);

        Assert.Contains("Streak: 1 day in a row", await bot.SayAsync("/progress"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_of_a_date_breaks_no_streak()
    {
        await using var bot = await StartAsync(Many);
        await PractiseAsync(bot);
        var learner = await bot.LearnerAsync();
        await bot.Get<Core.Practice.Planning.ITargets>()
            .SetAsync(learner.Id, new(new(2026, 11, 3), "Marlow", []), default);
        for (var day = 1; day <= 2; day++)
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.TickAsync();
            await bot.Chat.NextAsync();
        }
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await PractiseAsync(bot);

        // The day of the date does not count, and the one after it is forgiven.
        Assert.Contains("Streak: 2 days in a row", await bot.SayAsync("/progress"), StringComparison.Ordinal);
    }

    private static async Task PractiseAsync(PrepBotApp bot)
    {
        await bot.PressAsync(new("next"));
        await bot.SayAsync("said");
        await bot.SayAsync("3");
        await bot.SayAsync("no");
    }

    [Fact]
    public async Task Quiet_hours_are_set_beside_the_hour()
    {
        await using var bot = await StartAsync(Many);

        Assert.Contains("Quiet from 21:00 to 08:00.", await bot.SayAsync("/prep schedule"), StringComparison.Ordinal);
        Assert.Contains(
            "Quiet from 19:30 to 07:00.",
            await bot.SayAsync("/prep schedule quiet 19:30-7"),
            StringComparison.Ordinal
        );
        Assert.Contains("Quiet from 19:30 to 07:00.", await bot.SayAsync("/prep schedule"), StringComparison.Ordinal);
        bot.Clock.Now = new(2026, 11, 2, 19, 0, 0, TimeSpan.Zero);
        await bot.SayAsync("/quiz");
        Assert.DoesNotContain("in an hour", await bot.SayAsync("later"), StringComparison.Ordinal);
        Assert.Contains("at 06:00", await bot.SayAsync("/prep schedule 06:00"), StringComparison.Ordinal);
    }

    private static readonly string Many =
        "Backend notes\n\n1. Basics\n\n"
        + string.Concat(
            Enumerable
                .Range(0, 8)
                .Select(i => $"How do you {Verbs[i]} a cache?\n> I {Verbs[i]} it with care and measure it.\n\n")
        );

    private static string[] Verbs => ["choose", "empty", "fill", "measure", "share", "protect", "explain", "replace"];

    private static async Task<PrepBotApp> StartAsync(
        string notes,
        ChatFeatures features = ChatFeatures.None,
        int perDay = 1
    )
    {
        var bot = await PrepBotApp.StartAsync(notes, features);
        await bot.SayAsync($"/prep schedule 09:00 daily {perDay} a day");
        return bot;
    }
}
