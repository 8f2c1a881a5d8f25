using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Practice;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Platforms;

/// <summary>No real answer of more than eight words is ever lost: each is in the log with its words exactly.</summary>
public sealed class LongAnswersTests
{
    private const ChatFeatures Rich =
        ChatFeatures.Buttons | ChatFeatures.Menus | ChatFeatures.Ticks | ChatFeatures.Forms | ChatFeatures.Editing;

    [Fact]
    public void There_are_two_hundred_and_each_has_more_than_eight_words()
    {
        Assert.Equal(200, LongAnswers.All.Distinct().Count());
        Assert.All(LongAnswers.All, words => Assert.InRange(words.Split(' ').Length, 9, 40));
    }

    [Theory]
    [InlineData(ChatFeatures.None)]
    [InlineData(Rich)]
    public async Task Each_is_logged_as_the_answer_and_as_more_of_one(ChatFeatures features)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, features);
        await bot.SayAsync("/quiz");
        var learner = await bot.LearnerAsync();
        List<string> lost = [];
        foreach (var (first, more) in LongAnswers.All.Zip(LongAnswers.All.Skip(1).Append(LongAnswers.All[0])))
        {
            await HearAsync(bot, first);
            await HearAsync(bot, more);
            if (await WordsAsync(bot, learner.Id) is var kept && kept != $"{first}\n{more}")
                lost.Add($"{first} | {more} | {kept}");
            await bot.PressAsync(new("notmine", "1"));
        }

        Assert.Empty(lost);
    }

    [Fact]
    public async Task Each_is_the_first_answer_to_a_question_that_was_only_asked_by_No_answer_yet()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        var learner = await bot.LearnerAsync();
        foreach (var words in LongAnswers.All)
        {
            await bot.PressAsync(new("noanswer", "1"));
            await HearAsync(bot, words);
            Assert.Equal(words, await WordsAsync(bot, learner.Id));
            await bot.PressAsync(new("notmine", "1"));
        }
    }

    [Fact]
    public async Task Each_line_of_the_piped_program_is_in_its_log()
    {
        using BotProcess bot = new();

        var said = await bot.TalkAsync(LongAnswers.All);
        var log = await bot.RunAsync("log", "--json");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        var logged = Assert.Single(JsonNode.Parse(log.Output)!.AsArray())!["words"]!.GetValue<string>();
        Assert.Equal(LongAnswers.All, logged.Split('\n'));
    }

    private static Task<ChatReply> HearAsync(PrepBotApp bot, string words)
    {
        var here = bot.Here();
        return bot.HearAsync(new ChatInput.Said(here, words, new(here.At, here.EventId)));
    }

    private static async Task<string?> WordsAsync(PrepBotApp bot, Core.People.LearnerId learner) =>
        (await bot.Get<IPracticeLog>().ReadAsync(learner, DateTimeOffset.MinValue, default)) is [var only]
            ? only.Attempt.Answered!.Words
            : null;
}
