using Bot.Core.Chat;
using Bot.Core.Practice;
using Bot.Core.Practice.Spacings;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Practice;

public sealed class EfPracticeLogTests
{
    private static readonly Memory Remembered = new(2.5, 5.1, Given.Today, Given.Today.AddDays(3), 1, 0);

    [Fact]
    public async Task The_same_event_asks_once()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var questions = await db.QuestionsAsync(ada, "What is WAL?", "What is a B-tree?");

        var asked = await db.AskAsync(ada, questions[0].Id, "e1");
        var again = await db.AskAsync(ada, questions[1].Id, "e1");

        Assert.Equal(asked, again);
        Assert.True(asked.Open);
        Assert.Equal(asked, await db.Get<IPracticeLog>().CurrentAsync(ada, Given.Here, default));
    }

    [Fact]
    public async Task A_new_question_closes_the_one_before_it_in_its_place_only()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var questions = await db.QuestionsAsync(ada, "What is WAL?", "What is a B-tree?");
        var thread = Given.Here with { Thread = "t" };

        var first = await db.AskAsync(ada, questions[0].Id, "e1");
        var elsewhere = await db.AskAsync(ada, questions[0].Id, "e2", thread);
        var second = await db.AskAsync(ada, questions[1].Id, "e3", at: Given.Now.AddHours(1));

        Assert.Equal(Given.Now.AddHours(1), (await log.FindAsync(ada, first.Id, default))!.ClosedAt);
        Assert.Equal(second, await log.CurrentAsync(ada, Given.Here, default));
        Assert.Equal(elsewhere, await log.CurrentAsync(ada, thread, default));
    }

    [Fact]
    public async Task Words_that_name_a_closed_question_are_its_answer_and_it_waits_for_its_grade_again()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var questions = await db.QuestionsAsync(ada, "What is WAL?", "What is a B-tree?");
        var first = await db.AskAsync(ada, questions[0].Id, "e1");
        await log.SkipAsync(ada, first.Id, Given.Now, default);
        var second = await db.AskAsync(ada, questions[1].Id, "e2");

        var answered = await log.AnswerAsync(ada, first.Id, Given.Answer("late"), null, Given.Ada, "e3", default);

        Assert.Equal(("late", null), (answered!.Answered!.Words, answered.ClosedAt));
        Assert.Equal(
            [second.Id, first.Id],
            (await log.WaitingAsync(ada, Given.Here, default)).Select(attempt => attempt.Id)
        );
        Assert.Equal(second, await log.CurrentAsync(ada, Given.Here, default));
    }

    [Fact]
    public async Task Words_that_are_heard_again_belong_to_the_question_that_was_open_when_they_were_said()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var questions = await db.QuestionsAsync(ada, "What is WAL?", "What is a B-tree?");
        var first = await db.AskAsync(ada, questions[0].Id, "e1");
        await log.AnswerAsync(ada, first.Id, Given.Answer("a journal"), null, Given.Ada, "e2", default);
        var second = await db.AskAsync(ada, questions[1].Id, "e3");

        var again = await log.AnswerAsync(ada, second.Id, Given.Answer("a journal"), null, Given.Ada, "e2", default);

        Assert.Equal((first.Id, "a journal"), (again!.Id, again.Answered!.Words));
        Assert.Null((await log.FindAsync(ada, second.Id, default))!.Answered);
    }

    [Fact]
    public async Task Words_before_the_grade_join_the_answer_each_event_once()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var asked = await db.AskAsync(ada, (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id, "e1");

        await log.AnswerAsync(ada, asked.Id, Given.Answer("A log", 1), null, Given.Ada, "e2", default);
        await log.AnswerAsync(ada, asked.Id, Given.Answer("written ahead", 2), null, Given.Ada, "e3", default);
        var repeated = await log.AnswerAsync(ada, asked.Id, Given.Answer("A log", 1), null, Given.Ada, "e2", default);

        Assert.Equal(Given.Answer("A log\nwritten ahead", 1), repeated!.Answered);
        Assert.Equal(repeated, await log.CurrentAsync(ada, Given.Here, default));
    }

    [Fact]
    public async Task A_grade_moves_the_memory_and_a_repeated_event_does_not_undo_a_later_one()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var asked = await db.AskAsync(ada, (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id, "e1");
        await log.AnswerAsync(ada, asked.Id, Given.Answer("A log"), null, Given.Ada, "e2", default);

        var good = new Graded(Given.Now, Given.Today, Grade.Good);
        var hard = good with { Grade = Grade.Hard };
        await log.GradeAsync(ada, asked.Id, good, Remembered, Given.Ada, "e3", default);
        await log.GradeAsync(ada, asked.Id, hard, Remembered with { Stability = 1.2 }, Given.Ada, "e4", default);
        var repeated = await log.GradeAsync(ada, asked.Id, good, Remembered, Given.Ada, "e3", default);

        Assert.Equal(hard, repeated!.Graded);
        Assert.Equal(
            Remembered with
            {
                Stability = 1.2,
            },
            Assert.Single(await log.CandidatesAsync(ada, default)).Memory
        );
        Assert.Null(await log.CurrentAsync(ada, Given.Here, default));
        Assert.Null(await log.AnswerAsync(ada, asked.Id, Given.Answer("more"), null, Given.Ada, "e5", default));
    }

    [Fact]
    public async Task One_event_may_grade_a_question_and_ask_the_next()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var questions = await db.QuestionsAsync(ada, "What is WAL?", "What is a B-tree?");
        var first = await db.AskAsync(ada, questions[0].Id, "e1");

        await log.GradeAsync(
            ada,
            first.Id,
            new(Given.Now, Given.Today, Grade.Easy),
            Remembered,
            Given.Ada,
            "e2",
            default
        );
        var second = await db.AskAsync(ada, questions[1].Id, "e2");

        Assert.Equal(questions[1].Id, second.Question);
    }

    [Fact]
    public async Task Reviews_come_oldest_first_without_the_attempt_at_hand()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var question = (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id;
        Attempt last = null!;
        foreach (var (day, grade) in new[] { (0, Grade.Again), (1, Grade.Hard), (2, Grade.Good) })
        {
            last = await db.AskAsync(ada, question, $"ask{day}", at: Given.Now.AddDays(day));
            var graded = new Graded(Given.Now.AddDays(day), Given.Today.AddDays(day), grade);
            await log.GradeAsync(ada, last.Id, graded, Remembered, Given.Ada, $"grade{day}", default);
        }

        Assert.Equal(
            [new(Given.Today, Grade.Again), new(Given.Today.AddDays(1), Grade.Hard)],
            await log.ReviewsAsync(ada, question, last.Id, default)
        );
    }

    [Fact]
    public async Task The_log_tells_answers_oldest_first_and_days_once()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var questions = await db.QuestionsAsync(ada, "What is WAL?", "What is a B-tree?", "What is MVCC?");
        foreach (var (index, question) in questions.Index())
        {
            var asked = await db.AskAsync(ada, question.Id, $"a{index}");
            await log.AnswerAsync(
                ada,
                asked.Id,
                Given.Answer("words", 10 - index),
                null,
                Given.Ada,
                $"b{index}",
                default
            );
        }

        var all = await log.ReadAsync(ada, Given.Now, default);
        Assert.Equal(["What is MVCC?", "What is a B-tree?", "What is WAL?"], all.Select(line => line.Question));
        Assert.Equal("databases", all[0].Topic);
        Assert.Equal(2, (await log.ReadAsync(ada, Given.Now.AddMinutes(9), default)).Count);
        Assert.Equal([Given.Today], await log.PractisedDaysAsync(ada, default));
    }

    [Fact]
    public async Task A_closed_attempt_is_not_current_and_a_graded_one_stays_as_it_is()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var asked = await db.AskAsync(ada, (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id, "e1");

        await log.CloseAsync(ada, asked.Id, Given.Now, default);
        await log.CloseAsync(ada, asked.Id, Given.Now.AddDays(1), default);

        Assert.Null(await log.CurrentAsync(ada, Given.Here, default));
        Assert.Equal(Given.Now, (await log.FindAsync(ada, asked.Id, default))!.ClosedAt);
    }

    [Fact]
    public async Task Each_step_keeps_the_account_it_came_from()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var work = Given.Ada with { Id = "work" };
        var terminal = new ChatUser("terminal", "ada", "Ada");
        await db.LinkAsync(ada, work);
        await db.LinkAsync(ada, terminal);
        var question = (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id;

        var channel = new ChatAddress("discord", "c1");

        var asked = await db.AskAsync(ada, question, "asked", channel, from: work);
        await log.AnswerAsync(ada, asked.Id, Given.Answer("A log"), null, Given.Ada, "answered", default);
        var graded = new Graded(Given.Now, Given.Today, Grade.Good);
        await log.GradeAsync(ada, asked.Id, graded, Remembered, terminal, "graded", default);
        await db.AskAsync(ada, question, "unknown", channel, from: work with { Id = "gone" });

        Assert.Equal("work", await db.CameFromAsync("asked"));
        Assert.Equal("1", await db.CameFromAsync("answered"));
        Assert.Equal("ada", await db.CameFromAsync("graded"));
        Assert.Null(await db.CameFromAsync("unknown"));
    }

    [Fact]
    public async Task Nothing_of_one_learner_is_seen_or_changed_by_another()
    {
        await using var db = await TestDatabase.CreateAsync();
        var log = db.Get<IPracticeLog>();
        var ada = await db.LearnerAsync();
        var grace = await db.LearnerAsync(Given.Grace);
        var question = (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id;
        var asked = await db.AskAsync(ada, question, "e1");
        var graded = new Graded(Given.Now, Given.Today, Grade.Good);

        Assert.Empty(await log.CandidatesAsync(grace, default));
        Assert.Null(await log.FindAsync(grace, asked.Id, default));
        Assert.Null(await log.CurrentAsync(grace, Given.Here, default));
        Assert.Null(await log.AnswerAsync(grace, asked.Id, Given.Answer("mine"), null, Given.Grace, "e2", default));
        Assert.Null(await log.GradeAsync(grace, asked.Id, graded, Remembered, Given.Grace, "e3", default));
        await log.CloseAsync(grace, asked.Id, Given.Now, default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.AskAsync(grace, question, "e4"));

        await log.AnswerAsync(ada, asked.Id, Given.Answer("A log"), null, Given.Ada, "e5", default);
        await log.GradeAsync(ada, asked.Id, graded, Remembered, Given.Ada, "e6", default);
        Assert.Empty(await log.ReadAsync(grace, Given.Now, default));
        Assert.Empty(await log.PractisedDaysAsync(grace, default));
        Assert.Empty(await log.ReviewsAsync(grace, question, default, default));
    }
}
