using Bot.Core.Chat;
using Bot.Core.Practice;
using Bot.Core.Practice.Planning;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

/// <summary>What each button of a question means, and what it counts as.</summary>
public sealed class QuestionButtonsTests
{
    [Fact]
    public async Task Later_asks_the_same_question_once_more_and_then_no_more()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");

        Assert.Contains("in an hour", await bot.SayAsync("later"), StringComparison.Ordinal);
        Assert.StartsWith("I will ask again today 10:00, Lisbon.", await bot.SayAsync("1"), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await bot.TickAsync();

        var again = (await bot.Chat.NextAsync()).Message;
        Assert.Equal("Again, as you asked: How do you decide what to cache?", again.Summary);
        Assert.Equal("The question you put off", again.Discreet);
        Assert.DoesNotContain("later", PrepBotApp.TextOf(again), StringComparison.Ordinal);
        Assert.StartsWith("You put this one off before.", await bot.SayAsync("later"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answered_before_its_time_a_put_off_question_does_not_come()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("later");
        await bot.SayAsync("in an hour");
        await bot.SayAsync("what is read often");
        bot.Clock.Advance(TimeSpan.FromHours(1));

        await bot.TickAsync();

        bot.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task Put_off_to_tomorrow_it_is_the_question_of_that_day()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        await bot.SayAsync("/prep schedule 10:00 daily");
        await bot.SayAsync("/quiz");
        await bot.SayAsync("later");
        await bot.SayAsync("tomorrow");
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await bot.TickAsync();
        bot.Chat.ExpectNothingMore();
        bot.Clock.Advance(TimeSpan.FromDays(1));

        await bot.TickAsync();

        Assert.StartsWith(
            "Again, as you asked:",
            (await bot.Chat.NextAsync()).Message.Summary,
            StringComparison.Ordinal
        );
        bot.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task In_the_evening_only_tomorrow_is_offered()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        bot.Clock.Now = new(2026, 11, 2, 20, 30, 0, TimeSpan.Zero);
        await bot.SayAsync("/quiz");

        var menu = await bot.SayAsync("later");

        Assert.Contains("tomorrow", menu, StringComparison.Ordinal);
        Assert.DoesNotContain("hour", menu, StringComparison.Ordinal);
        Assert.DoesNotContain("evening", menu, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09:00", "1 in an hour|2 this evening|3 tomorrow")]
    [InlineData("17:30", "1 in an hour|2 this evening|3 tomorrow")]
    [InlineData("18:30", "1 in an hour|2 tomorrow")]
    [InlineData("20:00", "1 in an hour|2 tomorrow")]
    [InlineData("20:01", "1 tomorrow")]
    public async Task The_menu_offers_an_hour_and_the_evening_while_there_is_one(string clock, string menu)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        bot.Clock.Now = new(2026, 11, 2, int.Parse(clock[..2]), int.Parse(clock[3..]), 0, TimeSpan.Zero);
        await bot.SayAsync("/quiz");

        Assert.Equal(
            menu,
            string.Join('|', (await bot.SayAsync("later")).Split('\n')[1..].Select(line => line.Trim()))
        );
    }

    [Fact]
    public async Task This_evening_is_not_offered_when_the_evening_is_quiet()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/prep schedule quiet 18:00-08:00");
        await bot.SayAsync("/quiz");

        Assert.DoesNotContain("evening", await bot.SayAsync("later"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is read often", Manner.Typed)]
    [InlineData("said", Manner.Aloud)]
    public async Task Typed_or_said_aloud_counts_as_practised(string line, Manner manner)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync(line);

        await PractisedAsync(bot, manner);
    }

    [Fact]
    public async Task The_form_of_the_button_Answer_counts_as_practised()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, ChatFeatures.Forms | ChatFeatures.Buttons);
        await bot.SayAsync("/quiz");
        var ask = await bot.HearAsync(
            new ChatInput.Acted(bot.Here(), new("write", "1"), new Dictionary<string, IReadOnlyList<string>>())
        );
        var form = Assert.IsType<ChatReply.Ask>(ask).Form;

        await bot.HearAsync(
            new ChatInput.Acted(
                bot.Here(),
                form.Action,
                new Dictionary<string, IReadOnlyList<string>> { [form.Fields[^1].Name] = ["what is read often"] }
            )
        );

        await PractisedAsync(bot, Manner.Form);
    }

    [Fact]
    public async Task A_form_that_was_open_when_the_next_question_came_is_kept_for_its_own()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, ChatFeatures.Buttons | ChatFeatures.Forms);
        var first = (await bot.SayAsync("/quiz")).Split('\n')[0];
        var write = new ChatInput.Acted(bot.Here(), new("write", "1"), new Dictionary<string, IReadOnlyList<string>>());
        var form = Assert.IsType<ChatReply.Ask>(await bot.HearAsync(write)).Form;
        await bot.SayAsync("/prep schedule 09:00 daily");
        await NextDayAsync();

        var sent = await bot.HearTextAsync(
            new ChatInput.Acted(
                bot.Here(),
                form.Action,
                new Dictionary<string, IReadOnlyList<string>> { [form.Fields[^1].Name] = ["all that I had typed"] }
            )
        );

        Assert.StartsWith("Your answer, 5 words.", sent, StringComparison.Ordinal);
        var learner = await bot.LearnerAsync();
        var kept = Assert.Single(await bot.Get<IPracticeLog>().ReadAsync(learner.Id, DateTimeOffset.MinValue, default));
        Assert.Equal((first, "all that I had typed"), (kept.Question, kept.Attempt.Answered!.Words));
        await NextDayAsync();
        Assert.NotNull((await bot.Get<IPracticeLog>().FindAsync(learner.Id, kept.Attempt.Id, default))!.Graded);

        async Task NextDayAsync()
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.TickAsync();
            await bot.Chat.NextAsync();
        }
    }

    [Fact]
    public async Task Words_for_a_question_that_has_its_grade_go_back_to_whoever_wrote_them()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, ChatFeatures.Buttons | ChatFeatures.Forms);
        await bot.SayAsync("/quiz");
        var write = new ChatInput.Acted(bot.Here(), new("write", "1"), new Dictionary<string, IReadOnlyList<string>>());
        var form = Assert.IsType<ChatReply.Ask>(await bot.HearAsync(write)).Form;
        await bot.PressAsync(new("said", "1"));
        await bot.PressAsync(new("grade", "1.3"));

        var sent = await bot.HearTextAsync(
            new ChatInput.Acted(
                bot.Here(),
                form.Action,
                new Dictionary<string, IReadOnlyList<string>> { [form.Fields[^1].Name] = ["typed too late"] }
            )
        );

        Assert.StartsWith("That question has its grade", sent, StringComparison.Ordinal);
        Assert.EndsWith("typed too late", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hint")]
    [InlineData("later")]
    [InlineData("more")]
    [InlineData("skip")]
    public async Task Hint_Later_More_and_Skip_count_as_nothing(string button)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync(button);

        var learner = await bot.LearnerAsync();
        Assert.Empty(await bot.Get<IPracticeLog>().PractisedDaysAsync(learner.Id, default));
        Assert.Empty(await bot.Get<IPracticeLog>().ReadAsync(learner.Id, DateTimeOffset.MinValue, default));
    }

    [Fact]
    public async Task Nothing_is_put_off_to_within_two_hours_of_a_date()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        var learner = await bot.LearnerAsync();
        await bot.Get<ITargets>()
            .SetAsync(
                learner.Id,
                new Target(new(2026, 11, 2), "Marlow", []) { At = bot.Clock.Now.AddHours(2) },
                default
            );
        await bot.SayAsync("/quiz");

        var menu = await bot.SayAsync("later");

        Assert.DoesNotContain("in an hour", menu, StringComparison.Ordinal);
        Assert.Contains("this evening", menu, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_me_is_read_suggests_Again_and_is_not_practised()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");

        var shown = await bot.SayAsync("show");

        Assert.StartsWith("Read, and noted.", shown, StringComparison.Ordinal);
        Assert.Contains("My guess: Again", shown, StringComparison.Ordinal);
        var learner = await bot.LearnerAsync();
        Assert.Empty(await bot.Get<IPracticeLog>().PractisedDaysAsync(learner.Id, default));
    }

    [Fact]
    public async Task No_answer_yet_keeps_what_is_typed_next_as_the_learner_s_own()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("idk");

        var kept = await bot.SayAsync("whatever is asked for all the time");

        Assert.StartsWith("Kept as your answer of 2 November.", kept, StringComparison.Ordinal);
        await bot.SayAsync("good");
        bot.Clock.Advance(TimeSpan.FromDays(3));
        await bot.SayAsync("/quiz");
        Assert.Contains(
            "Your answer of 2 November\nwhatever is asked for all the time",
            await bot.SayAsync("what is read often"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Kept_as_my_answer_it_is_compared_with_the_next_time()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often and slow");

        var kept = await bot.SayAsync("keep as my answer");
        Assert.StartsWith("Kept as your answer of 2 November.\nCould you say this", kept, StringComparison.Ordinal);
        Assert.StartsWith("Good.", await bot.SayAsync("3"), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromDays(3));
        await bot.SayAsync("/quiz");

        Assert.Contains(
            "Your answer of 2 November\nwhat is read often and slow",
            await bot.SayAsync("said"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_third_skip_in_a_row_asks_what_to_do_with_the_question()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        for (var day = 0; day < 2; day++)
        {
            await bot.SayAsync("/quiz");
            Assert.StartsWith("Skipped for today.", await bot.SayAsync("skip"), StringComparison.Ordinal);
            bot.Clock.Advance(TimeSpan.FromDays(1));
        }
        await bot.SayAsync("/quiz");

        Assert.Contains("Keep it, rewrite it, or stop asking?", await bot.SayAsync("skip"), StringComparison.Ordinal);
        await bot.SayAsync("stop asking");
        bot.Clock.Advance(TimeSpan.FromDays(1));
        Assert.StartsWith("There is nothing more to ask today.", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Do_not_ask_this_again_retires_it_for_this_learner_only()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("more");

        Assert.StartsWith("I will not ask this again.", await bot.SayAsync("6"), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        Assert.StartsWith("There is nothing more to ask today.", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
        Assert.Contains("what to cache", await bot.SayAsync("/quiz", "ben"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_star_is_remembered_and_the_question_stays_open()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("more");

        Assert.StartsWith("Starred.", await bot.SayAsync("star"), StringComparison.Ordinal);
        var learner = await bot.LearnerAsync();
        Assert.Equal(
            [QuestionWish.Star],
            (await bot.Get<IQuestionWishes>().AllAsync(learner.Id, new(2026, 11, 2), default)).Values
        );
        Assert.StartsWith("Your answer, 3 words.", await bot.SayAsync("what is read"), StringComparison.Ordinal);
    }

    private static async Task PractisedAsync(PrepBotApp bot, Manner manner)
    {
        var learner = await bot.LearnerAsync();
        var logged = await bot.Get<IPracticeLog>().ReadAsync(learner.Id, DateTimeOffset.MinValue, default);
        Assert.Equal(manner, Assert.Single(logged).Attempt.Answered!.Manner);
        Assert.Single(await bot.Get<IPracticeLog>().PractisedDaysAsync(learner.Id, default));
    }

    [Fact]
    public async Task The_four_grades_have_their_meaning_and_one_more_button_beside_them()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, ChatFeatures.Buttons);
        await bot.SayAsync("/quiz");

        var compared = await bot.SayAsync("what is read often");

        Assert.Contains(
            "Again: not yet. Hard: with effort. Good: yes. Easy: without thinking.\n"
                + "[Again] [Hard] [Good] [Easy]\n[Keep this as my answer]",
            compared,
            StringComparison.Ordinal
        );
        Assert.Single(compared.Split('\n'), line => line.Contains("without thinking", StringComparison.Ordinal));
    }
}
