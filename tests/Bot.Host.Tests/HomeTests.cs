using Bot.Core.Chat;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>The home page of platforms that have one.</summary>
public sealed class HomeTests
{
    private const ChatFeatures WithHome =
        ChatFeatures.Buttons | ChatFeatures.Menus | ChatFeatures.Forms | ChatFeatures.Editing | ChatFeatures.Home;

    [Fact]
    public async Task The_first_page_introduces_the_bot_and_looking_starts_nothing()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, WithHome);
        var page = await bot.OpenHomeAsync();
        Assert.Contains("keeps your answers on their machine", page, StringComparison.Ordinal);
        // Whoever opens a page of a platform is not at the bot's machine, and its folders are nobody's business.
        Assert.DoesNotContain("Everything stays", page, StringComparison.Ordinal);
        Assert.Contains("No question is open.", page, StringComparison.Ordinal);
        Assert.Contains("Next question: only when you ask for one", page, StringComparison.Ordinal);
        Assert.DoesNotContain("keeps your answers", await bot.OpenHomeAsync(), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
    }

    [Fact]
    public async Task The_open_question_stands_there_with_its_buttons_until_it_is_graded()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, WithHome);
        await bot.SayAsync("/quiz");
        var page = await bot.OpenHomeAsync();
        Assert.Contains("How do you decide what to cache?", page, StringComparison.Ordinal);
        Assert.Contains("[Answer] [I said it] [Later] [More]", page, StringComparison.Ordinal);
        await bot.SayAsync("what is read often");
        Assert.Contains("waits for its grade", await bot.OpenHomeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hour_is_set_in_a_form_that_stays_open_where_it_cannot_be_read()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, WithHome);
        await bot.OpenHomeAsync();
        ActionId hour = new("home", "hour");
        var form = Assert.IsType<ChatReply.Ask>(await bot.HearAsync(Press(bot, hour))).Form;
        Assert.Equal("09:00 mon-fri Lisbon 1 a day", form.Fields.Single(field => field.Name is "when").Value);
        var refused = Assert.IsType<ChatReply.Refuse>(await bot.HearAsync(Press(bot, hour, "some day")));
        Assert.Equal(["when"], refused.Reasons.Keys);
        await bot.HearAsync(Press(bot, hour, "19:30 daily 2 a day"));
        Assert.Contains("2 questions, every day at 19:30, Lisbon", await bot.OpenHomeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_and_discreet_answer_by_the_page_itself()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, WithHome);
        await bot.SayAsync("/prep schedule 09:30 daily");
        Assert.IsType<ChatReply.Nothing>(await bot.HearAsync(Press(bot, new("home", "pause"))));
        var paused = await bot.OpenHomeAsync();
        Assert.Contains("Next question: paused", paused, StringComparison.Ordinal);
        Assert.Contains("[Go on asking]", paused, StringComparison.Ordinal);
        await bot.HearAsync(Press(bot, new("home", "resume")));
        await bot.HearAsync(Press(bot, new("home", "discreet")));
        var page = await bot.OpenHomeAsync();
        Assert.Contains("Next question: today 09:30, Lisbon", page, StringComparison.Ordinal);
        Assert.Contains("Discreet: on", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_asks_once_more()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, WithHome);
        Assert.Contains("Forget everything", await bot.PressAsync(new("home", "leave")), StringComparison.Ordinal);
    }

    private static ChatInput.Acted Press(PrepBotApp bot, ActionId action, string? when = null) =>
        new(
            bot.Here(),
            action,
            when is null
                ? new Dictionary<string, IReadOnlyList<string>>()
                : new Dictionary<string, IReadOnlyList<string>> { ["when"] = [when] }
        );
}
