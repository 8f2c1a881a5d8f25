using System.Text;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Checklists;
using Bot.Core.Documents;
using Bot.Core.Documents.Written;
using Bot.Core.People;
using Bot.Core.Questions;
using Bot.Core.Stories;
using Bot.Testing;

namespace Bot.Host.Tests.Documents;

/// <summary>A file that was dropped, looked at point by point, imported and taken back.</summary>
public sealed class LookingTests
{
    internal const string Shifted = """
        Backend notes

        1. Brewing

        How do you choose the kettle?
        >

        How do you heat the water?
        > The kettle that I choose has a wide lid and a kettle clock.

        How do you pour the milk?
        > I heat the water to eighty degrees and heat no more than needed.

        How do you warm the cups?
        > I pour the milk slowly, so that the milk does not foam.

        How do you keep the leaves?
        > I warm the cups with a little hot water before the cups are filled.
        > TODO: mention the reading group

        2. For Fenwick

        Why this shop?
        > Fenwick bakes well.
        """;

    [Fact]
    public async Task Points_are_walked_one_at_a_time_and_decided_before_the_import()
    {
        await using var bot = await PrepBotApp.StartAsync();

        Assert.Contains("Look at 3 points", await DropAsync(bot), StringComparison.Ordinal);
        var first = await bot.SayAsync("look at 3 points");
        Assert.StartsWith(
            "1 of 3. Lines 8 to 17.\n\"How do you heat the water?\" has the answer:",
            first,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 Move these answers up by one      2 Leave as they are      3 Show all 4      4 Later",
            first,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("How do you warm the cups?", first, StringComparison.Ordinal);
        var all = await bot.SayAsync("show all 4");
        Assert.StartsWith("1 of 3. Lines 8 to 17.", all, StringComparison.Ordinal);
        Assert.Contains("\"How do you keep the leaves?\" has the answer:", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Show all", all, StringComparison.Ordinal);
        var second = await bot.SayAsync("move these answers up by one");
        Assert.StartsWith("Moved. Your file is unchanged.", second, StringComparison.Ordinal);
        Assert.Contains("2 of 3. Line 19.\n\"mention the reading group\"", second, StringComparison.Ordinal);
        var third = await bot.SayAsync("keep as a note on that question");
        Assert.StartsWith("Kept as a note on that question.", third, StringComparison.Ordinal);
        Assert.Contains("3 of 3. ", third, StringComparison.Ordinal);
        Assert.Contains("1 question stands below \"For Fenwick\".", third, StringComparison.Ordinal);
        var offer = await bot.SayAsync("ask them only for fenwick");
        Assert.StartsWith("I will ask this question only for Fenwick.\nnotes.txt:", offer, StringComparison.Ordinal);
        Assert.Contains("1 Import      2 Cancel", offer, StringComparison.Ordinal);
        Assert.StartsWith(
            "Done. 5 questions can be asked, 1 of them only for Fenwick.\n1 to write.",
            await bot.SayAsync("import"),
            StringComparison.Ordinal
        );

        var questions = await BankAsync(bot);
        Assert.StartsWith("The kettle", questions[0].Answer, StringComparison.Ordinal);
        Assert.Null(questions[4].Answer);
        Assert.Equal(["mention the reading group"], questions[4].Todo);
        Assert.Equal("Fenwick", questions[5].OnlyFor);
        Assert.DoesNotContain("to look at", await DropAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_file_goes_as_in_the_picture()
    {
        await using var bot = await PrepBotApp.StartAsync(features: ChatFeatures.Buttons | ChatFeatures.Editing);

        await Transcript
            .Read(Path.Combine(AppContext.BaseDirectory, "Transcripts", "dropped-notes.txt"))
            .PlayAsync(new PlayedConversation(bot, Dropped(bot, bot.Here())).SayAsync);
    }

    [Fact]
    public async Task A_walk_that_was_left_is_taken_up_again_after_the_import()
    {
        await using var bot = await PrepBotApp.StartAsync();
        await DropAsync(bot);
        Assert.Contains(
            "4 held back until you have looked: /prep fix",
            await bot.SayAsync("import"),
            StringComparison.Ordinal
        );
        Assert.Equal(4, (await BankAsync(bot)).Count(question => question.HeldBack));

        Assert.StartsWith("1 of 3.", await bot.SayAsync("/prep fix"), StringComparison.Ordinal);
        Assert.StartsWith("2 of 3.", await bot.SayAsync("later"), StringComparison.Ordinal);
        await bot.SayAsync("/prep fix");
        Assert.Contains("2 of 3.", await bot.SayAsync("leave as they are"), StringComparison.Ordinal);
        Assert.StartsWith("3 of 3.", await bot.SayAsync("later"), StringComparison.Ordinal);

        Assert.DoesNotContain(await BankAsync(bot), question => question.HeldBack);
        Assert.StartsWith("1 of 2.", await bot.SayAsync("/prep fix"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_is_taken_back_as_a_whole()
    {
        await using var bot = await PrepBotApp.StartAsync();
        await bot.ImportAsync(new Shelf.Mine((await bot.LearnerAsync()).Id), Notes.Two);
        var before = await BankAsync(bot);

        await DropAsync(bot);
        await bot.SayAsync("import");
        Assert.NotEqual(
            before.Select(question => question.Text),
            (await BankAsync(bot)).Select(question => question.Text)
        );

        Assert.StartsWith("Undone.", await bot.SayAsync("undo the import"), StringComparison.Ordinal);
        Assert.Equal(before.Select(Words), (await BankAsync(bot)).Select(Words));
        Assert.StartsWith("There is no import", await bot.PressAsync(new("undo-import")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_and_checklists_are_taken_back_too()
    {
        await using var bot = await PrepBotApp.StartAsync();
        Shelf.Mine mine = new((await bot.LearnerAsync()).Id);
        var both = Notes.Guide + "\n\n" + Notes.Checklist;
        await bot.ImportAsync(mine, both);
        var before = await TextsAsync(bot);
        Assert.NotEmpty(before);

        await bot.ImportAsync(
            mine,
            both.Replace("e", "o", StringComparison.Ordinal) + "\n\nWhat is new?\n> All of it.\n"
        );
        Assert.NotEqual(before, await TextsAsync(bot));
        Assert.True(await bot.Get<ImportNotes>().UndoAsync(mine, CancellationToken.None));

        Assert.Equal(before, await TextsAsync(bot));
        Assert.False(await bot.Get<ImportNotes>().UndoAsync(mine, CancellationToken.None));
    }

    [Fact]
    public async Task A_bank_that_goes_out_as_Markdown_comes_back_the_same_into_an_empty_database()
    {
        await using var bot = await PrepBotApp.StartAsync();
        var learner = (await bot.LearnerAsync()).Id;
        await bot.ImportAsync(new Shelf.Mine(learner), Shifted);
        await bot.ImportAsync(new Shelf.Mine(learner), Notes.Guide, "guide.txt");
        var stories = await bot.Get<IStoryBank>().AllAsync(learner, CancellationToken.None);
        var bank = await BankAsync(bot);
        await using var other = await PrepBotApp.StartAsync();
        Shelf.Mine empty = new((await other.LearnerAsync()).Id);

        await other.ImportAsync(empty, MarkdownNotes.Write("Notes", bank, stories));

        Assert.Equal(bank.Select(Whole), (await BankAsync(other)).Select(Whole));
        var back = await other.Get<IStoryBank>().AllAsync(empty.Owner, CancellationToken.None);
        Assert.Equal(stories.Select(Told), back.Select(Told));

        static string Whole(Question one) =>
            JsonSerializer.Serialize(
                new
                {
                    one.Text,
                    one.Answer,
                    one.Section,
                    one.Direction,
                    one.Kind,
                    one.HeldBack,
                    one.OnlyFor,
                    one.Stories,
                    one.Todo,
                    one.Tags,
                }
            );
        static string Told(Story one) =>
            JsonSerializer.Serialize(
                new
                {
                    one.Title,
                    one.Situation,
                    one.Task,
                    one.Actions,
                    one.Result,
                    one.UseFor,
                }
            );
    }

    private static async Task<string> TextsAsync(PrepBotApp bot)
    {
        var learner = (await bot.LearnerAsync()).Id;
        return JsonSerializer.Serialize(
            new
            {
                Questions = (await BankAsync(bot)).Select(one => new
                {
                    one.Id,
                    one.Text,
                    one.Answer,
                }),
                Stories = await bot.Get<IStoryBank>().AllAsync(learner, CancellationToken.None),
                Lists = await bot.Get<IChecklists>().AllAsync(learner, CancellationToken.None),
            }
        );
    }

    [Fact]
    public async Task A_file_dropped_where_others_are_is_answered_privately_and_says_what_they_see()
    {
        await using var bot = await PrepBotApp.StartAsync();

        var reply = Assert.IsType<ChatReply.Say>(await bot.HearAsync(Dropped(bot, bot.Here() with { Direct = false })));

        Assert.True(reply.OnlyToYou);
        Assert.Contains(
            "A file dropped in a channel can be seen there by all.",
            PrepBotApp.TextOf(reply.Message),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_offer_has_ten_lines_at_most()
    {
        await using var bot = await PrepBotApp.StartAsync();

        var offer = await DropAsync(bot);

        Assert.InRange(offer.Split('\n').Length, 3, 10);
        Assert.Contains("4 I would hold back", offer, StringComparison.Ordinal);
        Assert.Contains("one place too low, lines 8 to 17.", offer, StringComparison.Ordinal);
        Assert.Contains("Also: 1 note to yourself.", offer, StringComparison.Ordinal);
    }

    private static object Words(Question question) =>
        (question.Id, question.Text, question.Answer, question.File, question.Line);

    private static async Task<IReadOnlyList<Question>> BankAsync(PrepBotApp bot) =>
        await bot.Get<IQuestionBank>().OwnAsync((await bot.LearnerAsync()).Id, CancellationToken.None);

    private static Task<string> DropAsync(PrepBotApp bot) => bot.HearTextAsync(Dropped(bot, bot.Here()));

    private static ChatInput.Shared Dropped(PrepBotApp bot, Circumstances here) =>
        new(
            here,
            "",
            [
                new(
                    "notes.txt",
                    Shifted.Length,
                    null,
                    null,
                    _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(Shifted)))
                ),
            ]
        );
}
