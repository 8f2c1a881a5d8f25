using Bot.Core.Practice;
using Bot.Core.Questions;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

/// <summary>A question that was forgotten eight times, and what can be done with it.</summary>
public sealed class StuckTests
{
    private const string Question = "How do you decide what to cache?";

    [Fact]
    public async Task Seven_lapses_are_no_matter_the_eighth_is_said_with_three_ways_out()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        var seventh = await ForgetAsync(bot, 8);
        Assert.DoesNotContain("stick", seventh, StringComparison.Ordinal);

        var eighth = await ForgetAsync(bot, 1, from: 9);

        Assert.Contains("This one does not stick yet.", eighth, StringComparison.Ordinal);
        foreach (var way in (string[])["1 Rewrite the answer", "2 Split it", "3 Rest it"])
            Assert.Contains(way, eighth, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_answer_is_rewritten_and_compared_with_the_next_time()
    {
        await using var bot = await StuckAsync();

        await bot.SayAsync("1");
        var kept = await bot.SayAsync("Hot, slow to make, seldom changed.");
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.SayAsync("/quiz");

        Assert.StartsWith("Kept as your answer.", kept, StringComparison.Ordinal);
        Assert.Contains("Hot, slow to make, seldom changed.", await bot.SayAsync("said"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_split_into_two_on_the_own_shelf_and_not_asked_any_more()
    {
        await using var bot = await StuckAsync();

        await bot.SayAsync("2");
        await bot.SayAsync("What is worth caching?");
        await bot.SayAsync("What is read often and slow to make.");
        await bot.SayAsync("What must not be cached?");
        Assert.StartsWith(
            "Two questions now",
            await bot.SayAsync("What changes all the time."),
            StringComparison.Ordinal
        );

        var ana = await bot.LearnerAsync();
        var own = await bot.Get<IQuestionBank>().OwnAsync(ana.Id, default);
        Assert.Superset(
            new HashSet<string> { "What is worth caching?", "What must not be cached?" },
            own.Select(question => question.Text).ToHashSet()
        );
        for (var day = 0; day < 4; day++)
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            Assert.DoesNotContain(Question, await bot.SayAsync("/quiz"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_halves_that_are_the_same_come_back_filled_in()
    {
        await using var bot = await StuckAsync();

        await bot.SayAsync("2");
        await bot.SayAsync("What is worth caching?");
        await bot.SayAsync("What is read often.");
        await bot.SayAsync("what is worth caching?");
        var refused = await bot.SayAsync("What is slow.");

        Assert.Contains("It is the same as the first.", refused, StringComparison.Ordinal);
        var ana = await bot.LearnerAsync();
        Assert.Empty(await bot.Get<IQuestionWishes>().AllAsync(ana.Id, DateOnly.MinValue, default));
    }

    [Fact]
    public async Task It_rests_for_four_weeks_and_then_comes_again()
    {
        await using var bot = await StuckAsync();

        var rests = await bot.SayAsync("3");

        Assert.StartsWith("It rests until 8 December. Your answers are kept.", rests, StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromDays(27));
        Assert.StartsWith("There is nothing more", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains(Question, await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rest_can_be_undone()
    {
        await using var bot = await StuckAsync();
        await bot.SayAsync("3");
        await bot.SayAsync("1");
        bot.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains(Question, await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    private static async Task<PrepBotApp> StuckAsync()
    {
        var bot = await PrepBotApp.StartAsync(Notes.One);
        await ForgetAsync(bot, 9);
        return bot;
    }

    /// <summary>Each time on another day.</summary>
    private static async Task<string> ForgetAsync(PrepBotApp bot, int times, int from = 1)
    {
        var said = "";
        for (var attempt = from; attempt < from + times; attempt++)
        {
            if (attempt > 1)
                bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.SayAsync("/quiz");
            await bot.SayAsync("said");
            said = await bot.PressAsync(new("grade", $"{attempt}.1"));
        }
        return said;
    }
}
