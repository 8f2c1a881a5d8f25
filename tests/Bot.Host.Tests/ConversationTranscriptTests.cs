using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Planning;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>Conversations on a platform with buttons that can edit, as they are to be read.</summary>
public sealed class ConversationTranscriptTests
{
    private const ChatFeatures Rich =
        ChatFeatures.Buttons | ChatFeatures.Menus | ChatFeatures.Ticks | ChatFeatures.Forms | ChatFeatures.Editing;

    [Fact]
    public async Task The_daily_question_goes_as_in_the_picture()
    {
        await using var bot = await PrepBotApp.StartAsync(NotesOf(Asked[1..]), Rich);
        var learner = await bot.LearnerAsync();
        // Four days in a row, and a date in six.
        for (var day = 0; day < 3; day++)
        {
            await PractiseAsync(bot);
            bot.Clock.Advance(TimeSpan.FromDays(1));
        }
        await bot.Get<ITargets>().SetAsync(learner.Id, new(new(2026, 11, 12), "Marlow", []), default);
        await bot.ImportAsync(new Shelf.Mine(learner.Id), NotesOf(Asked[..1]), "mine.txt");
        await bot.SayAsync("/prep schedule 09:00 daily 3 a day");

        await PlayAsync(bot, "daily-question.txt");
    }

    [Fact]
    public async Task A_week_of_one_person_reads_well()
    {
        await using var bot = await PrepBotApp.StartAsync(NotesOf(Asked), Rich, greets: true);

        await PlayAsync(bot, "week.txt");
    }

    private static async Task PlayAsync(PrepBotApp bot, string transcript) =>
        await Transcript
            .Read(Path.Combine(AppContext.BaseDirectory, "Transcripts", transcript))
            .PlayAsync(new PlayedConversation(bot).SayAsync);

    private static async Task PractiseAsync(PrepBotApp bot)
    {
        await bot.PressAsync(new("next"));
        await bot.SayAsync("said");
        await bot.SayAsync("good");
        await bot.SayAsync("no");
    }

    private static readonly (string Question, string Answer)[] Asked =
    [
        (
            "Tell me about a time when a plan of yours did not work.",
            "I was responsible for moving the search. I believed the test data was enough. It was not, so I rolled the move back within the hour. Then I wrote a test with all five languages."
        ),
        ("Tell me about a colleague you disagreed with.", "I asked what sales needed before I said no."),
        ("What are you proud of?", "The export that customers could read."),
        ("Why do you want to leave your job?", "The team moved to another city."),
        ("How do you stay calm under pressure?", "I write down what I know and do the next thing."),
    ];

    private static string NotesOf((string Question, string Answer)[] asked) =>
        "Behavioural notes\n\n1. Stories\n\n"
        + string.Concat(asked.Select(one => $"{one.Question}\n> {one.Answer}\n\n"));
}
