using Bot.Core.Chat;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.People.Linking;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Planning;
using Bot.Core.Questions;
using Bot.Core.Schedules;
using Bot.Testing.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Adapters.Tests.Storage.People.Linking;

public sealed class EfLinksTests
{
    private static readonly ChatUser Work = new("slack", "T1/U1", "Ada at work");
    private static readonly ChatUser Third = new("terminal", "me", "ada");

    [Fact]
    public async Task A_code_is_good_for_ten_minutes_and_one_use()
    {
        await using var db = await TestDatabase.CreateAsync();
        await db.LearnerAsync();
        await db.LearnerAsync(Work);
        await db.LearnerAsync(Given.Grace);
        var links = db.Get<ILinks>();
        var code = LinkCode.New(Random.Shared.Next);
        await links.ShowAsync(Given.Ada, code, Given.Now, default);

        var old = await links.TypeAsync(Work, code, Given.Now.AddMinutes(10), default);
        var good = await links.TypeAsync(Work, code, Given.Now.AddMinutes(9), default);
        var second = await links.TypeAsync(Given.Grace, code, Given.Now.AddMinutes(9), default);
        var again = await links.TypeAsync(Work, code, Given.Now.AddMinutes(9), default);

        Assert.Equal((CodeVerdict.Unknown, null), (old.Verdict, old.Offer));
        Assert.Equal((Given.Ada, Work), (good.Offer!.Shown, good.Offer.Typed));
        Assert.Equal(CodeVerdict.Unknown, second.Verdict);
        Assert.Equal(good, again);
    }

    [Fact]
    public async Task A_newer_code_ends_the_older_one()
    {
        await using var db = await TestDatabase.CreateAsync();
        await db.LearnerAsync();
        await db.LearnerAsync(Work);
        var links = db.Get<ILinks>();
        LinkCode[] codes = [new("AAAAAAAAAA"), new("CCCCCCCCCC")];
        foreach (var code in codes)
            await links.ShowAsync(Given.Ada, code, Given.Now, default);

        Assert.Equal(CodeVerdict.Unknown, (await links.TypeAsync(Work, codes[0], Given.Now, default)).Verdict);
        Assert.Equal(CodeVerdict.Good, (await links.TypeAsync(Work, codes[1], Given.Now, default)).Verdict);
    }

    [Fact]
    public async Task Five_codes_an_hour_and_no_more()
    {
        await using var db = await TestDatabase.CreateAsync();
        await db.LearnerAsync();
        await db.LearnerAsync(Work);
        var links = db.Get<ILinks>();
        LinkCode code = new("AAAAAAAAAA");
        await links.ShowAsync(Given.Ada, code, Given.Now, default);
        for (var i = 0; i < 5; i++)
            Assert.Equal(CodeVerdict.Unknown, (await links.TypeAsync(Work, null, Given.Now, default)).Verdict);

        Assert.Equal(CodeVerdict.TooOften, (await links.TypeAsync(Work, code, Given.Now, default)).Verdict);
        var later = Given.Now.AddHours(1);
        await links.ShowAsync(Given.Ada, code, later, default);
        Assert.Equal(CodeVerdict.Good, (await links.TypeAsync(Work, code, later, default)).Verdict);
    }

    [Fact]
    public async Task Nothing_is_linked_before_both_sides_say_yes_in_time()
    {
        await using var db = await TestDatabase.CreateAsync();
        await db.LearnerAsync();
        await db.LearnerAsync(Work);
        await db.LearnerAsync(Given.Grace);
        var links = db.Get<ILinks>();
        LinkCode code = new("AAAAAAAAAA");
        await links.ShowAsync(Given.Ada, code, Given.Now, default);
        var offer = (await links.TypeAsync(Work, code, Given.Now, default)).Offer!.Id;

        Assert.Null(await links.AgreeAsync(offer, Given.Grace, Given.Now, default));
        Assert.False((await links.AgreeAsync(offer, Given.Ada, Given.Now, default))!.Linked);
        Assert.False((await links.AgreeAsync(offer, Given.Ada, Given.Now, default))!.Linked);
        Assert.NotEqual(await db.OwnerAsync(Given.Ada), await db.OwnerAsync(Work));
        Assert.Null(await links.AgreeAsync(offer, Work, Given.Now.AddMinutes(10), default));
        Assert.True((await links.AgreeAsync(offer, Work, Given.Now, default))!.Linked);
        Assert.True((await links.AgreeAsync(offer, Work, Given.Now, default))!.Linked);
        Assert.Equal(await db.OwnerAsync(Given.Ada), await db.OwnerAsync(Work));
        Assert.Equal(CodeVerdict.Unknown, (await links.TypeAsync(Work, code, Given.Now, default)).Verdict);
    }

