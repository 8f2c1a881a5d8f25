using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;
using Bot.Core.Schedules;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Practice.Picking;

public sealed class PickPoolTests
{
    private const int Many = 2_100;
    private static readonly DateOnly Later = Given.Today.AddDays(40);

    [Fact]
    public async Task Of_a_bank_of_a_persons_size_everything_is_read()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        var questions = await db.QuestionsAsync(ada, "What is WAL?", "What is a B-tree?", "What is MVCC?");
        await db.AskAsync(ada, questions[1].Id, "e1");

        var pool = await log.PoolAsync(Wish(ada), default);

        Assert.False(pool.Large);
        Assert.Equal(questions.Select(one => one.Id.Value).Order(), Ids(pool).Order());
        Assert.Equal(
            [questions[1].Id],
            pool.Candidates.Where(one => one.AskedOn is not null).Select(one => one.Question)
        );
        Assert.Empty((await log.PoolAsync(Wish(await db.LearnerAsync(Given.Grace)), default)).Candidates);
    }

    [Fact]
    public async Task Words_are_read_only_where_a_date_needs_them()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        await db.QuestionsAsync(ada, "What is WAL?");
        var wish = Wish(ada) with { Target = new(Later.AddDays(9), "", []) };

        Assert.Equal("", Assert.Single((await log.PoolAsync(Wish(ada), default)).Candidates).Text);
        Assert.Equal("What is WAL?", Assert.Single((await log.PoolAsync(wish, default)).Candidates).Text);
    }

    [Fact]
    public async Task From_a_large_shelf_some_are_drawn_beside_what_is_worth_most_of_what_was_met()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        var questions = await ManyAsync(db, ada);
        await db.AskAsync(ada, questions[7].Id, "e1");

        foreach (var topic in (string?[])["data", null])
        {
            var pool = await log.PoolAsync(Wish(ada) with { Topic = topic }, default);
            Assert.True(pool.Large);
            Assert.InRange(pool.Candidates.Count, 10, 40);
            Assert.Single(pool.Candidates, one => one.AskedOn is not null && one.Question == questions[7].Id);
            Assert.Equal(pool.Candidates.Count, Ids(pool).Distinct().Count());
            Assert.Equal(1, pool.Totals!.Met);
        }
        Assert.Empty((await log.PoolAsync(Wish(ada) with { Topic = "no such topic" }, default)).Candidates);
    }

    [Fact]
    public async Task Every_question_of_a_large_shelf_comes_once()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        await ManyAsync(db, ada);
        HashSet<QuestionId> met = [];
        for (var day = 0; day < 60; day++)
        {
            var wish = Wish(ada, Given.Today.AddDays(day));
            var pick = QuestionPicker.Best(await log.PoolAsync(wish, default), wish, 1);
            Assert.True(met.Add(pick[0].Question));
            await db.AskAsync(ada, pick[0].Question, $"e{day}", at: wish.Today.Began);
        }
    }

    [Fact]
    public async Task What_is_remembered_follows_its_question_to_another_topic()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        var questions = await ManyAsync(db, ada);
        await GradeAsync(db, ada, questions[3].Id);
        Assert.Equal(["databases"], (await log.PoolAsync(Wish(ada), default)).Totals!.Topics.Keys);

        await db.Get<IOwnNotes>().AddAsync(ada, new TypedQuestion(questions[3].Text, null, "storage"), default);

        Assert.Equal(["storage"], (await log.PoolAsync(Wish(ada), default)).Totals!.Topics.Keys);
    }

    [Fact]
    public async Task What_is_due_and_starred_and_asked_today_is_always_among_the_drawn()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        var questions = await ManyAsync(db, ada);
        await GradeAsync(db, ada, questions[3].Id);
        await db.AskAsync(ada, questions[4].Id, "today", at: new(Later, new(9, 0), TimeSpan.Zero));
        var wish = Wish(ada) with
        {
            Wishes = new Dictionary<QuestionId, QuestionWish> { [questions[5].Id] = QuestionWish.Star },
        };

        var pool = await log.PoolAsync(wish, default);

        Assert.Superset(questions.Skip(3).Take(3).Select(one => one.Id.Value).ToHashSet(), Ids(pool).ToHashSet());
        Assert.Equal((2, 1, 1), (pool.Totals!.Met, pool.Totals.Today, pool.Totals.Reviews));
    }

    [Fact]
    public async Task Topics_and_progress_are_counted_where_they_stand()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        var questions = await db.QuestionsAsync(ada, "What is WAL?", "What is a B-tree?");
        await db.PutAsync(new Shelf.Starter(), Given.Document("starter.txt", Given.Question("What is a lock?")));
        await GradeAsync(db, ada, questions[0].Id);
        await db.AskAsync(ada, questions[1].Id, "e1");

        Assert.Equal([new TopicCount("databases", 2, 1)], await db.Get<IQuestionBank>().TopicsAsync(ada, default));
        Assert.Equal(new PracticeCount(2, 1, 0), await log.CountAsync(ada, Given.Today, default));
        Assert.Equal(new PracticeCount(2, 1, 1), await log.CountAsync(ada, Later, default));
        var grace = await db.LearnerAsync(Given.Grace);
        Assert.Equal(new PracticeCount(0, 0, 0), await log.CountAsync(grace, Later, default));
    }

    [Fact]
    public async Task What_is_kept_for_another_company_takes_no_place_of_what_can_be_asked_before_a_date()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        var questions = await ManyAsync(db, ada, at => at < 20);
        foreach (var question in questions.Take(20))
            await GradeAsync(db, ada, question.Id);
        var known = questions[30].Id;
        await GradeAsync(db, ada, known, stability: 200);
        var wish = Wish(ada) with { Target = new(Later.AddDays(9), "Marlow, backend engineer", []) };

        Assert.Contains(known.Value, Ids(await log.PoolAsync(wish, default)));
    }

    [Fact]
    public async Task Where_most_that_is_new_is_for_another_company_the_rest_is_found()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        var questions = await ManyAsync(db, ada, at => at >= 10);
        var wish = Wish(ada) with { Target = new(Later.AddDays(9), "Marlow, backend engineer", []) };

        var pick = QuestionPicker.Best(await log.PoolAsync(wish, default), wish, 1);

        Assert.Contains(Assert.Single(pick).Question, questions.Take(10).Select(one => one.Id));
    }

    private static async Task<IReadOnlyList<Question>> ManyAsync(
        TestDatabase db,
        LearnerId learner,
        Func<int, bool>? isForFenwick = null
    )
    {
        var notes = Given.Document(
            "own.txt",
            [
                .. Enumerable
                    .Range(0, Many)
                    .Select(i =>
                        Given.Question($"What is {i}?", line: i + 1) with
                        {
                            OnlyFor = isForFenwick?.Invoke(i) is true ? "Fenwick" : null,
                        }
                    ),
            ]
        );
        await db.PutAsync(new Shelf.Mine(learner), notes);
        return await db.Get<IQuestionBank>().OwnAsync(learner, default);
    }

    private static async Task GradeAsync(
        TestDatabase db,
        LearnerId learner,
        QuestionId question,
        double stability = 2.3
    )
    {
        var log = db.Get<IPracticeLog>();
        var asked = await db.AskAsync(learner, question, $"ask{question.Value}");
        await log.AnswerAsync(
            learner,
            asked.Id,
            Given.Answer("words"),
            null,
            Given.Ada,
            $"say{question.Value}",
            default
        );
        Memory memory = new(stability, 5, Given.Today, Given.Today.AddDays(2), 1, 0);
        Graded graded = new(Given.Now, Given.Today, Grade.Good);
        await log.GradeAsync(learner, asked.Id, graded, memory, Given.Ada, $"grade{question.Value}", default);
    }

    private static IEnumerable<long> Ids(PickPool pool) => pool.Candidates.Select(one => one.Question.Value);

    private static PickWish Wish(LearnerId learner, DateOnly? today = null) =>
        new(learner, On(today ?? Later), new HashSet<string>());

    private static LocalDay On(DateOnly day) => new(day, new(day, new(4, 0), TimeSpan.Zero));
}
