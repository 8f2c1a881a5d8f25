using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Practice;
using Bot.Core.Practice.Planning;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

/// <summary>Why a question is asked, and when it comes again.</summary>
public sealed class ReasonTests
{
    [Fact]
    public async Task What_was_chosen_is_kept_with_the_delivery_before_it_is_sent_and_a_retry_says_the_same()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        await bot.SayAsync("/prep schedule 09:30 daily");
        List<ChatMessage> sent = [];
        bot.Chat.Outcome = send =>
        {
            sent.Add(send.Message);
            return sent.Count is 1
                ? new SendOutcome.NotSent("busy", TimeSpan.FromMinutes(1))
                : new SendOutcome.Sent(send.Ref);
        };
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        Assert.Equal("asked:1", await SubjectAsync(bot));
        // What would be picked by now is another one.
        var learner = await bot.LearnerAsync();
        var first = (await bot.Get<IPracticeLog>().FindAsync(learner.Id, new(1), default))!;
        await bot.Get<IQuestionWishes>().SetAsync(learner.Id, first.Question, QuestionWish.Never, default);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.TickAsync();

        await bot.Chat.NextAsync();
        Assert.Equal(2, sent.Count);
        Assert.Equal(PrepBotApp.TextOf(sent[0]), PrepBotApp.TextOf(sent[1]));
    }

    [Fact]
    public async Task The_reason_is_told_on_request()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("more");
        Assert.Equal("Why this one? You have not seen this one yet.", await bot.SayAsync("Why this one?"));
    }

    [Fact]
    public async Task Without_a_date_the_due_day_is_named()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        await GradeFirstAsync(bot);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("said");
        Assert.StartsWith(
            "Good. I will ask it again around Wednesday.",
            await bot.PressAsync(new("grade", "2.3")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(9, "Good. Your plan asks it again before Wednesday 11 November.")]
    [InlineData(1, "Good. Until Tuesday 3 November your plan asks others; after that it comes again.")]
    public async Task Before_a_date_what_the_plan_will_do_is_said(int days, string words)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        await bot.ImportAsync(
            new Core.People.Shelf.Mine((await bot.LearnerAsync()).Id),
            Notes.Two.Replace("How do you", "When would you", StringComparison.Ordinal),
            "more.txt"
        );
        await GradeFirstAsync(bot);
        var learner = await bot.LearnerAsync();
        var on = DateOnly.FromDateTime(bot.Clock.GetUtcNow().UtcDateTime).AddDays(days);
        await bot.Get<ITargets>().SetAsync(learner.Id, new(on, "Marlow", []), default);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("said");
        Assert.StartsWith(words, await bot.PressAsync(new("grade", "2.3")), StringComparison.Ordinal);
    }

    /// <summary>After the very first grade a date is asked for instead.</summary>
    private static async Task GradeFirstAsync(PrepBotApp bot)
    {
        await bot.SayAsync("/quiz");
        await bot.SayAsync("said");
        await bot.PressAsync(new("grade", "1.3"));
    }

    /// <summary>What the delivery that waits to be sent again has kept.</summary>
    private static async Task<string?> SubjectAsync(PrepBotApp bot)
    {
        var (outbox, now) = (bot.Get<IOutbox>(), bot.Clock.GetUtcNow());
        var claimed = await outbox.ClaimAsync(now.AddMinutes(1), [bot.Chat.Platform], 10, default);
        await outbox.RetryAsync(claimed[0].Id, now.AddMinutes(1), default);
        return Assert.Single(claimed).Subject;
    }
}
