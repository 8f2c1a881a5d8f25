using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Questions;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Questions;

public sealed class EfQuestionBankTests
{
    [Fact]
    public async Task A_question_comes_back_with_all_that_the_notes_say()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var noted = new NotedQuestion(
            7,
            ["Databases", "Logs"],
            "What is WAL?",
            Direction.Asked,
            QuestionKind.SystemDesign,
            "A log.",
            true,
            "Acme",
            [new("The outage", StoryMode.Adapt, "the log saved it")],
            ["find a number"],
            ["databases", "logs"]
        );
        await db.PutAsync(new Shelf.Mine(ada), Given.Document("a/b.md", noted));

        var found = Assert.Single(await db.Get<IQuestionBank>().OwnAsync(ada, default));
        var same = await db.Get<IQuestionBank>().FindAsync(ada, found.Id, default);

        Assert.Equal(
            (noted.Text, noted.Kind, "databases", "A log."),
            (found.Text, found.Kind, found.Topic, found.Answer)
        );
        Assert.Equal((true, "Acme", "a/b.md", 7), (found.HeldBack, found.OnlyFor, found.File, found.Line));
        Assert.Equal(noted.Section, same!.Section);
        Assert.Equal(noted.Stories, same.Stories);
        Assert.Equal(new Shelf.Mine(ada), found.Shelf);
    }

    [Fact]
    public async Task A_learner_reads_starter_everyones_and_their_own_shelf_and_no_other()
    {
        await using var db = await TestDatabase.CreateAsync();
        var bank = db.Get<IQuestionBank>();
        var ada = await db.LearnerAsync();
        var grace = await db.LearnerAsync(Given.Grace);
        await db.PutAsync(new Shelf.Starter(), Given.Document("s.md", Given.Question("Starter?")));
        await db.PutAsync(
            new Shelf.Everyone(),
            Given.Document("e.md", Given.Question("Everyone?"), Given.Question("And?"))
        );
        await db.PutAsync(new Shelf.Group(5), Given.Document("g.md", Given.Question("Group?")));
        var own = Assert.Single(await db.QuestionsAsync(ada, "Mine?"));

        Assert.Equal(new BankCount(1, 2, 1), await bank.CountAsync(ada, default));
        Assert.Equal(new BankCount(1, 2, 0), await bank.CountAsync(grace, default));
        Assert.NotNull(await bank.FindAsync(ada, own.Id, default));
        Assert.Null(await bank.FindAsync(grace, own.Id, default));
        Assert.Empty(await bank.OwnAsync(grace, default));
        var log = db.Get<IPracticeLog>();
        Assert.Equal(
            [new Shelf.Starter(), new Shelf.Everyone(), new Shelf.Everyone(), new Shelf.Mine(ada)],
            (await log.CandidatesAsync(ada, default)).OrderBy(one => one.Question.Value).Select(one => one.Shelf)
        );
        Assert.DoesNotContain(await log.CandidatesAsync(grace, default), one => one.Question == own.Id);
    }

    [Fact]
    public async Task What_the_candidate_asks_is_not_asked_of_them_and_their_own_comes_first()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var grace = await db.LearnerAsync(Given.Grace);
        await db.PutAsync(
            new Shelf.Starter(),
            Given.Document("a.md", Given.Question("Who is on the team?", direction: Direction.ToAskThem))
        );
        await db.PutAsync(
            new Shelf.Mine(ada),
            Given.Document(
                "z.md",
                Given.Question("What broke last?", direction: Direction.ToAskThem),
                Given.Question("What do you pay?", direction: Direction.NeverAsk)
            )
        );

        var bank = db.Get<IQuestionBank>();
        Assert.Equal(
            ["What broke last?", "Who is on the team?"],
            (await bank.ToAskThemAsync(ada, default)).Select(one => one.Text)
        );
        Assert.Equal(["Who is on the team?"], (await bank.ToAskThemAsync(grace, default)).Select(one => one.Text));
        Assert.Empty(await db.Get<IPracticeLog>().CandidatesAsync(ada, default));
    }

    [Fact]
    public async Task A_candidate_says_when_it_was_asked_last_and_whether_it_has_an_answer()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        await db.PutAsync(
            new Shelf.Mine(ada),
            Given.Document("a.md", Given.Question("One?", "Yes."), Given.Question("Two?"))
        );
        var questions = await db.Get<IQuestionBank>().OwnAsync(ada, default);
        await db.AskAsync(ada, questions[0].Id, "e1");
        await db.AskAsync(ada, questions[0].Id, "e2", at: Given.Now.AddDays(2));

        var candidates = await db.Get<IPracticeLog>().CandidatesAsync(ada, default);

        Assert.Equal(
            [(true, Given.Now.AddDays(2)), (false, (DateTimeOffset?)null)],
            candidates.Select(one => (one.HasAnswer, one.AskedOn))
        );
        Assert.All(candidates, one => Assert.Null(one.Memory));
    }
}
