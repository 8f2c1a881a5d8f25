using Bot.Adapters.Storage;
using Bot.Core.Chat;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.People.Forgetting;
using Bot.Core.People.Linking;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Planning;
using Bot.Core.Questions;
using Bot.Testing.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Tests.Storage.People.Linking;

/// <summary>What two people brought when they were linked leaves with whoever brought it, and stays with whoever stays.</summary>
public sealed class WhoseItWasTests
{
    private static readonly ChatUser Work = new("slack", "T1/U1", "Ada at work");
    private static readonly OwnAnswer Words = new("A log that is written first", Given.Today);
    private static readonly Target Marlow = new(Given.Today.AddDays(9), "Marlow", []);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_kept_answer_to_a_question_of_all_leaves_with_whoever_kept_it(bool logged)
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, work, shared) = await TwoAsync(db);
        if (logged)
            await db.PractiseAsync(Work, shared, 1, Grade.Good);
        await db.Get<IOwnAnswers>().KeepAsync(ada, shared, Words, default);

        await db.LinkBothAsync(Given.Ada, Work);
        Assert.Equal(Words, await AnswerAsync(db, Work, shared));
        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);

        Assert.Equal(Words, await AnswerAsync(db, Given.Ada, shared));
        Assert.Null(await AnswerAsync(db, Work, shared));
    }

    [Fact]
    public async Task A_kept_answer_of_whoever_stays_is_not_handed_to_those_who_leave()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (_, work, shared) = await TwoAsync(db);
        await db.Get<IOwnAnswers>().KeepAsync(work, shared, Words, default);
        await db.PractiseAsync(Given.Ada, shared, 1, Grade.Good);

        await db.LinkBothAsync(Given.Ada, Work);
        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);

        Assert.Equal(Words, await AnswerAsync(db, Work, shared));
        Assert.Null(await AnswerAsync(db, Given.Ada, shared));
    }

    [Fact]
    public async Task An_answer_kept_while_they_were_linked_goes_with_the_log_and_takes_the_place_of_an_older_one()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, work, shared) = await TwoAsync(db);
        await db.Get<IOwnAnswers>().KeepAsync(ada, shared, Words with { Words = "Older" }, default);

        await db.LinkBothAsync(Given.Ada, Work);
        await db.PractiseAsync(Given.Ada, shared, 1, Grade.Good);
        await db.Get<IOwnAnswers>().KeepAsync(work, shared, Words, default);
        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);

        Assert.Equal(Words, await AnswerAsync(db, Given.Ada, shared));
        Assert.Null(await AnswerAsync(db, Work, shared));
    }

    [Fact]
    public async Task New_words_for_a_question_that_both_have_are_not_lost_when_its_twin_goes_home()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        var hers = (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id;
        var worked = (await db.QuestionsAsync(work, "What is WAL?"))[0].Id;
        await db.Get<IOwnAnswers>().KeepAsync(ada, hers, Words with { Words = "Older" }, default);

        await db.LinkBothAsync(Given.Ada, Work);
        await db.PractiseAsync(Given.Ada, worked, 1, Grade.Good);
        await db.Get<IOwnAnswers>().KeepAsync(work, worked, Words, default);
        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);

        Assert.Equal(Words, await AnswerAsync(db, Given.Ada, hers));
    }

    [Fact]
    public async Task A_date_leaves_with_whoever_set_it_and_stays_with_whoever_stays()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, work, _) = await TwoAsync(db);
        var targets = db.Get<ITargets>();
        await targets.SetAsync(ada, Marlow, default);

        await db.LinkBothAsync(Given.Ada, Work);
        Assert.Equal("Marlow", (await targets.NextAsync(work, Given.Today, default))!.Name);
        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);
        Assert.Null(await targets.NextAsync(work, Given.Today, default));
        Assert.Equal("Marlow", (await targets.NextAsync(ada, Given.Today, default))!.Name);

        // The other way round.
        await db.LinkBothAsync(Work, Given.Ada);
        await db.Get<ILinks>().PartAsync(ada, Work, default);
        Assert.Null(await targets.NextAsync(work, Given.Today, default));
    }

    [Fact]
    public async Task A_date_set_while_they_were_linked_stands_on_both_sides()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, work, _) = await TwoAsync(db);
        var targets = db.Get<ITargets>();
        await targets.SetAsync(ada, Marlow with { Name = "Before" }, default);

        await db.LinkBothAsync(Given.Ada, Work);
        await targets.SetAsync(work, Marlow, default);
        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);

        Assert.Equal("Marlow", (await targets.NextAsync(work, Given.Today, default))!.Name);
        Assert.Equal("Marlow", (await targets.NextAsync(ada, Given.Today, default))!.Name);
    }

    [Fact]
    public async Task What_leaves_with_an_account_is_forgotten_with_it()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, work, shared) = await TwoAsync(db);
        await db.Get<IOwnAnswers>().KeepAsync(ada, shared, Words, default);
        await db.Get<ITargets>().SetAsync(ada, Marlow, default);
        await OfferAsync(db, ada);
        await db.LinkBothAsync(Given.Ada, Work);
        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);

        await db.Get<IForgottenPeople>().ForgetAsync(ada, [], Given.Now, default);

        await using var data = await db.Get<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        Assert.Equal(0, await data.OwnAnswers.CountAsync());
        Assert.Equal(0, await data.Targets.CountAsync());
        Assert.Equal(0, await data.OfferedFiles.CountAsync());
    }

    [Fact]
    public async Task A_dropped_file_goes_back_with_whoever_dropped_it()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, work, _) = await TwoAsync(db);
        var (hers, worked) = (await OfferAsync(db, ada), await OfferAsync(db, work));
        await db.LinkBothAsync(Given.Ada, Work);
        var offers = db.Get<IOfferedNotes>();
        Assert.NotNull(await offers.FindAsync(work, hers, default));
        var between = await OfferAsync(db, work);

        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);

        Assert.NotNull(await offers.FindAsync(ada, hers, default));
        Assert.Null(await offers.FindAsync(work, hers, default));
        Assert.NotNull(await offers.FindAsync(work, worked, default));
        Assert.Null(await offers.FindAsync(ada, worked, default));
        // Whose it is nobody knows.
        Assert.Null(await offers.FindAsync(work, between, default));
        Assert.Null(await offers.FindAsync(ada, between, default));
    }

    [Fact]
    public async Task A_rest_of_some_weeks_ends_when_it_would_have_ended_also_on_a_twin()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        var hers = await db.QuestionsAsync(ada, "What is WAL?", "What is a lock?");
        await db.QuestionsAsync(work, "What is WAL?");
        var wishes = db.Get<IQuestionWishes>();
        var (before, until) = (Given.Today.AddDays(27), Given.Today.AddDays(28));
        foreach (var question in hers)
            await wishes.RestAsync(ada, question.Id, until, default);

        await db.LinkBothAsync(Given.Ada, Work);

        Assert.Equal(2, (await wishes.AllAsync(work, before, default)).Count);
        Assert.Empty(await wishes.AllAsync(work, until, default));
        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);
        Assert.Equal(2, (await wishes.AllAsync(ada, before, default)).Count);
        Assert.Empty(await wishes.AllAsync(ada, until, default));
    }

    [Fact]
    public async Task An_import_of_before_they_parted_cannot_be_taken_back_over_what_is_anothers_now()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        var mine = new Shelf.Mine(work);
        await db.PutAsync(new Shelf.Mine(ada), Given.Document("hers.txt", Given.Question("What is WAL?", "Hers")));
        await db.LinkBothAsync(Given.Ada, Work);
        await db.PutAsync(mine, Given.Document("hers.txt", Given.Question("What is WAL?", "Changed")));
        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);
        var before = (await db.NotesAsync(Given.Ada), await db.NotesAsync(Work));

        await db.Get<INotesShelf>().UndoAsync(mine, Given.Now, default);

        Assert.Equal(before.Item1, await db.NotesAsync(Given.Ada));
        Assert.Equal(before.Item2, await db.NotesAsync(Work));
    }

    private static async Task<(LearnerId Ada, LearnerId Work, QuestionId Shared)> TwoAsync(TestDatabase db)
    {
        await db.PutAsync(new Shelf.Everyone(), Given.Document("shared.txt", Given.Question("What is a lock?")));
        var (ada, work) = (await db.LearnerAsync(), await db.LearnerAsync(Work));
        var shared = Assert.Single(await db.Get<IPracticeLog>().CandidatesAsync(ada, default)).Question;
        return (ada, work, shared);
    }

    private static async Task<OwnAnswer?> AnswerAsync(TestDatabase db, ChatUser account, QuestionId question) =>
        await db.Get<IOwnAnswers>().FindAsync(await db.OwnerAsync(account), question, default);

    private static Task<long> OfferAsync(TestDatabase db, LearnerId learner) =>
        db.Get<IOfferedNotes>().OfferAsync(learner, [new("a.txt", new byte[] { 1 })], Given.Now, default);
}
