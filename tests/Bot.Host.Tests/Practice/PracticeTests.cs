using Bot.Core.Chat.Commands;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

public sealed class PracticeTests
{
    [Fact]
    public async Task A_question_is_asked_answered_compared_graded_and_comes_back_when_it_is_due()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);

        Assert.Contains("How do you decide what to cache?", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
        var compared = await bot.SayAsync("what is read often and changes seldom");
        Assert.StartsWith(
            "Your answer, 7 words.\nExample\nI cache what is read often",
            compared,
            StringComparison.Ordinal
        );
        Assert.Contains("Could you say this in the interview?", compared, StringComparison.Ordinal);
        Assert.StartsWith(
            "Good. I will ask it again around Wednesday.",
            await bot.SayAsync("3"),
            StringComparison.Ordinal
        );

        bot.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains("It is due", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_logged_at_once_with_its_words_the_time_it_took_and_where_it_came_from()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        bot.Clock.Advance(TimeSpan.FromSeconds(90));

        await bot.SayAsync("what is read often");

        var learner = await bot.LearnerAsync();
        var logged = Assert.Single(
            await bot.Get<IPracticeLog>().ReadAsync(learner.Id, DateTimeOffset.MinValue, default)
        );
        Assert.Equal(
            ("what is read often", TimeSpan.FromSeconds(90), Manner.Typed, "dm-ana"),
            (
                logged.Attempt.Answered!.Words,
                logged.Attempt.Answered.Took,
                logged.Attempt.Answered.Manner,
                logged.Attempt.Place.Conversation
            )
        );
        Assert.Null(logged.Attempt.Graded);
    }

    [Fact]
    public async Task Said_aloud_needs_no_typing()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");

        Assert.StartsWith("Said aloud, and noted.", await bot.SayAsync("said"), StringComparison.Ordinal);
        Assert.StartsWith("Easy.", await bot.SayAsync("easy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_words_before_the_grade_join_the_answer()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often");

        Assert.StartsWith("Your answer, 8 words.", await bot.SayAsync("and is slow to"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_of_a_grade_the_same_day_replaces_the_first()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often");
        await bot.PressAsync(new("grade", "1.3"));

        Assert.StartsWith(
            "Again. I will ask it again tomorrow.",
            await bot.PressAsync(new("grade", "1.1")),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Good. I will ask it again around Wednesday.",
            await bot.PressAsync(new("grade", "1.3")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task On_a_later_day_a_grade_stands_and_the_bot_says_so()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often");
        await bot.PressAsync(new("grade", "1.3"));
        bot.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("You graded this Good on 2 November. That stands.", await bot.PressAsync(new("grade", "1.1")));
    }

    [Theory]
    [InlineData(
        "/group",
        "/group needs one more word: bank, coach, date,",
        "For example: /group start 18:00 mon-fri Lisbon"
    )]
    [InlineData("/group strat", "I have no /group strat. After /group comes: bank,", "For example: /group start 18:00")]
    [InlineData("/interview", "/interview needs one more word: plan.", "For example: /interview plan")]
    [InlineData("/interview add Marlow, 3 Dec", "I have no /interview add.", "For example: /interview plan")]
    [InlineData(
        "/group hour",
        "/group hour needs one thing more: hour (such as 18:00).",
        "For example: /group hour 18:00"
    )]
    [InlineData("/group bank", "/group bank needs one thing more: bank (examples,", "For example: /group bank shared")]
    [InlineData("/group days", "/group days needs one thing more: days (such as", "For example: /group days mon-fri")]
    [InlineData("/group reveal", "/group reveal needs one thing more: hour", "For example: /group reveal 21:00")]
    public async Task A_command_that_is_not_whole_says_what_is_missing_and_gives_an_example(
        string line,
        string missing,
        string example
    )
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);

        var said = (await bot.SayAsync(line)).Split('\n');

        Assert.StartsWith(missing, said[0], StringComparison.Ordinal);
        Assert.StartsWith(example, said[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_grades_or_answers_another_s_question()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often");

        Assert.StartsWith(
            "That question is closed.",
            await bot.PressAsync(new("grade", "1.3"), "ben"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "That question is closed.",
            await bot.PressAsync(new("said", "1"), "ben"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Quiz_shows_the_question_that_is_open()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        var first = await bot.SayAsync("/quiz");

        Assert.Equal($"This one is still open.\n{first}", await bot.SayAsync("/quiz"));
    }

    [Fact]
    public async Task Nothing_is_asked_twice_on_a_day()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        List<string> asked = [];
        for (var question = 0; question < 2; question++)
        {
            asked.Add((await bot.SayAsync("/quiz")).Split('\n')[0]);
            await bot.SayAsync("said");
            await bot.SayAsync("3");
        }

        Assert.Equal(2, asked.Distinct().Count());
        Assert.StartsWith("There is nothing more to ask today.", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_can_be_asked_for_and_an_unknown_one_names_those_there_are()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);

        Assert.Contains("?", await bot.SayAsync("/quiz backend"), StringComparison.Ordinal);
        Assert.StartsWith(
            "I have no question on \"astronomy\" for today.\nTopics: backend.",
            await bot.SayAsync("/quiz astronomy"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Reading_the_answer_without_trying_is_not_practice()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");

        Assert.StartsWith("Read, and noted.", await bot.SayAsync("show"), StringComparison.Ordinal);
        Assert.Contains("Streak: 0 days in a row", await bot.SayAsync("/progress"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skipped_for_today_it_comes_round_again()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");

        Assert.StartsWith("Skipped for today.", await bot.SayAsync("skip"), StringComparison.Ordinal);
        Assert.StartsWith("There is nothing more to ask today.", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("what to cache", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starter_questions_step_back_for_topics_that_have_own_ones_until_they_are_brought_back()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        var learner = await bot.LearnerAsync();
        await bot.ImportAsync(
            new Shelf.Mine(learner.Id),
            Notes.Two.Replace("what to cache", "what to keep in memory", StringComparison.Ordinal),
            "mine.txt"
        );

        Assert.Contains("backend: 2 of yours, 1 example", await bot.SayAsync("/prep topics"), StringComparison.Ordinal);
        for (var question = 0; question < 2; question++)
        {
            Assert.DoesNotContain("what to cache", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
            await bot.SayAsync("said");
            await bot.SayAsync("3");
        }

        Assert.StartsWith("There is nothing more to ask today.", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
        await bot.SayAsync("/prep topics");
        await bot.SayAsync("1");
        Assert.Contains("what to cache", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_press_delivered_twice_answers_once()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        Core.Chat.ChatInput.Said said = new(bot.Here(), "what is read often", new(new("fake", "dm-ana"), "m"));

        await bot.HearAsync(said);
        await bot.Get<Core.Chat.IChatInbox>().AnswerAsync(said, default);

        var learner = await bot.LearnerAsync();
        var logged = Assert.Single(
            await bot.Get<IPracticeLog>().ReadAsync(learner.Id, DateTimeOffset.MinValue, default)
        );
        Assert.Equal("what is read often", logged.Attempt.Answered!.Words);
    }

    [Fact]
    public async Task Every_command_has_an_answer_also_for_somebody_new()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);

        foreach (var spec in bot.Get<CommandCatalog>().Specs)
            Assert.NotEqual("", await bot.SayAsync($"/{spec.Name}", "someone new"));
    }
}