    [Fact]
    public async Task An_offer_that_one_side_cancels_is_gone()
    {
        await using var db = await TestDatabase.CreateAsync();
        await db.LearnerAsync();
        await db.LearnerAsync(Work);
        var links = db.Get<ILinks>();
        LinkCode code = new("AAAAAAAAAA");
        await links.ShowAsync(Given.Ada, code, Given.Now, default);
        var offer = (await links.TypeAsync(Work, code, Given.Now, default)).Offer!.Id;
        await links.AgreeAsync(offer, Work, Given.Now, default);

        await links.CancelAsync(offer, Given.Ada, default);

        Assert.Null(await links.AgreeAsync(offer, Given.Ada, Given.Now, default));
        Assert.Null(await links.ShownAsync(Given.Ada, Given.Now, default));
    }

    [Fact]
    public async Task Equal_questions_become_one_and_both_logs_are_replayed_in_order_of_time()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        var hers = await db.QuestionsAsync(ada, "What is WAL?", "What is a lock?");
        var worked = await db.QuestionsAsync(work, "what  is wal?", "What is a B-tree?");
        await db.PractiseAsync(Given.Ada, hers[0].Id, 0, Grade.Good);
        await db.PractiseAsync(Work, worked[0].Id, 3, Grade.Again);
        await db.PractiseAsync(Given.Ada, hers[0].Id, 5, Grade.Hard);
        await db.PractiseAsync(Work, worked[1].Id, 6, Grade.Easy);

        await db.LinkBothAsync(Given.Ada, Work);

