using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.Stories;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Stories;

public sealed class EfStoryBankTests
{
    [Fact]
    public async Task The_examples_are_gone_once_there_is_a_story_of_ones_own()
    {
        await using var db = await TestDatabase.CreateAsync();
        var bank = db.Get<IStoryBank>();
        var ada = await db.LearnerAsync();
        var grace = await db.LearnerAsync(Given.Grace);
        await db.PutAsync(new Shelf.Starter(), Document("s.md", Story("The example")));
        var example = Assert.Single(await bank.AllAsync(ada, default));

        await db.PutAsync(new Shelf.Mine(ada), Document("a.md", Story("The outage")));
        var own = Assert.Single(await bank.AllAsync(ada, default));

        Assert.Equal(("The outage", new Shelf.Mine(ada)), (own.Title, own.Shelf));
        Assert.Equal(["first", "then"], own.Actions);
        Assert.Equal(example.Id, Assert.Single(await bank.AllAsync(grace, default)).Id);
        Assert.NotNull(await bank.FindAsync(ada, own.Id, default));
        Assert.Null(await bank.FindAsync(grace, own.Id, default));
        Assert.Null(await bank.FindAsync(ada, example.Id, default));
    }

    [Fact]
    public async Task A_story_is_recognised_by_its_title_and_retired_when_its_document_loses_it()
    {
        await using var db = await TestDatabase.CreateAsync();
        var bank = db.Get<IStoryBank>();
        var ada = await db.LearnerAsync();
        var shelf = new Shelf.Mine(ada);
        await db.PutAsync(shelf, Document("a.md", Story("The outage"), Story("The merge")));
        var before = await bank.AllAsync(ada, default);

        await db.PutAsync(shelf, Document("a.md", Story("the  Outage") with { Result = "It never came back." }));
        var after = Assert.Single(await bank.AllAsync(ada, default));
        await db.PutAsync(shelf, Document("a.md", Story("The merge"), Story("The outage")));

        Assert.Equal(before[0].Id, after.Id);
        Assert.Equal(("the  Outage", "It never came back."), (after.Title, after.Result));
        Assert.Equal([before[1].Id, before[0].Id], (await bank.AllAsync(ada, default)).Select(one => one.Id));
    }

    private static NotedStory Story(string title) =>
        new(3, title, "A queue filled up.", "Drain it.", ["first", "then"], "It drained.", ["pressure"]);

    private static NotedDocument Document(string file, params NotedStory[] stories) =>
        Given.Document(file) with
        {
            Stories = [.. stories.Index().Select(story => story.Item with { Line = story.Index })],
        };
}
