using Bot.Core.People;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.People;

public sealed class EfLearnersTests
{
    [Fact]
    public async Task An_account_that_writes_again_is_the_same_learner_in_the_zone_they_have()
    {
        await using var db = await TestDatabase.CreateAsync();
        var learners = db.Get<ILearners>();

        var first = await learners.MeetAsync(Given.Ada, "Europe/Lisbon", Given.Now, default);
        await learners.MoveToZoneAsync(first.Id, "Asia/Tokyo", DateTimeOffset.UnixEpoch, default);
        var again = await learners.MeetAsync(Given.Ada, "Europe/Paris", Given.Now.AddDays(1), default);

        Assert.Equal(new Learner(first.Id, "Ada", "Europe/Lisbon", Given.Now, null), first);
        Assert.Equal(first with { Zone = "Asia/Tokyo", ToldZone = true }, again);
        Assert.Equal(again, await learners.FindAsync("discord", "1", default));
        Assert.Equal(again, await learners.FindAsync(first.Id, default));
    }

    [Fact]
    public async Task Two_first_contacts_at_once_make_one_learner()
    {
        await using var db = await TestDatabase.CreateAsync();

        var met = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => db.LearnerAsync())));

        Assert.Single(met.Distinct());
    }

    [Fact]
    public async Task The_same_id_on_another_platform_is_somebody_else()
    {
        await using var db = await TestDatabase.CreateAsync();

        var ada = await db.LearnerAsync();
        var other = await db.LearnerAsync(Given.Ada with { Platform = "slack" });

        Assert.NotEqual(ada, other);
        Assert.Equal([Given.Ada], await db.Get<ILearners>().AccountsAsync(ada, default));
        Assert.Null(await db.Get<ILearners>().FindAsync("terminal", "1", default));
    }

    [Fact]
    public async Task A_learner_is_introduced_once()
    {
        await using var db = await TestDatabase.CreateAsync();
        var learners = db.Get<ILearners>();
        var ada = await db.LearnerAsync();
        var grace = await db.LearnerAsync(Given.Grace);

        Assert.True(await learners.IntroduceAsync(ada, Given.Now, default));
        Assert.False(await learners.IntroduceAsync(ada, Given.Now.AddDays(1), default));
        Assert.Equal(Given.Now, (await learners.FindAsync(ada, default))!.IntroducedAt);
        Assert.Null((await learners.FindAsync(grace, default))!.IntroducedAt);
    }

    [Fact]
    public async Task Topics_of_the_starter_bank_are_wanted_by_one_learner_and_no_other()
    {
        await using var db = await TestDatabase.CreateAsync();
        var learners = db.Get<ILearners>();
        var ada = await db.LearnerAsync();
        var grace = await db.LearnerAsync(Given.Grace);

        await learners.SetStarterTopicAsync(ada, "databases", true, default);
        await learners.SetStarterTopicAsync(ada, "databases", true, default);
        await learners.SetStarterTopicAsync(ada, "caching", true, default);
        await learners.SetStarterTopicAsync(ada, "caching", false, default);

        Assert.Equal(["databases"], await learners.StarterTopicsAsync(ada, default));
        Assert.Empty(await learners.StarterTopicsAsync(grace, default));
    }
}
