using Bot.Core.Chat;
using Bot.Core.Practice;
using Bot.Host.Tests.Documents;
using Bot.Testing;
using Bot.Testing.Storage;

namespace Bot.Host.Tests.Practice;

/// <summary>How words are heard by the whole bot: on a platform that can edit, and on one that cannot.</summary>
public sealed class ListeningTests
{
    private const ChatFeatures Rich =
        ChatFeatures.Buttons | ChatFeatures.Menus | ChatFeatures.Ticks | ChatFeatures.Forms | ChatFeatures.Editing;

    [Theory]
    [InlineData("thanks", "I am here. Your question is still open.")]
    [InlineData("👍", "I am here. Your question is still open.")]
    [InlineData("what does hint do?", "I cannot answer that here; your question is still open.")]
    [InlineData("help", "said: you said it aloud")]
    [InlineData("hint", "I cache what …")]
    [InlineData("idk", "That is fine. What would you say, in your own words?")]
    [InlineData("stop", "Enough for now. It will come round again.")]
    [InlineData("skip", "Skipped for today.")]
    [InlineData("more", "More for this question:")]
    public async Task What_is_no_answer_is_not_kept(string words, string reply)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");

        Assert.StartsWith(reply, await bot.SayAsync(words), StringComparison.Ordinal);

