using Bot.Core.Practice.Planning;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

/// <summary>Days that are not as they should be, and questions too near to one another for one.</summary>
public sealed class OddDaysTests
{
    private const string Alike = """
        Backend notes

        1. Queues

        How do you keep a queue from growing without end?
        > I bound the queue, refuse work early, and watch the age of its oldest message.

        2. Caching

        How do you decide what to cache?
        > I cache what is read often.

        How do you decide what to cache first?
        > What is slowest to compute.

        How do you decide what to cache last?
        > What changes most.

        How do you decide what to cache in memory?
        > What is small.

        How do you decide what to cache at the edge?
        > What everybody sees.
        """;

    [Fact]
    public async Task No_question_of_the_same_family_comes_twice_on_a_day_while_there_is_another()
    {
        await using var bot = await PrepBotApp.StartAsync(Alike);
        var first = await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often");
        await bot.SayAsync("3");
        var second = await bot.SayAsync("/quiz");

        Assert.Contains("what to cache", first, StringComparison.Ordinal);
        Assert.Contains("keep a queue", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_set_back_costs_no_question_and_no_grade()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often");
        await bot.SayAsync("3");

        bot.Clock.Advance(TimeSpan.FromDays(-3));
        Assert.Contains("what to cache", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
        await bot.SayAsync("what is read often");
        Assert.StartsWith("Good. I will ask it again", await bot.SayAsync("3"), StringComparison.Ordinal);

        bot.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Contains("what to cache", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interview_that_is_over_is_no_date_and_questions_go_on()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        var ana = await bot.LearnerAsync();
        var yesterday = DateOnly.FromDateTime(bot.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await bot.Get<ITargets>().SetAsync(ana.Id, new(yesterday, "Marlow, backend engineer", []), default);

        var plan = await bot.SayAsync("/interview plan");
        Assert.StartsWith("There is no date ahead.", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Marlow", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }
}
