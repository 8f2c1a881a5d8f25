using Bot.Core.Chat;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

public sealed class DailyQuestionTests
{
    [Fact]
    public async Task The_question_comes_at_its_hour_once_and_is_answered_in_plain_words()
    {
        await using var bot = await Scheduled("09:30");

        await bot.TickAsync();
        bot.Chat.ExpectNothingMore();
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        await bot.TickAsync();

        Assert.Contains("what to cache", (await bot.Chat.NextAsync()).Message.Summary, StringComparison.Ordinal);
        bot.Chat.ExpectNothingMore();
        Assert.StartsWith("Your answer, 4 words.", await bot.SayAsync("what is read often"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_it_comes_once_late_and_says_so()
    {
        await using var bot = await Scheduled("09:30");
        bot.Clock.Advance(TimeSpan.FromHours(3));

        await bot.TickAsync();

        var late = (await bot.Chat.NextAsync()).Message;
        Assert.StartsWith("(2 hours late) How do you", late.Summary, StringComparison.Ordinal);
        Assert.Equal("Your question for today, a bit late", late.Discreet);
    }

    [Fact]
    public async Task After_more_than_six_hours_it_does_not_come_any_more_and_one_line_says_so()
    {
        await using var bot = await Scheduled("09:30");
        bot.Clock.Advance(TimeSpan.FromHours(8));

        await bot.TickAsync();
        await bot.TickAsync();

        Assert.Equal(
            "One question did not come while I was off. Nothing to catch up",
            (await bot.Chat.NextAsync()).Message.Summary
        );
        bot.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task A_send_that_did_not_arrive_is_tried_again_with_the_same_question()
    {
        await using var bot = await Scheduled("09:30", Notes.Two);
        bot.Chat.Outcome = _ => new SendOutcome.NotSent("busy", TimeSpan.FromMinutes(1));
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        bot.Chat.ExpectNothingMore();

        bot.Chat.Outcome = null;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.TickAsync();

        var question = (await bot.Chat.NextAsync()).Message;
        var again = await bot.SayAsync("/quiz");
        Assert.Contains(question.Summary, again, StringComparison.Ordinal);
        Assert.StartsWith("This one is still open.", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_cannot_be_reached_holds_up_nobody()
    {
        await using var bot = await Scheduled("09:30");
        await bot.SayAsync("/prep schedule 09:30 daily", "ben");
        bot.Chat.Outcome = send =>
            send.To.Conversation is "dm-ana"
                ? new SendOutcome.Unreachable("closed", true)
                : new SendOutcome.Sent(send.Ref);
        bot.Clock.Advance(TimeSpan.FromMinutes(30));

        await bot.TickAsync();

        Assert.Equal("dm-ben", (await bot.Chat.NextAsync()).To.Conversation);
    }

    [Fact]
    public async Task A_new_day_s_question_closes_the_one_before()
    {
        await using var bot = await Scheduled("09:30", Notes.Two);
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        var monday = (await bot.Chat.NextAsync()).Message.Summary;
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();

        Assert.NotEqual(monday, (await bot.Chat.NextAsync()).Message.Summary);
    }

    [Fact]
    public async Task Paused_means_nothing_comes_and_resumed_means_nothing_is_caught_up()
    {
        await using var bot = await Scheduled("09:30");
        await bot.SayAsync("/prep pause");
        bot.Clock.Advance(TimeSpan.FromDays(3));
        await bot.TickAsync();
        await bot.SayAsync("/prep resume");
        await bot.TickAsync();

        bot.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task The_schedule_is_shown_in_words_and_bad_words_change_nothing()
    {
        await using var bot = await Scheduled("09:30");

        Assert.StartsWith(
            "I could not read \"25:00\"",
            await bot.SayAsync("/prep schedule 25:00"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Did you mean Europe/Lisbon?",
            await bot.SayAsync("/prep schedule 10:00 Lisbo"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "1 question, every day at 09:30, Lisbon.\nNext: today 09:30, Lisbon.",
            await bot.SayAsync("/prep schedule"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "3 questions, Monday to Friday at 18:00, Tokyo.",
            await bot.SayAsync("/prep schedule 18:00 weekdays Tokyo 3 a day"),
            StringComparison.Ordinal
        );
    }

    private static async Task<PrepBotApp> Scheduled(string hour, string notes = Notes.One)
    {
        var bot = await PrepBotApp.StartAsync(notes);
        await bot.SayAsync($"/prep schedule {hour} daily");
        return bot;
    }
}
