using System.Text;
using Bot.Adapters.Storage;
using Bot.Adapters.Tests.Storage.People.Linking;
using Bot.Adapters.Tests.Storage.Sqlite;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.People.Forgetting;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Planning;
using Bot.Core.Schedules;
using Bot.Testing.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Tests.Storage.People;

public sealed class EfForgottenPeopleTests
{
    private static readonly ChatUser Work = new("slack", "T1/U1", "Ada at work");

    [Fact]
    public async Task All_accounts_go_and_nobody_else_loses_a_thing()
    {
        await using var db = await TestDatabase.CreateAsync();
        foreach (var account in (ChatUser[])[Given.Ada, Work, Given.Grace])
            await FillAsync(db, account);
        await db.LinkBothAsync(Given.Ada, Work);
        var before = (
            await db.NotesAsync(Given.Grace),
            await db.LogAsync(Given.Grace),
            await db.MemoriesAsync(Given.Grace)
        );

        await db.Get<IForgottenPeople>().ForgetAsync(await db.OwnerAsync(Work), [], Given.Now, default);

        Assert.Null(await db.Get<ILearners>().FindAsync("discord", "1", default));
        Assert.Null(await db.Get<ILearners>().FindAsync("slack", "T1/U1", default));
        Assert.Equal(before.Item1, await db.NotesAsync(Given.Grace));
        Assert.Equal(before.Item2, await db.LogAsync(Given.Grace));
        Assert.Equal(before.Item3, await db.MemoriesAsync(Given.Grace));
        await using var data = await db.Get<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        Assert.Equal(1, await data.Learners.CountAsync());
        Assert.Equal(1, await data.Shelves.CountAsync());
        Assert.Equal(1, await data.Schedules.CountAsync());
        Assert.Equal(0, await data.Brought.CountAsync());
    }

    [Fact]
    public async Task What_was_still_being_answered_for_a_linked_account_is_not_kept_after_it()
    {
        await using var db = await TestDatabase.CreateAsync();
        foreach (var account in (ChatUser[])[Given.Ada, Work])
            await db.Get<ILearners>().MeetAsync(account, "Europe/Lisbon", Given.Now, default);
        await db.LinkBothAsync(Given.Ada, Work);
        ChatAddress here = new("slack", "D1");
        PlaceState typed = new(null, [], Given.Now, "their own words");
        await db.Get<IForgottenPeople>().ForgetAsync(await db.OwnerAsync(Given.Ada), [], Given.Now, default);

        await db.Get<IPlaces>().WriteAsync(Work, here, typed, default);
        await db.Get<INamedReplies>().RememberAsync(Work, "answer:1", new(here, "m1"), Given.Now, default);

        Assert.Equal(PlaceState.Empty, await db.Get<IPlaces>().ReadAsync(Work, here, default));
        Assert.Null(await db.Get<INamedReplies>().FindAsync(Work, "answer:1", default));

        // Who comes back is met, and what stands open with them is kept again.
        await db.Get<ILearners>().MeetAsync(Work, "Europe/Lisbon", Given.Now, default);
        await db.Get<IPlaces>().WriteAsync(Work, here, typed, default);
        await db.Get<INamedReplies>().RememberAsync(Work, "answer:1", new(here, "m1"), Given.Now, default);
        Assert.Equal(typed.Form, (await db.Get<IPlaces>().ReadAsync(Work, here, default)).Form);
        Assert.NotNull(await db.Get<INamedReplies>().FindAsync(Work, "answer:1", default));
    }

    [Fact]
    public async Task What_was_heard_and_kept_goes_with_them()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var question = (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id;
        var asked = await db.AskAsync(ada, question, "e1");
        var log = db.Get<IPracticeLog>();
        await log.AnswerAsync(ada, asked.Id, Given.Answer("A log"), "m1", Given.Ada, "e2", default);
        await db.Get<IOwnAnswers>().KeepAsync(ada, question, new("A log", Given.Today), default);
        await db.Get<ITargets>().SetAsync(ada, new(Given.Today, "Marlow", []), default);
        await db.Get<ISilences>().SetAsync(ada, new(Given.Now, null), default);

        await db.Get<IForgottenPeople>().ForgetAsync(ada, [], Given.Now, default);

        await using var data = await db.Get<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        Assert.Equal(0, await data.AnswerParts.CountAsync());
        Assert.Equal(0, await data.OwnAnswers.CountAsync());
        Assert.Equal(0, await data.Targets.CountAsync());
        Assert.Equal(0, await data.Silences.CountAsync());
    }

    [Fact]
    public async Task That_they_were_forgotten_stays_as_a_digest_with_its_time()
    {
        await using var db = await TestDatabase.CreateAsync();
        await db.Get<IForgottenPeople>().ForgetAsync(await db.LearnerAsync(), [], Given.Now, default);
        var later = Given.Now.AddDays(9);

        await db.Get<IForgottenPeople>().ForgetAsync(await db.LearnerAsync(), [], later, default);

        await using var data = await db.Get<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        var forgotten = Assert.Single(await data.Forgotten.ToListAsync());
        Assert.Equal(later, forgotten.At);
        Assert.Equal(64, forgotten.AccountHash.Length);
    }

