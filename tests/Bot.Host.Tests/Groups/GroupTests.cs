using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Groups;
using Bot.Core.Groups.Rounds;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Planning;
using Bot.Core.Questions;
using Bot.Host.Tests.Documents;
using Bot.Testing;
using Bot.Testing.Storage;

namespace Bot.Host.Tests.Groups;

/// <summary>A group from its start to its end, as its members talk.</summary>
public sealed class GroupTests
{
    [Fact]
    public async Task A_group_starts_with_one_card_that_counts_who_joined()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);

        Assert.Equal("One practice question a day in this channel", bench.Shown.Summary);
        await bench.GoToAsync(9, 1);

        Assert.Empty(bench.Sent);
        Assert.StartsWith(
            "This group gets one question a day at 18:00, Lisbon, every day. 2 have joined.",
            PrepBotApp.TextOf(bench.Shown),
            StringComparison.Ordinal
        );
        Assert.StartsWith("You have left.", await bench.PressAsync("ben", "Leave"), StringComparison.Ordinal);
        Assert.Equal("You are not in this group.", await bench.PressAsync("ben", "Leave"));
        await bench.GoToAsync(9, 2);
        Assert.Contains("1 has joined.", PrepBotApp.TextOf(bench.Shown), StringComparison.Ordinal);
        var kept = await bench.PressAsync("cleo", "What is kept?");
        Assert.Contains("/prep forget", kept, StringComparison.Ordinal);
        Assert.Contains("on the machine of whoever runs this bot", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_comes_once_at_its_hour_and_opens_a_thread()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");

        await bench.GoToAsync(18);
        var question = Assert.Single(bench.Sent).Message;
        await bench.TickAsync();

        Assert.Empty(bench.Sent);
        Assert.Equal("Question of the day: How do you decide what to cache?", question.Summary);
        Assert.Equal(question.Summary, question.Discreet);
        Assert.Equal("Mon 2 Nov", question.OpensThread);
        Assert.Equal(
            "How do you decide what to cache?\nBackend. The example answer opens here at 21:00, or for you after your try.\n[Answer] [I said it] [My grade]",
            PrepBotApp.TextOf(question)
        );
    }

    [Fact]
    public async Task Summaries_fit_a_phone_and_name_nobody()
    {
        var words = string.Join(' ', Enumerable.Repeat("very", 60));
        await using var bench = await GroupBench.StartAsync(
            Notes.One.Replace("what to cache", $"what {words} to cache", StringComparison.Ordinal),
            members: "ana"
        );
        await bench.GoToAsync(18, 30);
        var late = bench.Shown;
        await bench.AnswerAsync("ana", "what is read often", "thread");
        await bench.TickAsync();
        var post = bench.Shown;
        await bench.GoToAsync(21);

        Assert.StartsWith("(30 minutes late) Question of the day: How do you", late.Summary, StringComparison.Ordinal);
        Assert.All(
            [late, post, bench.Shown],
            message =>
            {
                Assert.Equal(message.Summary, message.Discreet);
                Assert.InRange(message.Summary.Length, 1, 110);
                Assert.DoesNotContain("ana", message.Summary, StringComparison.Ordinal);
            }
        );
        Assert.Equal("The example answer is open now", bench.Shown.Discreet);
    }

    [Fact]
    public async Task Words_after_the_own_grade_are_posted_where_they_were_meant_for_all_and_given_back_where_not()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.GoToAsync(18);
        var question = bench.Shown;
        await bench.PressAsync("ana", "I said it");
        await bench.PressOwnAsync("ana", "Good");

        Assert.StartsWith("That question has its grade", await SendAsync("me"), StringComparison.Ordinal);
        Assert.StartsWith("You noted Good", await SendAsync("thread"), StringComparison.Ordinal);
        await bench.TickAsync();

        Assert.Contains("what I said aloud", PrepBotApp.TextOf(bench.Shown), StringComparison.Ordinal);

        async Task<string> SendAsync(string who)
        {
            await bench.PressAsync("ana", "Answer", question);
            return await bench.TryAnswerAsync("ana", "what I said aloud", who);
        }
    }

    [Fact]
    public async Task An_answer_of_a_group_that_has_ended_can_still_be_graded()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "what is read often");
        await bench.SayAsync("owner", "/group end");

        Assert.StartsWith("Good.", await bench.PressOwnAsync("ana", "Good"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_with_few_of_thousands_of_questions_is_asked_all_the_same()
    {
        var many = string.Concat(
            Enumerable
                .Range(0, 2_100)
                .Select(number => $"Which word is number {number} of {number * 7919 % 100_003}?\n> It is {number}.\n\n")
        );
        await using var bench = await GroupBench.StartAsync($"Counting notes\n\n1. Words\n\n{many}", members: "ana");
        await bench.Bot.ImportAsync(new Shelf.Starter(), Notes.One, "backend.txt");

        var set = await bench.SayAsync("owner", "/group topics backend");
        Assert.Contains("backend", set, StringComparison.Ordinal);
        Assert.DoesNotContain("no questions", set, StringComparison.Ordinal);
        await bench.GoToAsync(18);

        Assert.Equal("Question of the day: How do you decide what to cache?", bench.Shown.Summary);
    }

    [Fact]
    public async Task Each_member_is_told_the_next_day_which_grade_was_noted()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "what is read often");
        await bench.AnswerAsync("ben", "what changes seldom");

        await bench.GoToAsync(9, days: 1);

        Assert.Equal(["@ana", "@ben"], bench.Sent.Select(sent => sent.To.Conversation).Order());
    }

    [Fact]
    public async Task Nobody_joined_means_nobody_is_asked()
    {
        await using var bench = await GroupBench.StartAsync();

        await bench.GoToAsync(18);

        Assert.Empty(bench.Sent);
    }

    [Fact]
    public async Task Each_member_has_an_answer_and_a_grade_of_their_own()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.GoToAsync(18);

        var compared = await bench.AnswerAsync("ana", "what is read often, changes seldom and is slow");
        Assert.StartsWith(
            "Your answer, 9 words.\nExample\nI cache what is read often",
            compared,
            StringComparison.Ordinal
        );
        Assert.EndsWith("[Again] [Hard] [Good] [Easy] [Share with my coach]", compared, StringComparison.Ordinal);
        Assert.StartsWith(
            "Good. I will ask it again",
            await bench.PressOwnAsync("ana", "Good"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Said aloud, and noted.",
            await bench.PressAsync("ben", "I said it"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Again. I will ask it again",
            await bench.PressOwnAsync("ben", "Again"),
            StringComparison.Ordinal
        );

        var logs = bench.Bot.Get<IPracticeLog>();
        var ana = Assert.Single(await logs.ReadAsync((await bench.Bot.LearnerAsync()).Id, default, default)).Attempt;
        var ben = Assert
            .Single(await logs.ReadAsync((await bench.Bot.LearnerAsync("ben")).Id, default, default))
            .Attempt;
        Assert.Equal((Grade.Good, Grade.Again), (ana.Graded!.Grade, ben.Graded!.Grade));
        Assert.Equal("You noted Good on 2 November.", (await bench.PressAsync("ana", "I said it")).Split('\n')[0]);
    }

    [Fact]
    public async Task Who_has_not_joined_is_asked_to_join_first()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.GoToAsync(18);

        var told = await bench.PressAsync("ben", "I said it");

        Assert.StartsWith("Only those who joined are asked and counted.", told, StringComparison.Ordinal);
        Assert.Equal("", await bench.SayAsync("ben", "I bound the queue and refuse work early"));
        await bench.PressOwnAsync("ben", "Join");
        Assert.StartsWith("Said aloud", await bench.PressAsync("ben", "I said it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_for_the_thread_is_posted_there_and_one_for_me_alone_is_not()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.GoToAsync(18);
        var question = bench.Shown;
        await bench.AnswerAsync("ana", "the quokka stays with me");
        await bench.TickAsync();
        Assert.Empty(bench.Sent);

        await bench.AnswerAsync("ben", "what is read often", "thread");
        await bench.TickAsync();

        Assert.Equal(
            "ben, through PrepBot:\nwhat is read often\n[Answer] [I said it]",
            PrepBotApp.TextOf(Assert.Single(bench.Sent).Message)
        );
        Assert.DoesNotContain("quokka", PrepBotApp.TextOf(question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_for_me_alone_are_not_posted_with_those_for_the_thread()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "the quokka stays with me");
        await bench.AnswerAsync("ana", "what is read often", "thread");
        await bench.TickAsync();
        Assert.StartsWith(
            "ana, through PrepBot:\nwhat is read often\n[",
            PrepBotApp.TextOf(bench.Shown),
            StringComparison.Ordinal
        );

        await bench.AnswerAsync("ana", "and is slow", "thread");
        await bench.TickAsync();

        Assert.Empty(bench.Sent);
        Assert.StartsWith(
            "ana, through PrepBot:\nwhat is read often\nand is slow\n[",
            PrepBotApp.TextOf(bench.Shown),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_example_is_open_after_one_s_own_try_and_for_all_in_the_evening()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.GoToAsync(18);
        var round = (await bench.Bot.Get<IGroupRounds>().LatestAsync((await bench.GroupAsync()).Id, 1, default))[0].Id;
        var example = new ActionId("group-example", $"{round.Value}");
        Assert.StartsWith(
            "The example answer opens today 21:00, Lisbon, or for you",
            await bench.ActAsync("ben", example, []),
            StringComparison.Ordinal
        );
        await bench.AnswerAsync("ana", "what is read often");
        Assert.StartsWith("Example\nI cache", await bench.ActAsync("ana", example, []), StringComparison.Ordinal);

        await bench.GoToAsync(21);

        Assert.Empty(bench.Sent);
        Assert.Equal("The example answer is open now", bench.Shown.Summary);
        Assert.EndsWith(
            "1 of 2 answered.\n[Example answer] [My grade]",
            PrepBotApp.TextOf(bench.Shown),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Example\nI cache",
            await bench.PressAsync("ben", "Example answer"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("You have not answered", await bench.PressAsync("ben", "My grade"), StringComparison.Ordinal);
        Assert.StartsWith("Your answer, 4 words.", await bench.PressAsync("ana", "My grade"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_least_often_is_told_from_five_answers_on()
    {
        string[] members = ["a1", "a2", "a3", "a4", "a5"];
        await using var bench = await GroupBench.StartAsync(Notes.Points, members: members);
        await bench.GoToAsync(18);
        foreach (var member in members[..4])
            await bench.AnswerAsync(member, "I look at the slow query plan first");
        await bench.AnswerAsync("a5", "I look at the slow query plan first");
        await bench.GoToAsync(21);

        Assert.Contains(
            "5 of 5 answered. Found least often: Then I add an index and measure again.",
            PrepBotApp.TextOf(bench.Shown),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Four_answers_tell_of_no_point()
    {
        string[] members = ["a1", "a2", "a3", "a4"];
        await using var bench = await GroupBench.StartAsync(Notes.Points, members: members);
        await bench.GoToAsync(18);
        foreach (var member in members)
            await bench.AnswerAsync(member, "I look at the slow query plan first");
        await bench.GoToAsync(21);

        Assert.Contains("4 of 4 answered.\n", PrepBotApp.TextOf(bench.Shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_in_the_thread_gets_a_mark_and_its_grade_stands_behind_My_grade()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.GoToAsync(18);

        Assert.Equal("", await bench.SayAsync("ana", "thanks"));
        Assert.Equal("\u2705", await bench.SayAsync("ana", "what is read often"));
        Assert.Equal("\u2705", await bench.SayAsync("ana", "and is slow to compute"));

        Assert.StartsWith(
            "Your answer, 9 words.",
            await bench.PressAsync("ana", "I said it"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Edits_and_deletions_in_the_thread_change_the_answer()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.GoToAsync(18);
        var here = bench.Here("ana");
        await bench.Bot.HearAsync(new ChatInput.Said(here, "what is often read", new(here.At, "same")));

        await bench.SayAsync("ana", "only what changes seldom and is slow", correctsLast: true);

        var log = bench.Bot.Get<IPracticeLog>();
        var learner = (await bench.Bot.LearnerAsync()).Id;
        Assert.Equal(
            "only what changes seldom and is slow",
            Assert.Single(await log.ReadAsync(learner, default, default)).Attempt.Answered!.Words
        );
        await bench.SayAsync("ana", "", correctsLast: true);
        Assert.Empty(await log.ReadAsync(learner, default, default));
    }

    [Fact]
    public async Task In_a_thread_of_its_own_only_words_of_that_thread_are_answers()
    {
        await using var bench = await GroupBench.StartAsync(
            features: GroupBench.Everything | ChatFeatures.Threads,
            members: "ana"
        );
        bench.Bot.Chat.Outcome = send => new SendOutcome.Sent(send.Ref with { At = send.To with { Thread = "t1" } });
        await bench.GoToAsync(18);
        var thread = GroupBench.Channel with { Thread = "t1" };

        Assert.Equal("", await bench.SayAsync("ana", "what is read often, says the channel"));
        Assert.IsType<ChatReply.React>(
            await bench.Bot.HearAsync(
                new ChatInput.Said(bench.Here("ana") with { At = thread }, "what is read often", new(thread, "m"))
            )
        );
        await bench.AnswerAsync("ana", "and slow", "thread");
        await bench.TickAsync();
        Assert.Equal(thread, Assert.Single(bench.Sent).To);
    }

    [Fact]
    public async Task Words_that_cannot_be_read_are_told_once_a_thread_and_can_be_used_all_the_same()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.GoToAsync(18);
        var question = bench.Shown;

        Assert.StartsWith(
            "I cannot read messages here. Use Answer",
            await bench.SayAsync("ana", ""),
            StringComparison.Ordinal
        );
        Assert.Equal("", await bench.SayAsync("ana", ""));
        ChatInput.Commanded use = new(
            bench.Here("ana"),
            "Use as my answer",
            new Dictionary<string, string>(),
            "what is read often"
        );

        Assert.StartsWith("Your answer, 4 words.", await bench.Bot.HearTextAsync(use), StringComparison.Ordinal);
        Assert.StartsWith(
            "Your answer, 4 words.",
            await bench.PressAsync("ana", "I said it", question),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_answer_without_a_grade_is_told_the_next_morning_above_the_own_question()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.Bot.SayAsync("/prep schedule 09:30 every day");
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "I cache what is read often, changes seldom and is slow to compute");
        await bench.GoToAsync(9, 29, days: 1);

        var note = Assert.Single(bench.Sent);
        Assert.Equal("dm-ana", note.To.Conversation);
        Assert.True(note.Message.Quiet);
        Assert.Equal(
            "One answer from the group has no grade yet. I noted Good.\n[Change]",
            PrepBotApp.TextOf(note.Message)
        );
        await bench.PressAsync("ana", "Change", note.Message, direct: true);
        Assert.StartsWith(
            "Hard. I will ask it again",
            await bench.PressOwnAsync("ana", "Hard", direct: true),
            StringComparison.Ordinal
        );
        var graded = Assert
            .Single(
                await bench.Bot.Get<IPracticeLog>().ReadAsync((await bench.Bot.LearnerAsync()).Id, default, default)
            )
            .Attempt.Graded!;
        Assert.Equal((Grade.Hard, false, new DateOnly(2026, 11, 2)), (graded.Grade, graded.Suggested, graded.On));
    }

    [Fact]
    public async Task What_was_sent_to_somebody_directly_is_answered_in_words()
    {
        await using var bench = await GroupBench.StartAsync(features: ChatFeatures.None);
        Assert.StartsWith("You have joined.", await bench.SayAsync("ana", "join"), StringComparison.Ordinal);
        await bench.GoToAsync(18);
        await bench.SayAsync("ana", "I cache what is read often, changes seldom and is slow to compute");
        await bench.GoToAsync(8, 59, days: 1);
        Assert.Equal("@ana", Assert.Single(bench.Sent).To.Conversation);

        Assert.StartsWith("Your answer, 13 words.", await bench.Bot.SayAsync("change"), StringComparison.Ordinal);
        Assert.StartsWith("Hard. I will ask it again", await bench.Bot.SayAsync("hard"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grade_is_changed_on_its_day_and_stands_afterwards()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "what is read often");
        await bench.PressOwnAsync("ana", "Good");
        Assert.Contains("[Change]", await bench.PressAsync("ana", "I said it"), StringComparison.Ordinal);
        await bench.PressOwnAsync("ana", "Change");
        Assert.StartsWith("Easy.", await bench.PressOwnAsync("ana", "Easy"), StringComparison.Ordinal);

        await bench.GoToAsync(12, days: 1);

        Assert.Equal(
            "You noted Easy on 2 November.\n[Share with my coach]",
            await bench.PressAsync("ana", "I said it")
        );
    }

    [Theory]
    [InlineData("/prep schedule 09:00 daily", 1)]
    [InlineData("/progress", 0)]
    public async Task Two_messages_that_nobody_asked_for_are_the_most_of_a_day_also_in_three_groups(
        string said,
        int questions
    )
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        var bot = bench.Bot;
        await bot.SayAsync(said);
        List<GroupId> joined = [(await bench.GroupAsync()).Id];
        foreach (var channel in (string[])["c-second", "c-third"])
        {
            var there = bench.Here("owner") with { At = new("fake", channel) };
            await bot.HearAsync(CommandLine.Read(bot.Get<CommandCatalog>(), there, "group start 18:00 every day"));
            joined.Add((await bot.Get<IGroups>().AtAsync(there.At, default))!.Id);
            await bench.ActAsync("ana", new("group-join", $"{joined[^1].Value}"), []);
        }
        await bench.GoToAsync(18);
        foreach (var group in joined)
            await bench.ActAsync(
                "ana",
                new("group-said", $"{(await bot.Get<IGroupRounds>().LatestAsync(group, 1, default))[0].Id.Value}"),
                []
            );

        await bench.GoToAsync(8, 59, days: 1);
        var noted = bench.Sent.Count(IsForAna);
        await bench.GoToAsync(9);
        var asked = bench.Sent.Count(IsForAna);

        Assert.Equal((1, questions), (noted, asked));

        static bool IsForAna(FakeSend send) => send.To.Conversation is "dm-ana" or "@ana";
    }

    [Fact]
    public async Task A_graded_answer_is_not_told_again()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "what is read often");
        await bench.PressOwnAsync("ana", "Good");
        await bench.GoToAsync(9, 0, days: 1);

        Assert.Empty(bench.Sent);
    }

    [Fact]
    public async Task The_question_rests_and_another_comes_the_next_day()
    {
        await using var bench = await GroupBench.StartAsync(Notes.Two, members: "ana");
        await bench.GoToAsync(18);
        var monday = bench.Shown.Summary;
        await bench.GoToAsync(18, days: 1);
        var tuesday = bench.Shown.Summary;
        await bench.GoToAsync(18, days: 1);

        Assert.NotEqual(monday, tuesday);
        Assert.Equal(monday, bench.Shown.Summary);
    }

    [Fact]
    public async Task What_all_know_well_steps_behind_what_most_do_not()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben", "cleo"]);
        foreach (var name in (string[])["ana", "ben"])
        {
            await bench.Bot.SayAsync("/quiz", name);
            await bench.Bot.PressAsync(new("said", $"{(name is "ana" ? 1 : 2)}"), name);
            await bench.Bot.PressAsync(new("grade", $"{(name is "ana" ? 1 : 2)}.4"), name);
        }
        await bench.Bot.ImportAsync(new Shelf.Starter(), Notes.Two);
        await bench.GoToAsync(18);

        Assert.Contains("queue", bench.Shown.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_stays_one_s_own()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "what is read often");
        var graded = await bench.PressOwnAsync("ana", "Good");
        Assert.StartsWith("Good.", graded, StringComparison.Ordinal);

        await bench.ActAsync("ana", new("group-leave", $"{(await bench.GroupAsync()).Id.Value}"), []);
        await bench.GoToAsync(21);

        Assert.Contains("0 of 1 answered.", PrepBotApp.TextOf(bench.Shown), StringComparison.Ordinal);
        var log = await bench.Bot.Get<IPracticeLog>().ReadAsync((await bench.Bot.LearnerAsync()).Id, default, default);
        Assert.Equal("what is read often", Assert.Single(log).Attempt.Answered!.Words);
    }

    [Theory]
    [InlineData("10:00")]
    [InlineData("18:00")]
    [InlineData("04:00")]
    public async Task An_hour_of_the_reveal_before_the_question_is_refused(string hour)
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");

        Assert.Equal(
            "The example answer opens after the question, which comes at 18:00.\n"
                + $"{hour} is before it. Nothing was changed. For example: 21:00",
            await bench.SayAsync("owner", $"/group reveal {hour}")
        );
        Assert.Equal(new(21, 0), (await bench.GroupAsync()).RevealAt);
    }

    [Fact]
    public async Task A_reveal_in_the_night_belongs_to_the_question_s_day()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");

        Assert.Contains(
            "Example answer: opens at 03:00, the night after",
            await bench.SayAsync("owner", "/group reveal 03:00"),
            StringComparison.Ordinal
        );
        await bench.GoToAsync(18);
        Assert.Contains("opens here at 03:00", PrepBotApp.TextOf(bench.Shown), StringComparison.Ordinal);
        await bench.GoToAsync(23);
        Assert.StartsWith("Question of the day", bench.Shown.Summary, StringComparison.Ordinal);
        await bench.GoToAsync(3, days: 1);

        Assert.Equal("The example answer is open now", bench.Shown.Summary);
    }

    [Theory]
    [InlineData("/group hour 22:30")]
    [InlineData("/group start 22:30 every day")]
    public async Task A_later_question_takes_its_reveal_along(string line)
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");

        Assert.Contains(
            "Example answer: opens at 01:30, the night after",
            await bench.SayAsync("owner", line),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Example answer: opens at 01:30, the night after",
            await bench.SayAsync("owner", "/group hour 21:15"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Settings_are_for_those_who_may_and_refused_kindly_to_others()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        foreach (
            var line in (string[])
                [
                    "start 10:00",
                    "bank starter",
                    "hour 9",
                    "days mon",
                    "topics all",
                    "date none",
                    "reveal 20",
                    "coach ana",
                    "pause",
                    "end",
                ]
        )
            Assert.Equal(
                "This is for those who may manage this channel, and for the group's coaches.",
                await bench.SayAsync("ana", $"/group {line}")
            );
        Assert.StartsWith(
            "A group lives in a channel.",
            await bench.Bot.SayAsync("/group start"),
            StringComparison.Ordinal
        );

        Assert.Equal("ana is a coach of this group now.", await bench.SayAsync("owner", "/group coach ana"));
        Assert.Contains(
            "Question: every day at 17:30, Lisbon",
            await bench.SayAsync("ana", "/group hour 17:30"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Question: Monday to Friday at 17:30",
            await bench.SayAsync("ana", "/group days mon-fri"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Example answer: opens at 20:00",
            await bench.SayAsync("ana", "/group reveal 20"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Topics: backend",
            await bench.SayAsync("ana", "/group topics backend"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "I have no questions on that",
            await bench.SayAsync("ana", "/group topics knitting"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "I could not read \"never\" as an hour.",
            await bench.SayAsync("ana", "/group hour never"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "I could not read \"moonday\" as days.",
            await bench.SayAsync("ana", "/group days moonday"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "I do not know \"zoe\" here.",
            await bench.SayAsync("ana", "/group coach zoe"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Asked from the group's own shelf from now on: 0 questions.",
            await bench.SayAsync("ana", "/group bank group"),
            StringComparison.Ordinal
        );
        Assert.Contains("Next: paused", await bench.SayAsync("ana", "/group pause"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_group_is_silent_until_it_is_started_again_and_an_ended_one_for_good()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.SayAsync("owner", "/group pause");
        await bench.GoToAsync(18);
        Assert.Empty(bench.Sent);

        await bench.SayAsync("owner", "/group start");
        await bench.TickAsync();
        Assert.Equal("One practice question a day in this channel", bench.Shown.Summary);
        await bench.GoToAsync(18, days: 1);
        Assert.StartsWith("Question of the day:", Assert.Single(bench.Sent).Message.Summary, StringComparison.Ordinal);
        var question = bench.Shown;
        Assert.StartsWith(
            "The group has ended.",
            await bench.SayAsync("owner", "/group end"),
            StringComparison.Ordinal
        );
        await bench.GoToAsync(21);
        await bench.GoToAsync(18, days: 1);

        Assert.Empty(bench.Sent);
        Assert.StartsWith(
            "This group has ended.",
            await bench.PressAsync("ana", "I said it", question),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "There is no group here yet.",
            await bench.SayAsync("owner", "/group hour 9"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_date_of_the_group_is_taken_over_by_a_press()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        Assert.Contains(
            "Date: Marlow. Thursday 3 December 2026, 14:00, Lisbon",
            await bench.SayAsync("owner", "/group date Marlow, 3 Dec 14:00"),
            StringComparison.Ordinal
        );
        await bench.TickAsync();
        Assert.Equal(
            "The date of this group: Marlow. Thursday 3 December 2026, 14:00, Lisbon.\n[Take it as my date]",
            PrepBotApp.TextOf(bench.Shown)
        );

        Assert.StartsWith(
            "Kept as your own date: Marlow.",
            await bench.PressAsync("ana", "Take it as my date"),
            StringComparison.Ordinal
        );

        var taken = await bench.Bot.Get<ITargets>().NextAsync((await bench.Bot.LearnerAsync()).Id, default, default);
        Assert.Equal((new DateOnly(2026, 12, 3), "Marlow"), (taken!.On, taken.Name));
        Assert.StartsWith(
            "Only those who joined",
            await bench.PressAsync("ben", "Take it as my date"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Date:", await bench.SayAsync("owner", "/group date none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coach_s_file_goes_onto_the_group_s_shelf_and_only_members_are_asked_from_it()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        SharedFile file = new(
            "cohort.txt",
            Notes.Two.Length,
            null,
            null,
            _ =>
                Task.FromResult<Stream>(
                    new MemoryStream(
                        System.Text.Encoding.UTF8.GetBytes(
                            Notes.Two.Replace("a queue", "the quokka queue", StringComparison.Ordinal)
                        )
                    )
                )
        );
        var offer = Assert
            .IsType<ChatReply.Say>(await bench.Bot.HearAsync(new ChatInput.Shared(bench.Here("owner"), "", [file])))
            .Message;
        var others = Assert
            .IsType<ChatReply.Say>(await bench.Bot.HearAsync(new ChatInput.Shared(bench.Here("ana"), "", [file])))
            .Message;
        Assert.DoesNotContain("group's shelf", PrepBotApp.TextOf(others), StringComparison.Ordinal);

        Assert.StartsWith(
            "On the group's shelf now: 2 questions.",
            await bench.PressAsync("owner", "Put it on the group's shelf", offer),
            StringComparison.Ordinal
        );

        Assert.True(await MayBeAskedAsync(bench, "ana", "quokka"));
        Assert.False(await MayBeAskedAsync(bench, "ben", "quokka"));
        var group = await bench.GroupAsync();
        Assert.Equal(Bank.Group, group.Bank);
        await bench.ActAsync("ana", new("group-leave", $"{group.Id.Value}"), []);
        Assert.False(await MayBeAskedAsync(bench, "ana", "quokka"));
    }

    private static async Task<bool> MayBeAskedAsync(GroupBench bench, string name, string word)
    {
        var learner = (await bench.Bot.LearnerAsync(name)).Id;
        foreach (var candidate in await bench.Bot.Get<IPracticeLog>().CandidatesAsync(learner, default))
            if (
                await bench.Bot.Get<IQuestionBank>().FindAsync(learner, candidate.Question, default) is { } question
                && question.Text.Contains(word, StringComparison.Ordinal)
            )
                return true;
        return false;
    }
}