        Assert.Equal(work, await db.OwnerAsync(Given.Ada));
        var questions = await db.Get<IQuestionBank>().OwnAsync(work, default);
        Assert.Equal(
            ["What is a B-tree?", "What is a lock?", "what  is wal?"],
            questions.Select(one => one.Text).Order(StringComparer.Ordinal)
        );
        var log = await db.LogAsync(Work);
        Assert.Equal(4, log.Count);
        Assert.Equal(await db.ReplayedAsync(Work), await db.MemoriesAsync(Work));
        Assert.Equal(3, (await db.Get<IPracticeLog>().ReviewsAsync(work, worked[0].Id, default, default)).Count);
        Assert.Equal(
            [Work, Given.Ada],
            (await db.Get<ILearners>().AccountsAsync(work, default)).OrderByDescending(one => one.Platform)
        );
    }

    [Fact]
    public async Task The_schedule_of_the_side_that_typed_goes_on_and_the_other_pauses()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        var paused = await db.ScheduleAsync(ada, Given.Now.AddDays(1));
        var kept = await db.ScheduleAsync(work, Given.Now.AddDays(2), Work);

        await db.LinkBothAsync(Given.Ada, Work);

        Assert.Equal(kept, await db.ScheduleOfAsync(Given.Ada));
        Assert.Equal([kept], await db.Get<Bot.Core.Schedules.ISchedules>().ActiveAsync(default));
        Assert.Null(await db.Get<ILearners>().FindAsync(ada, default));

        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);
        Assert.Equal(paused with { NextAt = null }, await db.ScheduleOfAsync(Given.Ada));
        Assert.Equal(kept, await db.ScheduleOfAsync(Work));
    }

    [Fact]
    public async Task Where_only_the_other_side_has_a_schedule_it_goes_on_and_leaves_with_its_account()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        var kept = await db.ScheduleAsync(ada, Given.Now.AddDays(1));

        await db.LinkBothAsync(Given.Ada, Work);
        Assert.Equal(kept with { Learner = work }, await db.ScheduleOfAsync(Work));

        await db.Get<ILinks>().PartAsync(work, Work, default);
        Assert.Equal(kept, await db.ScheduleOfAsync(Given.Ada));
        Assert.Null(await db.ScheduleOfAsync(Work));
    }

    [Fact]
    public async Task A_schedule_that_speaks_in_a_channel_leaves_with_whoever_is_asked_there()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var grace = await db.LearnerAsync(Given.Grace);
        var question = (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id;
        ChatAddress channel = new("discord", "c9");
        var schedule = await db.ScheduleAsync(ada, Given.Now.AddDays(1));
        await db.Get<ISchedules>().SetAsync(schedule with { Place = channel }, default);
        await db.AskAsync(ada, question, "e1", channel);

        await db.LinkBothAsync(Given.Ada, Given.Grace);
        await db.Get<ILinks>().PartAsync(grace, Given.Ada, default);

        Assert.Equal(channel, (await db.ScheduleOfAsync(Given.Ada))!.Place);
        Assert.Null(await db.ScheduleOfAsync(Given.Grace));
    }

    [Fact]
    public async Task Stories_ticks_topics_and_offers_are_joined_and_go_back()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        await db.PutAsync(new Shelf.Mine(ada), Notebooks.With("home.txt", "Outage", "Water"));
        await db.PutAsync(new Shelf.Mine(work), Notebooks.With("work.txt", "Launch", "Paper"));
        await db.PutAsync(new Shelf.Starter(), Notebooks.With("starter.txt", "Example", "Breathe"));
        await Notebooks.TickAllAsync(db, ada);
        await db.Get<ILearners>().SetStarterTopicAsync(ada, "caching", true, default);
        await db.Get<ILearners>().SetStarterTopicAsync(work, "queues", true, default);
        var offer = await db.Get<IOfferedNotes>().OfferAsync(ada, [new("a.txt", new byte[] { 1 })], Given.Now, default);
        var (before, worked) = (await db.NotesAsync(Given.Ada), await db.NotesAsync(Work));

        await db.LinkBothAsync(Given.Ada, Work);

        Assert.Equal(
            [
                "script Opening: Hello from home.txt.",
                "script Opening: Hello from work.txt.",
                "story Launch: It was late.",
                "story Outage: It was late.",
                "thing Day home.txt: Water True",
                "thing Day starter.txt: Breathe True",
                "thing Day work.txt: Paper False",
                "topic caching",
                "topic queues",
            ],
            await db.NotesAsync(Work)
        );
        Assert.NotNull(await db.Get<IOfferedNotes>().TakeAsync(work, offer, default));

        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);
        Assert.Empty(before.Except(await db.NotesAsync(Given.Ada)));
        Assert.Empty(Notes(worked).Except(Notes(await db.NotesAsync(Work))));
        Assert.DoesNotContain("story Outage: It was late.", await db.NotesAsync(Work));
        Assert.DoesNotContain("story Launch: It was late.", await db.NotesAsync(Given.Ada));

        // A tick on the examples, which both read, stays with both.
        static IEnumerable<string> Notes(IEnumerable<string> lines) =>
            lines.Where(line => !line.Contains("Breathe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wishes_about_questions_and_the_next_date_are_joined_and_go_back()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        var hers = await db.QuestionsAsync(ada, "What is WAL?", "What is a lock?");
        var worked = await db.QuestionsAsync(work, "What is WAL?");
        var wishes = db.Get<IQuestionWishes>();
        foreach (var question in hers)
            await wishes.SetAsync(ada, question.Id, QuestionWish.Star, default);
        await db.Get<ITargets>().SetAsync(ada, new(Given.Today.AddDays(9), "Marlow", []), default);

        await db.LinkBothAsync(Given.Ada, Work);
        Assert.Equal(
            [hers[1].Id, worked[0].Id],
            (await wishes.AllAsync(work, Given.Today, default)).Keys.OrderBy(one => one.Value)
        );
        Assert.Equal("Marlow", (await db.Get<ITargets>().NextAsync(work, Given.Today, default))!.Name);

        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);
        Assert.Equal(
            hers.Select(one => one.Id),
            (await wishes.AllAsync(ada, Given.Today, default)).Keys.OrderBy(one => one.Value)
        );
        Assert.Empty(await wishes.AllAsync(work, Given.Today, default));
        Assert.Single(await db.Get<IQuestionBank>().OwnAsync(work, default));
    }

    [Fact]
    public async Task Answers_that_were_kept_are_joined_and_still_there_afterwards()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        var hers = (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id;
        var worked = (await db.QuestionsAsync(work, "What is WAL?"))[0].Id;
        var answers = db.Get<IOwnAnswers>();
        OwnAnswer kept = new("A log", Given.Today);
        await answers.KeepAsync(ada, hers, kept, default);

        await db.LinkBothAsync(Given.Ada, Work);
        Assert.Equal(kept, await answers.FindAsync(work, worked, default));

        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);
        Assert.Equal(kept, await answers.FindAsync(ada, hers, default));
    }

    [Fact]
    public async Task A_word_of_the_one_is_a_word_of_the_other_and_both_have_it_afterwards()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        var silences = db.Get<ISilences>();
        await silences.SetAsync(work, new(Given.Now.AddDays(-9), Given.Now.AddDays(-2)), default);
        await silences.SetAsync(ada, new(Given.Now, null), default);

        await db.LinkBothAsync(Given.Ada, Work);
        Assert.Equal(new(Given.Now, null), await silences.FindAsync(work, default));
        await silences.SetAsync(work, new(Given.Now.AddDays(1), null), default);

        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);
        Assert.Equal(new(Given.Now.AddDays(1), null), await silences.FindAsync(ada, default));
        Assert.Equal(new(Given.Now.AddDays(1), null), await silences.FindAsync(work, default));
    }

    [Fact]
    public async Task What_came_while_they_were_linked_stands_on_both_sides_with_its_ticks()
    {
        await using var db = await TestDatabase.CreateAsync();
        await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        await db.LinkBothAsync(Given.Ada, Work);
        await db.PutAsync(new Shelf.Mine(work), Notebooks.With("new.txt", "Move", "Water"));
        await db.QuestionsAsync(work, "What is WAL?");
        await Notebooks.TickAllAsync(db, work);
        var joined = await db.NotesAsync(Work);

        await db.Get<ILinks>().PartAsync(work, Given.Ada, default);

        Assert.Equal(joined, await db.NotesAsync(Work));
        Assert.Equal(joined, await db.NotesAsync(Given.Ada));
        Assert.NotEqual(work, await db.OwnerAsync(Given.Ada));
    }

    [Fact]
    public async Task Three_accounts_part_one_at_a_time_also_from_the_one_they_were_joined_to()
    {
        await using var db = await TestDatabase.CreateAsync();
        ChatUser[] all = [Given.Ada, Work, Third];
        foreach (var (account, text) in all.Zip(["one", "two", "three"]))
            await db.QuestionsAsync(await db.LearnerAsync(account), $"What is {text}?", "What is shared?");
        var before = new List<IReadOnlyList<string>>();
        foreach (var account in all)
            before.Add(await db.NotesAsync(account));
        await db.LinkBothAsync(Given.Ada, Work);
        await db.LinkBothAsync(Third, Given.Ada);
        var joined = await db.OwnerAsync(Work);
        Assert.Equal(4, (await db.Get<IQuestionBank>().OwnAsync(joined, default)).Count);

        // The one that the others were joined to: they leave together.
        var parted = await db.Get<ILinks>().PartAsync(joined, Work, default);

        Assert.Equal([Given.Ada, Third], parted);
        Assert.Equal(before[1], await db.NotesAsync(Work));
        Assert.Equal(await db.OwnerAsync(Given.Ada), await db.OwnerAsync(Third));
        Assert.Equal(3, (await db.Get<IQuestionBank>().OwnAsync(await db.OwnerAsync(Third), default)).Count);

        await db.Get<ILinks>().PartAsync(await db.OwnerAsync(Third), Third, default);
        Assert.Equal(before[0], await db.NotesAsync(Given.Ada));
        Assert.Equal(before[2], await db.NotesAsync(Third));
        Assert.Null(await db.Get<ILinks>().PartAsync(await db.OwnerAsync(Third), Third, default));
    }

    [Fact]
    public async Task An_interrupted_link_leaves_both_as_they_were()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var work = await db.LearnerAsync(Work);
        await db.PractiseAsync(Given.Ada, (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id, 0, Grade.Good);
        await db.PractiseAsync(Work, (await db.QuestionsAsync(work, "What is WAL?"))[0].Id, 1, Grade.Hard);
        await db.ScheduleAsync(ada, Given.Now);
        await db.ScheduleAsync(work, Given.Now);
        var before = await AllAsync(db);
        // The last but one thing that linking does.
        Execute(db, "CREATE TRIGGER stop BEFORE UPDATE ON schedules BEGIN SELECT RAISE(ABORT, 'stop'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => db.LinkBothAsync(Given.Ada, Work));

        Assert.Equal(before, await AllAsync(db));
        Execute(db, "DROP TRIGGER stop");
        await db.LinkBothAsync(Given.Ada, Work);
        Assert.Equal(work, await db.OwnerAsync(Given.Ada));
    }

    private static async Task<IReadOnlyList<string>> AllAsync(TestDatabase db) =>
        [
            .. await db.NotesAsync(Given.Ada),
            .. await db.LogAsync(Given.Ada),
            .. await db.MemoriesAsync(Given.Ada),
            $"{await db.ScheduleOfAsync(Given.Ada)}",
            .. await db.NotesAsync(Work),
            .. await db.LogAsync(Work),
            .. await db.MemoriesAsync(Work),
            $"{await db.ScheduleOfAsync(Work)}",
        ];

    private static void Execute(TestDatabase db, string statement)
    {
        using SqliteConnection connection = new($"Data Source={db.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
