using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

/// <summary>Nothing from one learner's shelf is ever shown to another.</summary>
public sealed class RandomWalkTests
{
    private const ChatFeatures Everything =
        ChatFeatures.Buttons
        | ChatFeatures.Menus
        | ChatFeatures.Ticks
        | ChatFeatures.Forms
        | ChatFeatures.Files
        | ChatFeatures.Editing
        | ChatFeatures.PrivateReplies;

    [Theory]
    [InlineData(1, ChatFeatures.Files)]
    [InlineData(2, Everything)]
    public async Task Two_people_never_see_a_word_of_each_other(int seed, ChatFeatures features) =>
        await WalkAsync(300, seed, features, "ana", "ben");

    [LongFact]
    [Trait("Form", "Long")]
    public async Task Two_people_never_see_a_word_of_each_other_in_10000_steps() =>
        await WalkAsync(10_000, 3, ChatFeatures.Files, "ana", "ben");

    [LongFact]
    [Trait("Form", "Long")]
    public async Task Three_people_never_see_a_word_of_one_another_in_10000_steps() =>
        await WalkAsync(10_000, 4, Everything, "ana", "ben", "cleo");

    [Fact]
    public async Task The_walk_notices_when_somebody_sees_another_s_word()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Guide, ChatFeatures.Files);
        await bot.ImportAsync(new Shelf.Everyone(), $"1. Caching\n\nWhat is {RandomWalk.Mark("ana")}?\n> A marsupial.");

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => new RandomWalk(bot, 5, "ana", "ben").RunAsync(300));
    }

    private static async Task WalkAsync(int steps, int seed, ChatFeatures features, params string[] people)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two + "\n" + Notes.Guide, features);
        RandomWalk walk = new(bot, seed, people);

        await walk.RunAsync(steps);

        Assert.All(
            people,
            person => Assert.True(walk.Seen[person] > steps / (8 * people.Length), $"{person}: {walk.Seen[person]}")
        );
    }
}
