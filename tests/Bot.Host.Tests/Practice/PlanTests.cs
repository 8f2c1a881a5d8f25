using Bot.Core.Practice;
using Bot.Core.Practice.Planning;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

public sealed class PlanTests
{
    [Fact]
    public async Task Without_a_date_there_is_no_plan_and_that_is_said()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        Assert.Contains("no date ahead", await bot.SayAsync("/interview plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_look_at_a_plan_is_short_and_all_of_it_is_one_word_away()
    {
        var notes = string.Concat(
            Enumerable
                .Range(0, 26)
                .Select(i =>
                    $"{i + 1}. Part {(char)('A' + i)}\n\nWhat is a {Words[i]}?\n> It is a {Words[i]} of use.\n\n"
                )
        );
        await using var bot = await PrepBotApp.StartAsync($"Words\n\n{notes}");
        var ana = await bot.LearnerAsync();
        await bot.Get<ITargets>().SetAsync(ana.Id, new(new(2026, 12, 20), "Marlow", []), default);

        var look = await bot.SayAsync("/interview plan");
        Assert.Equal(5, look.Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal)));
        Assert.EndsWith("(show all)", look, StringComparison.Ordinal);
        var all = await bot.SayAsync("show all");
        Assert.Equal(20, all.Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal)));
        Assert.EndsWith("(more)", all, StringComparison.Ordinal);
        var rest = await bot.SayAsync("more");
        Assert.Equal(6, rest.Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal)));
    }

    private static readonly string[] Words =
    [
        .. (
            "anchor bridge candle drawer engine feather garden hammer island jacket kettle ladder mirror needle orchard "
            + "pencil quarry ribbon saddle tunnel umbrella valley window xylophone yacht zipper"
        ).Split(' '),
    ];

    [Fact]
    public async Task The_plan_says_what_the_days_have_room_for_and_a_question_can_be_starred_or_left_out()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        var ana = await bot.LearnerAsync();
        var on = DateOnly.FromDateTime(bot.Clock.GetUtcNow().UtcDateTime).AddDays(9);
        await bot.Get<ITargets>().SetAsync(ana.Id, new(on, "Marlow, backend engineer", []), default);

        var plan = await bot.SayAsync("/interview plan");
        Assert.Contains("Marlow, backend engineer.", plan, StringComparison.Ordinal);
        Assert.Contains(
            "9 days, 1 a day: 9 askings, 1 question, each at least 9 times.",
            plan,
            StringComparison.Ordinal
        );

        Assert.Contains("1 Star it", await bot.SayAsync("1"), StringComparison.Ordinal);
        Assert.Contains("Starred.", await bot.SayAsync("1"), StringComparison.Ordinal);
        Assert.Equal(
            QuestionWish.Star,
            Assert.Single(await bot.Get<IQuestionWishes>().AllAsync(ana.Id, new(2026, 11, 2), default)).Value
        );
        Assert.Contains("You starred it.", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }
}