    [Fact]
    public async Task Copies_from_before_a_migration_go_too_and_no_file_holds_a_word_of_theirs()
    {
        await using var db = await TestDatabase.CreateAsync();
        await FillAsync(db, Given.Ada);
        var copy = $"{db.File}.before-20261120_Initial";
        await File.WriteAllTextAsync(copy, "quokka");

        await db.Get<IForgottenPeople>().ForgetAsync(await db.OwnerAsync(Given.Ada), [], Given.Now, default);

        Assert.False(File.Exists(copy));
        Assert.DoesNotContain("quokka", await BytesAsync(db.File + "-wal"), StringComparison.Ordinal);
        Assert.DoesNotContain("quokka", await BytesAsync(db.File), StringComparison.Ordinal);
        Assert.True(await db.Get<IForgottenPeople>().PurgeAsync(default));
        Assert.NotNull(await PurgedAtAsync(db));
    }

    [Fact]
    public async Task While_somebody_reads_the_log_it_is_owed_that_it_is_emptied()
    {
        await using var db = await TestDatabase.CreateAsync();
        await FillAsync(db, Given.Ada);
        var forgotten = db.Get<IForgottenPeople>();
        await using (var reader = new SqliteConnection($"Data Source={db.File};Pooling=False"))
        {
            reader.Open();
            Run(reader, "BEGIN; SELECT COUNT(*) FROM learners");

            await forgotten.ForgetAsync(await db.OwnerAsync(Given.Ada), [], Given.Now, default);

            Assert.Null(await PurgedAtAsync(db));
            Assert.False(await forgotten.PurgeAsync(default));
        }

        Assert.True(await forgotten.PurgeAsync(default));
        Assert.NotNull(await PurgedAtAsync(db));
        Assert.DoesNotContain("quokka", await BytesAsync(db.File), StringComparison.Ordinal);
        Assert.DoesNotContain("quokka", await BytesAsync(db.File + "-wal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_file_is_made_anew_at_night_and_nobody_waits_for_it_before()
    {
        await using var db = await TestDatabase.CreateAsync();
        await using (var connection = new SqliteConnection($"Data Source={db.File};Pooling=False"))
        {
            connection.Open();
            Run(connection, "CREATE TABLE ballast AS SELECT zeroblob(40000000) AS bytes");
            Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        await FillAsync(db, Given.Ada);
        var forgotten = db.Get<IForgottenPeople>();

        await forgotten.ForgetAsync(await db.OwnerAsync(Given.Ada), [], Given.Now, default);
        Assert.Null(await PurgedAtAsync(db));
        Assert.Equal(0, new FileInfo(db.File + "-wal").Length);
        // Overwritten where it stood.
        Assert.DoesNotContain("quokka", await BytesAsync(db.File), StringComparison.Ordinal);

        Assert.True(await forgotten.PurgeAsync(default));
        Assert.NotNull(await PurgedAtAsync(db));
    }

    [Fact]
    public async Task What_cannot_be_removed_leaves_everything_as_it_was_also_the_press_that_asked_for_it()
    {
        await using var db = await TestDatabase.CreateAsync();
        await FillAsync(db, Given.Ada);
        var inputs = db.Get<IKeptInputs>();
        KeptInput press = new("e9", "{}", Given.Now);
        await inputs.KeepAsync(press, default);
        StorageOn.Run(db.File, "CREATE TRIGGER stop BEFORE DELETE ON learners BEGIN SELECT RAISE(ABORT, 'stop'); END");
        var learner = await db.OwnerAsync(Given.Ada);
        Task ForgetAsync() => db.Get<IForgottenPeople>().ForgetAsync(learner, [press.EventId], Given.Now, default);

        await Assert.ThrowsAnyAsync<Exception>(ForgetAsync);
        Assert.Equal([press], await inputs.UnansweredAsync(Given.Now, default));

        StorageOn.Run(db.File, "DROP TRIGGER stop");
        await ForgetAsync();
        Assert.Empty(await inputs.UnansweredAsync(Given.Now, default));
        Assert.False(await inputs.KeepAsync(press, default));
    }

    private static async Task<DateTimeOffset?> PurgedAtAsync(TestDatabase db)
    {
        await using var data = await db.Get<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        return Assert.Single(await data.Forgotten.AsNoTracking().ToListAsync()).PurgedAt;
    }

    private static async Task<string> BytesAsync(string file)
    {
        await using FileStream opened = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(opened, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private static void Run(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    private static async Task FillAsync(TestDatabase db, ChatUser account)
    {
        var learner = await db.LearnerAsync(account);
        var questions = await db.QuestionsAsync(learner, $"What is a quokka to {account.Name}?");
        await db.PutAsync(new Shelf.Mine(learner), Notebooks.With($"{account.Name}.txt", "Quokka", "Water"));
        await Notebooks.TickAllAsync(db, learner);
        await db.PractiseAsync(account, questions[0].Id, 0, Grade.Good);
        await db.ScheduleAsync(learner, Given.Now, account);
    }
}
