using System.Runtime.InteropServices;
using Bot.Adapters.Storage;
using Bot.Core.Practice;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Spacings;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Practice;

public sealed class PlanningTests
{
    private static readonly Target Marlow = new(Given.Today.AddDays(9), "Marlow, backend engineer", ["databases"]);

    [Fact]
    public async Task A_date_is_kept_until_it_is_over_replaced_or_taken_back()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, targets) = (await db.LearnerAsync(), db.Get<ITargets>());
        Assert.Null(await targets.NextAsync(ada, Given.Today, default));

        await targets.SetAsync(ada, Marlow, default);
        var kept = await targets.NextAsync(ada, Marlow.On, default);
        Assert.Equal((Marlow.On, Marlow.Name), (kept!.On, kept.Name));
        Assert.Equal(Marlow.Topics, kept.Topics);
        Assert.Null(await targets.NextAsync(ada, Marlow.On.AddDays(1), default));
        Assert.Null(await targets.NextAsync(await db.LearnerAsync(Given.Grace), Given.Today, default));

        await targets.SetAsync(ada, Marlow with { Name = "Acme" }, default);
        Assert.Equal("Acme", (await targets.NextAsync(ada, Given.Today, default))!.Name);
        await targets.SetAsync(ada, null, default);
        Assert.Null(await targets.NextAsync(ada, Given.Today, default));
    }

    [Fact]
    public async Task Wishes_are_each_learners_own_and_only_about_what_they_may_read()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, grace) = (await db.LearnerAsync(), await db.LearnerAsync(Given.Grace));
        var question = (await db.QuestionsAsync(ada, "What is WAL?"))[0].Id;
        var wishes = db.Get<IQuestionWishes>();

        await wishes.SetAsync(ada, question, QuestionWish.Star, default);
        await wishes.SetAsync(grace, question, QuestionWish.Never, default);
        Assert.Equal(QuestionWish.Star, Assert.Single(await wishes.AllAsync(ada, Given.Today, default)).Value);
        Assert.Empty(await wishes.AllAsync(grace, Given.Today, default));

        await wishes.SetAsync(ada, question, QuestionWish.Never, default);
        Assert.Equal(QuestionWish.Never, Assert.Single(await wishes.AllAsync(ada, Given.Today, default)).Value);
        await wishes.SetAsync(ada, question, QuestionWish.None, default);
        await wishes.SetAsync(ada, question, QuestionWish.None, default);
        Assert.Empty(await wishes.AllAsync(ada, Given.Today, default));
    }

    [Fact]
    public async Task Fitted_weights_are_kept_and_move_the_memories_that_have_not_moved_on()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log, spacings) = (await db.LearnerAsync(), db.Get<IPracticeLog>(), db.Get<ISpacingParameters>());
        var questions = await db.QuestionsAsync(ada, "What is WAL?", "What is a B-tree?");
        Assert.Same(SpacingParameters.Default, await spacings.FindAsync(ada, default));
        Assert.Empty(await spacings.DueAsync(Given.Now, default));
        foreach (var (index, question) in questions.Index())
        {
            var asked = await db.AskAsync(ada, question.Id, $"ask{index}");
            Graded graded = new(Given.Now, Given.Today, Grade.Good) { Suggested = index is 1 };
            Memory memory = new(2.3, 5, Given.Today, Given.Today.AddDays(2), 1 + index, 0);
            await log.GradeAsync(ada, asked.Id, graded, memory, Given.Ada, $"grade{index}", default);
        }
        Assert.Equal([ada], await spacings.DueAsync(Given.Now, default));
        var histories = await spacings.HistoriesAsync(ada, 100, default);
        Assert.Equal(2, histories.Count);
        Assert.Equal(new(Given.Today, Grade.Good), Assert.Single(histories[0].Reviews));
        Assert.True(Assert.Single(histories[1].Reviews).Suggested);

        SpacingParameters fitted = new([
            .. Enumerable.Range(0, 21).Select(i => i is 2 ? 4.5 : SpacingParameters.Default[i]),
        ]);
        RememberedQuestion[] replayed =
        [
            .. histories.Select(one => new RememberedQuestion(one.Question, Spacing.Replay(one.Reviews, fitted)!)),
        ];
        await spacings.KeepAsync(ada, fitted, replayed, Given.Now, default);

        Assert.Equal(4.5, (await spacings.FindAsync(ada, default))[2]);
        Assert.Empty(await spacings.DueAsync(Given.Now, default));
        var stabilities = (await log.CandidatesAsync(ada, default)).ToDictionary(
            one => one.Question,
            one => one.Memory!.Stability
        );
        Assert.Equal((4.5, 2.3), (stabilities[questions[0].Id], stabilities[questions[1].Id]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-3)]
    [InlineData(1e300)]
    public async Task Stored_weights_out_of_bounds_are_as_good_as_none(double weight)
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        double[] weights = [.. Enumerable.Range(0, 21).Select(i => i is 20 ? weight : SpacingParameters.Default[i])];
        await db.Get<WriterLane>()
            .WriteAsync(
                data =>
                {
                    data.Spacings.Add(
                        new()
                        {
                            LearnerId = ada.Value,
                            FittedAt = Given.Now,
                            Weights = MemoryMarshal.AsBytes<double>(weights).ToArray(),
                        }
                    );
                    return Task.CompletedTask;
                },
                default
            );

        Assert.Same(SpacingParameters.Default, await db.Get<ISpacingParameters>().FindAsync(ada, default));
    }
}
