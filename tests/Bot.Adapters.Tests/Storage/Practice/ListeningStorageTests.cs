using Bot.Core.Practice;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Spacings;
using Bot.Core.Schedules;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Practice;

/// <summary>Dates, wishes and silence come back as they were set, each to its learner only.</summary>
public sealed class ListeningStorageTests
{
    [Fact]
    public async Task A_date_replaces_the_one_before_and_is_over_the_day_after()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (ada, grace) = (await database.LearnerAsync(), await database.LearnerAsync(Given.Grace));
        var targets = database.Get<ITargets>();
        Target date = new(new(2026, 12, 3), "Marlow", ["databases"]) { At = new(2026, 12, 3, 14, 0, 0, TimeSpan.Zero) };
        await targets.SetAsync(ada, date with { Name = "Fenwick" }, default);
        await targets.SetAsync(ada, date, default);

        var next = await targets.NextAsync(ada, date.On, default);
        Assert.Equal((date.On, date.At, "Marlow"), (next!.On, next.At, next.Name));
        Assert.Equal(["databases"], next.Topics);
        Assert.Null(await targets.NextAsync(ada, date.On.AddDays(1), default));
        Assert.Null(await targets.NextAsync(grace, date.On, default));
        await targets.SetAsync(ada, null, default);
        Assert.Null(await targets.NextAsync(ada, date.On, default));
    }

    [Fact]
    public async Task A_suggested_grade_never_takes_the_place_of_a_given_one()
    {
        await using var database = await TestDatabase.CreateAsync();
        var ada = await database.LearnerAsync();
        var question = (await database.QuestionsAsync(ada, "What is WAL?"))[0].Id;
        var log = database.Get<IPracticeLog>();
        var asked = await database.AskAsync(ada, question, "e1");
        await log.AnswerAsync(ada, asked.Id, Given.Answer("A log"), null, Given.Ada, "e2", default);
        Graded given = new(Given.Now, Given.Today, Grade.Again);
        await log.GradeAsync(ada, asked.Id, given, After(Grade.Again), Given.Ada, "e3", default);

        var suggested = given with { Grade = Grade.Easy, Suggested = true };
        var kept = await log.GradeAsync(ada, asked.Id, suggested, After(Grade.Easy), Given.Ada, "e4", default);

        Assert.Equal(given, kept!.Graded);
        Assert.Equal(given, (await log.FindAsync(ada, asked.Id, default))!.Graded);
        Assert.Equal(After(Grade.Again), Assert.Single(await log.CandidatesAsync(ada, default)).Memory);

        static Memory After(Grade grade) => Spacing.After(null, new(Given.Today, grade));
    }

    [Fact]
    public async Task Silence_is_kept_for_each_learner()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (ada, grace) = (await database.LearnerAsync(), await database.LearnerAsync(Given.Grace));
        var silences = database.Get<ISilences>();
        Silence silence = new(Given.Now, Given.Now.AddDays(7));

        await silences.SetAsync(ada, new(Given.Now.AddDays(-1), null), default);
        await silences.SetAsync(ada, silence, default);

        Assert.Equal(silence, await silences.FindAsync(ada, default));
        Assert.Null(await silences.FindAsync(grace, default));
    }
}
