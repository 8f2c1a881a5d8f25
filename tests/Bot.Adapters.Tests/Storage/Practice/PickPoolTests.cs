using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Practice;

public sealed class PickPoolTests
{
    [Fact]
    public async Task Of_a_bank_of_a_persons_size_everything_is_read()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        var questions = await db.QuestionsAsync(ada, "What is WAL?", "What is a B-tree?", "What is MVCC?");
        await db.AskAsync(ada, questions[1].Id, "e1");

        var (candidates, large) = await log.PoolAsync(ada, null, default);

        var all = await log.CandidatesAsync(ada, default);
        Assert.False(large);
        Assert.Equal(all.OrderBy(one => one.Question.Value), candidates.OrderBy(one => one.Question.Value));
        Assert.Empty((await log.PoolAsync(await db.LearnerAsync(Given.Grace), null, default)).Candidates);
    }

    [Fact]
    public async Task From_a_large_shelf_some_are_drawn_beside_all_that_were_met()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (ada, log) = (await db.LearnerAsync(), db.Get<IPracticeLog>());
        var notes = Given.Document(
            "own.txt",
            [.. Enumerable.Range(0, 2_100).Select(i => Given.Question($"What is {i}?", line: i + 1))]
        );
        await db.PutAsync(new Shelf.Mine(ada), notes);
        var questions = await db.Get<Bot.Core.Questions.IQuestionBank>().OwnAsync(ada, default);
        await db.AskAsync(ada, questions[7].Id, "e1");

        var (candidates, large) = await log.PoolAsync(ada, "data", default);

        Assert.True(large);
        Assert.InRange(candidates.Count, 2, 251);
        Assert.Single(candidates, one => one.AskedOn is not null && one.Question == questions[7].Id);
        Assert.Equal(candidates.Count, candidates.Select(one => one.Question).Distinct().Count());
        Assert.Single((await log.PoolAsync(ada, "no such topic", default)).Candidates);
    }
}