        Assert.Empty(await LoggedAsync(bot));
    }

    [Theory]
    [InlineData("ok", "I am here. Your answer is kept, and waits for its grade.")]
    [InlineData("why?", "I cannot answer that here; your answer is kept.")]
    [InlineData("hint", "You have answered this one.")]
    [InlineData("said", "You have answered this one.")]
    [InlineData("later", "You have answered this one.")]
    [InlineData("skip", "You have answered this one.")]
    [InlineData("show", "You have answered this one.")]
    [InlineData("more", "You have answered this one.")]
    [InlineData("stop", "Enough for now. Your answer is kept; I noted Good.")]
    [InlineData("👍", "I am here. Your answer is kept, and waits for its grade.")]
    [InlineData("help", "again, hard, good, easy: the grade")]
    [InlineData("hard", "Hard. I will ask it again")]
    [InlineData("4", "Easy. I will ask it again")]
    public async Task After_the_answer_the_same_words_leave_it_as_it_is(string words, string reply)
    {
        await using var bot = await AnsweredAsync();

        Assert.StartsWith(reply, await bot.SayAsync(words), StringComparison.Ordinal);

        Assert.Equal("what is read often", Assert.Single(await LoggedAsync(bot)).Attempt.Answered!.Words);
    }

    [Fact]
    public async Task Not_knowing_after_the_answer_keeps_it_and_suggests_Again()
    {
        await using var bot = await AnsweredAsync();

        Assert.Contains("My guess: Again", await bot.SayAsync("no idea"), StringComparison.Ordinal);
        Assert.Equal("what is read often", Assert.Single(await LoggedAsync(bot)).Attempt.Answered!.Words);
    }

    [Fact]
    public async Task Whoever_writes_while_nothing_is_open_reads_one_sentence_and_not_two_like_ones()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, ChatFeatures.Buttons);

        // A summary that the text does not begin with is shown above it.
        var said = Assert.IsType<ChatReply.Say>(await bot.ReplyAsync("we moved the search to a new index"));
        Assert.StartsWith(said.Message.Summary, PrepBotApp.TextOf(said.Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thank you", "I am here. A question now: /quiz")]
    [InlineData("idk", "That is fine. No question is open.")]
    [InlineData("stop", "Nothing is open.")]
    [InlineData("who are you?", "I cannot answer that.")]
    [InlineData("we moved the search to a new index", "No question is open.")]
    [InlineData("help", "/")]
    [InlineData("quiz", "How do you decide what to cache?")]
    public async Task With_nothing_open_words_are_a_command_or_get_one_line(string words, string reply)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);

        Assert.StartsWith(reply, await bot.SayAsync(words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_open_a_short_question_finds_its_story()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Guide);

        Assert.Contains(
            "The late migration",
            await bot.SayAsync("which one is about pressure?"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Three_messages_before_the_grade_are_one_answer_and_one_reply_that_is_edited()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, Rich);
        await bot.SayAsync("/quiz");

        Assert.StartsWith(
            "Your answer, 2 words. Go on writing, or compare.",
            await bot.SayAsync("read often"),
            StringComparison.Ordinal
        );
        await bot.SayAsync("changes seldom");
        await bot.SayAsync("slow to compute");

        Assert.Equal(["Your answer, 4 words.", "Your answer, 7 words."], Kept(bot));
        Assert.Equal(
            "read often\nchanges seldom\nslow to compute",
            Assert.Single(await LoggedAsync(bot)).Attempt.Answered!.Words
        );
    }

    [Fact]
    public async Task Where_nothing_can_be_edited_the_answer_to_compare_with_is_said_once()
    {
        await using var bot = await AnsweredAsync();

        foreach (var words in (string[])["and changes seldom", "no idea", "keep as my answer"])
        {
            var again = await bot.SayAsync(words);
            Assert.DoesNotContain("I cache what", again, StringComparison.Ordinal);
            Assert.Contains("Could you say this in the interview?", again, StringComparison.Ordinal);
        }
        Assert.Contains("I cache what", await bot.SayAsync("compare"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_word_is_an_answer_and_is_compared()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");

        Assert.StartsWith("Your answer, 1 word.\nExample\n", await bot.SayAsync("Redis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_the_other_answer_in_the_middle_of_their_own_but_after_a_quiet_minute()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, Rich);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often");
        bot.Clock.Advance(TimeSpan.FromSeconds(50));
        await bot.SayAsync("and changes seldom");
        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await bot.TickAsync();
        Assert.DoesNotContain(bot.Chat.Edits, edit => Text(edit).Contains("Example", StringComparison.Ordinal));

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.TickAsync();

        var compared = bot.Chat.Edits[^1];
        Assert.StartsWith("Your answer, 7 words.\nExample", Text(compared), StringComparison.Ordinal);
        Assert.Contains("My guess: Good", Text(compared), StringComparison.Ordinal);
        Assert.True(compared.Replacement.Quiet);
        bot.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task Compare_needs_no_minute_and_a_message_of_forty_words_no_press()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, Rich);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often");
        await bot.PressAsync(new("compare", "1"));
        Assert.Contains("Could you say this in the interview?", Text(bot.Chat.Edits[^1]), StringComparison.Ordinal);

        await bot.SayAsync("good");
        await bot.SayAsync("/quiz");
        Assert.Contains(
            "Could you say this in the interview?",
            await bot.SayAsync(string.Join(' ', Enumerable.Repeat("word", 40))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_edit_and_a_deletion_change_the_answer_until_the_grade()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, Rich);
        await bot.SayAsync("/quiz");
        var first = await SayAsync(bot, "what is red often");
        var second = await SayAsync(bot, "oh and my password");

        await CorrectAsync(bot, first, "what is read often");
        await CorrectAsync(bot, second, "");
        Assert.Equal("what is read often", Assert.Single(await LoggedAsync(bot)).Attempt.Answered!.Words);

        await bot.SayAsync("good");
        await CorrectAsync(bot, first, "something else");
        Assert.Equal("what is read often", Assert.Single(await LoggedAsync(bot)).Attempt.Answered!.Words);
    }

    [Fact]
    public async Task When_all_of_an_answer_is_deleted_the_question_is_open_again()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, Rich);
        await bot.SayAsync("/quiz");
        var only = await SayAsync(bot, "what is read often");

        await CorrectAsync(bot, only, "");

        Assert.Empty(await LoggedAsync(bot));
        Assert.StartsWith("Taken back", Text(bot.Chat.Edits[^1]), StringComparison.Ordinal);
        Assert.StartsWith("This one is still open.", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_my_answer_takes_it_back()
    {
        await using var bot = await AnsweredAsync();

        Assert.StartsWith(
            "Taken back; nothing is kept.",
            await bot.SayAsync("not my answer"),
            StringComparison.Ordinal
        );

        Assert.Empty(await LoggedAsync(bot));
        Assert.StartsWith("Your answer, 2 words.", await bot.SayAsync("seldom changed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_places_with_open_questions_do_not_mix()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        var first = (await bot.SayAsync("/quiz")).Split('\n')[0];
        var elsewhere = bot.Here() with { At = new("fake", "other") };
        var second = await bot.HearTextAsync(
            new ChatInput.Commanded(elsewhere, "quiz", new Dictionary<string, string>())
        );
        Assert.DoesNotContain(first, second, StringComparison.Ordinal);

        await bot.SayAsync("an answer here");
        var there = bot.Here() with { At = new("fake", "other") };
        await bot.HearAsync(new ChatInput.Said(there, "an answer there", new(there.At, there.EventId)));

        Assert.Equal(
            ["an answer here", "an answer there"],
            (await LoggedAsync(bot)).Select(logged => logged.Attempt.Answered!.Words)
        );
    }

    [Fact]
    public async Task An_edit_changes_the_answer_of_its_own_place()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, Rich);
        await bot.SayAsync("/quiz");
        await AskAsync(bot, bot.Here() with { At = new("fake", "other") });
        await SayAsync(bot, "an answer here");
        var there = bot.Here() with { At = new("fake", "other") };
        MessageRef second = new(there.At, "m-there");
        await bot.HearAsync(new ChatInput.Said(there, "an answer three", second));

        var edit = bot.Here() with { At = there.At };
        await bot.HearAsync(new ChatInput.Said(edit, "an answer there", second, Corrects: true));

        Assert.Equal(
            ["an answer here", "an answer there"],
            (await LoggedAsync(bot)).Select(logged => logged.Attempt.Answered!.Words)
        );
    }

    [Fact]
    public async Task A_reply_to_a_question_answers_that_one_wherever_another_is_open()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, Rich);
        var asked = await AskAsync(bot, bot.Here());
        var elsewhere = bot.Here() with { At = new("fake", "other") };
        await AskAsync(bot, elsewhere);

        var there = bot.Here() with { At = new("fake", "other") };
        await bot.HearAsync(new ChatInput.Said(there, "about the first", new(there.At, there.EventId), asked));
        await bot.HearAsync(new ChatInput.Said(there with { EventId = "x" }, "about the second", new(there.At, "x")));

        Assert.Equal(
            [("about the first", "dm-ana"), ("about the second", "other")],
            (await LoggedAsync(bot)).Select(logged =>
                (logged.Attempt.Answered!.Words, logged.Attempt.Place.Conversation)
            )
        );
    }

    [Fact]
    public async Task A_reply_to_a_question_that_is_closed_is_its_answer_all_the_same()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two, Rich);
        var asked = await AskAsync(bot, bot.Here());
        await bot.SayAsync("skip");
        var open = (await bot.SayAsync("/quiz")).Split('\n')[0];
        var here = bot.Here();

        await bot.HearAsync(new ChatInput.Said(here, "an answer all the same", new(here.At, "y"), asked));

        Assert.NotEqual(open, Assert.Single(await LoggedAsync(bot)).Question);
    }

    [Fact]
    public async Task A_thread_with_a_question_of_its_own_owns_its_words()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        await bot.SayAsync("/quiz");
        var thread = bot.Here() with { At = new("fake", "dm-ana", "t1") };
        await bot.HearAsync(new ChatInput.Commanded(thread, "quiz", new Dictionary<string, string>()));

        var there = bot.Here() with { At = thread.At };
        await bot.HearAsync(new ChatInput.Said(there, "said in the thread", new(there.At, there.EventId)));
        await bot.SayAsync("said around it");

        Assert.Equal(
            [("said around it", null), ("said in the thread", "t1")],
            (await LoggedAsync(bot)).Select(logged => (logged.Attempt.Answered!.Words, logged.Attempt.Place.Thread))
        );
    }

    [Fact]
    public async Task Typed_among_others_words_wait_for_nothing_that_others_would_read()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, Rich);
        var channel = bot.Here() with { At = new("fake", "channel"), Direct = false };
        await bot.HearAsync(new ChatInput.Commanded(channel, "quiz", new Dictionary<string, string>()));

        var said = bot.Here() with { At = channel.At, Direct = false };
        var reply = await bot.HearAsync(new ChatInput.Said(said, "read often", new(said.At, said.EventId)));

        Assert.True(Assert.IsType<ChatReply.Say>(reply).OnlyToYou);
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await bot.TickAsync();
        bot.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task A_thread_below_the_question_answers_it()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        var thread = bot.Here();
        thread = thread with { At = thread.At with { Thread = "t1" } };

        var reply = await bot.HearTextAsync(
            new ChatInput.Said(thread, "what is read often", new(thread.At, thread.EventId))
        );

        Assert.StartsWith("Your answer, 4 words.", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ungraded_answer_takes_the_suggested_grade_at_the_next_question()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("cache what is read often, bound the queue and refuse work");
        await bot.PressAsync(new("next"));

        var graded = Assert.Single(await LoggedAsync(bot)).Attempt.Graded!;
        Assert.True(graded.Suggested);
        var learner = await bot.LearnerAsync();
        var candidates = await bot.Get<IPracticeLog>().CandidatesAsync(learner.Id, default);
        Assert.Single(candidates, candidate => candidate.Memory is { Reviews: 1 });
    }

    [Fact]
    public async Task Said_aloud_and_not_graded_there_is_no_suggestion_and_no_grade()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        await bot.SayAsync("/quiz");
        Assert.DoesNotContain("My guess", await bot.SayAsync("said"), StringComparison.Ordinal);
        await bot.PressAsync(new("next"));

        Assert.Null(Assert.Single(await LoggedAsync(bot)).Attempt.Graded);
    }

    [Fact]
    public async Task A_picture_is_not_an_answer_and_a_voice_message_is_one_with_its_length()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");

        Assert.Equal("I cannot read pictures. Type or say it?", await ShareAsync(bot, "board.png", null));
        Assert.Empty(await LoggedAsync(bot));

        Assert.StartsWith(
            "Your answer, about 42 seconds.\nTranscript, written by the platform:\nwhat is read often\nExample",
            await ShareAsync(bot, "voice.ogg", TimeSpan.FromSeconds(42)),
            StringComparison.Ordinal
        );
        var answer = Assert.Single(await LoggedAsync(bot)).Attempt.Answered!;
        Assert.Equal(
            (Manner.Voice, TimeSpan.FromSeconds(42), "what is read often"),
            (answer.Manner, answer.Took, answer.Words)
        );
    }

    private static Task<string> ShareAsync(PrepBotApp bot, string name, TimeSpan? spoken) =>
        bot.HearTextAsync(
            new ChatInput.Shared(
                bot.Here(),
                "",
                [
                    new(
                        name,
                        100,
                        spoken,
                        spoken is null ? null : "what is read often",
                        _ => Task.FromResult<Stream>(new MemoryStream())
                    ),
                ]
            )
        );

    private static async Task<PrepBotApp> AnsweredAsync()
    {
        var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often");
        return bot;
    }

    private static async Task<MessageRef> AskAsync(PrepBotApp bot, Circumstances here)
    {
        await bot.HearAsync(new ChatInput.Commanded(here, "quiz", new Dictionary<string, string>()));
        return new(here.At, $"r{bot.Chat.Replies.Count}");
    }

    private static async Task<MessageRef> SayAsync(PrepBotApp bot, string words)
    {
        var here = bot.Here();
        MessageRef message = new(here.At, $"m-{here.EventId}");
        await bot.HearAsync(new ChatInput.Said(here, words, message));
        return message;
    }

    private static Task<ChatReply> CorrectAsync(PrepBotApp bot, MessageRef message, string words) =>
        bot.HearAsync(new ChatInput.Said(bot.Here(), words, message, Corrects: true));

    private static async Task<IReadOnlyList<LoggedAnswer>> LoggedAsync(PrepBotApp bot) =>
        await bot.Get<IPracticeLog>().ReadAsync((await bot.LearnerAsync()).Id, DateTimeOffset.MinValue, default);

    private static string[] Kept(PrepBotApp bot) =>
        [.. bot.Chat.Edits.Select(edit => string.Join(' ', Text(edit).Split(' ')[..4]))];

    private static string Text(FakeEdit edit) => PrepBotApp.TextOf(edit.Replacement);
}
