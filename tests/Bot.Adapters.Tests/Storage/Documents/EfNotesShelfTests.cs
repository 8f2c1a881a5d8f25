using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Questions;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Documents;

public sealed class EfNotesShelfTests
{
    private static readonly NotedDocument Databases = Given.Document(
        "databases.txt",
        Given.Question("What is WAL?", "A log."),
        Given.Question("What is a B-tree?", "A tree."),
        Given.Question("What is MVCC?", "Versions.")
    );

    [Fact]
    public async Task The_same_documents_twice_change_nothing()
    {
        await using var db = await TestDatabase.CreateAsync();
        var shelf = new Shelf.Mine(await db.LearnerAsync());

        var first = await db.PutAsync(shelf, Databases);
        var before = await db.Get<IQuestionBank>().OwnAsync(shelf.Owner, default);
        var second = await db.PutAsync(shelf, Databases);

        Assert.Equal(new ImportChanges(3, 0, 0, 0), first);
        Assert.Equal(new ImportChanges(0, 0, 3, 0), second);
        Assert.Equal(
            before.Select(one => one.Id),
            (await db.Get<IQuestionBank>().OwnAsync(shelf.Owner, default)).Select(one => one.Id)
        );
    }

    [Fact]
    public async Task A_changed_question_keeps_its_history_and_a_gone_one_is_retired_and_revived()
    {
        await using var db = await TestDatabase.CreateAsync();
        var learner = await db.LearnerAsync();
        var shelf = new Shelf.Mine(learner);
        await db.PutAsync(shelf, Databases);
        var bank = db.Get<IQuestionBank>();
        var wal = (await bank.OwnAsync(learner, default))[0];
        var asked = await db.AskAsync(learner, wal.Id, "e1");

        var edited = Given.Document(
            "databases.txt",
            Given.Question("what is “WAL”?", "Better."),
            Databases.Questions[1]
        );
        var changes = await db.PutAsync(shelf, edited);
        var kept = await bank.FindAsync(learner, wal.Id, default);
        var back = await db.PutAsync(shelf, Databases);

        Assert.Equal(new ImportChanges(1, 0, 1, 2), changes);
        Assert.Null(kept);
        Assert.Equal(new ImportChanges(0, 2, 1, 1), back);
        Assert.Equal(wal.Id, (await db.Get<IPracticeLog>().FindAsync(learner, asked.Id, default))!.Question);
        Assert.Equal(wal.Id, (await bank.OwnAsync(learner, default))[0].Id);
    }

    [Fact]
    public async Task A_new_answer_stays_the_same_question()
    {
        await using var db = await TestDatabase.CreateAsync();
        var learner = await db.LearnerAsync();
        await db.PutAsync(new Shelf.Mine(learner), Databases);
        var before = await db.Get<IQuestionBank>().OwnAsync(learner, default);

        var edited = Databases with
        {
            Questions = [Databases.Questions[0] with { Answer = "Written ahead." }, .. Databases.Questions.Skip(1)],
        };
        var changes = await db.PutAsync(new Shelf.Mine(learner), edited);
        var after = await db.Get<IQuestionBank>().OwnAsync(learner, default);

        Assert.Equal(new ImportChanges(0, 1, 2, 0), changes);
        Assert.Equal(before[0].Id, after[0].Id);
        Assert.Equal("Written ahead.", after[0].Answer);
    }

    [Fact]
    public async Task A_document_that_does_not_come_again_is_left_alone()
    {
        await using var db = await TestDatabase.CreateAsync();
        var learner = await db.LearnerAsync();
        await db.PutAsync(new Shelf.Mine(learner), Databases);

        var other = await db.PutAsync(
            new Shelf.Mine(learner),
            Given.Document("other.txt", Given.Question("What is a CDN?"))
        );

        Assert.Equal(new ImportChanges(1, 0, 0, 0), other);
        Assert.Equal(4, (await db.Get<IQuestionBank>().OwnAsync(learner, default)).Count);
    }

    [Fact]
    public async Task Scripts_come_back_in_order_and_give_way_to_newer_ones()
    {
        await using var db = await TestDatabase.CreateAsync();
        var shelf = new Shelf.Mine(await db.LearnerAsync());
        var other = new Shelf.Mine(await db.LearnerAsync(Given.Grace));
        NotedScript thanks = new(9, "Thanks", ScriptKind.Template, "Dear [Name]");
        NotedScript opening = new(2, "Opening", ScriptKind.Speech, "I am an engineer");

        await db.PutAsync(shelf, Databases with { Scripts = [opening, thanks] });
        Assert.Equal([opening, thanks], await db.Get<INotesShelf>().ScriptsAsync(shelf, default));
        await db.PutAsync(shelf, Databases with { Scripts = [thanks] });

        Assert.Equal([thanks], await db.Get<INotesShelf>().ScriptsAsync(shelf, default));
        Assert.Empty(await db.Get<INotesShelf>().ScriptsAsync(other, default));
    }

    [Fact]
    public async Task A_shelf_has_the_fingerprint_it_was_given_last()
    {
        await using var db = await TestDatabase.CreateAsync();
        var notes = db.Get<INotesShelf>();

        Assert.Null(await notes.FingerprintAsync(new Shelf.Starter(), default));
        await notes.SetFingerprintAsync(new Shelf.Starter(), "one", default);
        await notes.SetFingerprintAsync(new Shelf.Starter(), "two", default);

        Assert.Equal("two", await notes.FingerprintAsync(new Shelf.Starter(), default));
        Assert.Null(await notes.FingerprintAsync(new Shelf.Everyone(), default));
    }
}
