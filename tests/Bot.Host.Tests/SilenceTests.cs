using Bot.Core.Chat;
using Bot.Testing;

namespace Bot.Host.Tests;

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
