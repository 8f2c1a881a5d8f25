using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Stories;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Practice;

/// <summary>
/// Words while something is being written: a form that is asked line by line, or the answer that there is none of yet. The
/// newest thing asked for owns them, and the question that was open before waits.
/// </summary>
public sealed class WritingTests
{
    [Theory]
    [InlineData("skip")]
    [InlineData("help")]
    [InlineData("more")]
    [InlineData("3")]
    [InlineData("good")]
    [InlineData("I don't know")]
    [InlineData("?")]
    [InlineData("thanks")]
    [InlineData("👍")]
    [InlineData("who are you?")]
    [InlineData("PrepBot, why do you ask me this one?")]
    [InlineData("quiz")]
    [InlineData("story of a release")]
    [InlineData("Redis")]
    [InlineData("我会先看日志")]
    public async Task A_form_owns_the_words_whatever_they_are(string words)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("/story new");

        Assert.StartsWith("2 of 5.", await bot.SayAsync(words), StringComparison.Ordinal);
        foreach (var part in (string[])["it was late", "-", "-", "-"])
            await bot.SayAsync(part);

        var learner = await bot.LearnerAsync();
        Assert.Contains(
            words,
            (await bot.Get<IStoryBank>().AllAsync(learner.Id, default)).Select(story => story.Title)
        );
        Assert.Empty(await LoggedAsync(bot));
        Assert.StartsWith("Your answer, 4 words.", await bot.SayAsync("what is read often"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_leaves_a_form_and_nothing_else()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("/story new");

        Assert.Equal("Stopped. Nothing of it was kept.", await bot.SayAsync("stop"));
        Assert.StartsWith("This one is still open.", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hint", "I cache what …")]
    [InlineData("help", "said: you said it aloud")]
    [InlineData("skip", "Skipped for today.")]
    [InlineData("stop", "Enough for now.")]
    [InlineData("later", "When shall I ask again?")]
    [InlineData("I don't know", "This one is still open.")]
    [InlineData("?", "This one is still open.")]
    [InlineData("thanks", "I am here. Your question is still open.")]
    [InlineData("👍", "I am here. Your question is still open.")]
    [InlineData("who are you?", "I cannot answer that here; your question is still open.")]
    public async Task After_No_answer_yet_only_words_of_one_s_own_are_kept(string words, string reply)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("idk");

        Assert.StartsWith(reply, await bot.SayAsync(words), StringComparison.Ordinal);

        Assert.Empty(await LoggedAsync(bot));
        Assert.Empty(await bot.Get<IOwnAnswers>().AllAsync((await bot.LearnerAsync()).Id, default));
    }

    [Theory]
    [InlineData("Redis")]
    [InlineData("3")]
    [InlineData("good")]
    [InlineData("quiz show engine, with a queue in front")]
    public async Task Words_after_No_answer_yet_are_the_learner_s_own_also_after_a_thanks(string words)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("idk");
        await bot.SayAsync("thanks");

        await bot.SayAsync(words);

        Assert.Equal(words, Assert.Single(await LoggedAsync(bot)).Attempt.Answered!.Words);
        var kept = Assert.Single(await bot.Get<IOwnAnswers>().AllAsync((await bot.LearnerAsync()).Id, default));
        Assert.Equal(words, kept.Answer.Words);
    }

    private static async Task<IReadOnlyList<LoggedAnswer>> LoggedAsync(PrepBotApp bot) =>
        await bot.Get<IPracticeLog>().ReadAsync((await bot.LearnerAsync()).Id, DateTimeOffset.MinValue, default);
}
