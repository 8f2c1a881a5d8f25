using System.Text;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.People;
using Bot.Testing;

namespace Bot.Host.Tests.Documents;

public sealed class NotesTests
{
    [Fact]
    public async Task A_dropped_file_is_offered_and_imported_onto_the_person_s_own_shelf()
    {
        await using var bot = await PrepBotApp.StartAsync();

        var offer = await DropAsync(bot, Notes.Two);
        Assert.StartsWith(
            "notes.txt: 2 questions found.\n2 have an answer and can be asked.",
            offer,
            StringComparison.Ordinal
        );
        Assert.Contains("It will stand on your own shelf.", offer, StringComparison.Ordinal);
        Assert.StartsWith(
            "Done. 2 questions can be asked.\n2 new,",
            await bot.SayAsync("import"),
            StringComparison.Ordinal
        );

        Assert.Contains("How do you", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
        Assert.StartsWith("There is nothing more to ask", await bot.SayAsync("/quiz", "ben"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_that_is_cancelled_imports_nothing()
    {
        await using var bot = await PrepBotApp.StartAsync();
        await DropAsync(bot, Notes.Two);

        Assert.Equal("Nothing was imported.", await bot.SayAsync("cancel"));
        Assert.StartsWith("There is nothing more to ask", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_person_cannot_take_the_offer()
    {
        await using var bot = await PrepBotApp.StartAsync();
        await DropAsync(bot, Notes.Two);

        Assert.StartsWith(
            "I no longer have that file.",
            await bot.PressAsync(new("import", "1"), "ben"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Done.", await bot.SayAsync("import"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "I found")]
    [InlineData("shopping: milk and bread", "I found")]
    [InlineData("\0\0\u0001\u0002binary\0", "I found")]
    public async Task A_file_with_nothing_to_ask_is_said_so(string text, string said)
    {
        await using var bot = await PrepBotApp.StartAsync();

        Assert.StartsWith(said, await DropAsync(bot, text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_its_size_and_not_read()
    {
        await using var bot = await PrepBotApp.StartAsync();
        SharedFile file = new(
            "big.txt",
            200L << 20,
            null,
            null,
            _ => throw new InvalidOperationException("It was read.")
        );

        var reply = Assert.IsType<ChatReply.Say>(await bot.HearAsync(new ChatInput.Shared(bot.Here(), "", [file])));

        Assert.Equal("That is 200 MB. I can read 8 MB at once. Please split it.", PrepBotApp.TextOf(reply.Message));
    }

    [Fact]
    public async Task A_changed_text_keeps_its_history_and_what_is_gone_is_not_asked_any_more()
    {
        await using var bot = await PrepBotApp.StartAsync();
        Shelf mine = new Shelf.Mine((await bot.LearnerAsync()).Id);
        await bot.ImportAsync(mine, Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("said");
        await bot.SayAsync("3");

        var changed = await bot.ImportAsync(
            mine,
            Notes.One.Replace("decide what to cache", "choose what to cache", StringComparison.Ordinal)
        );
        Assert.Equal((0, 1, 0), (changed.Added, changed.Changed, changed.Retired));
        Assert.Contains("Asked: 1 question", await bot.SayAsync("/progress"), StringComparison.Ordinal);

        var again = await bot.ImportAsync(
            mine,
            Notes.One.Replace("decide what to cache", "choose what to cache", StringComparison.Ordinal)
        );
        Assert.Equal((0, 0, 1, 0), (again.Added, again.Changed, again.Unchanged, again.Retired));
    }

    [Fact]
    public async Task A_story_is_found_by_what_it_serves_and_shows_its_four_parts()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Guide);

        var story = await bot.SayAsync("/story a time under pressure");

        string[] parts =
        [
            "The late migration (Pressure)",
            "Situation. The move",
            "Task. I had to",
            "Action.\n- Stopped",
            "Result. The shop",
            "Serves: pressure, deciding under uncertainty.",
        ];
        Assert.All(parts, part => Assert.Contains(part, story, StringComparison.Ordinal));
        Assert.Contains(
            "1 story. Which one?\n  1 The late migration (Pressure)",
            await bot.SayAsync("/story"),
            StringComparison.Ordinal
        );
        Assert.Contains("Situation. The move", await bot.SayAsync("1"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Your one story does not fit \"kubernetes\".",
            await bot.SayAsync("/story kubernetes"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Example_stories_leave_with_the_first_story_of_one_s_own()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Guide);
        Assert.Contains("These are examples.", await bot.SayAsync("/story"), StringComparison.Ordinal);

        await bot.ImportAsync(
            new Shelf.Mine((await bot.LearnerAsync()).Id),
            Notes.Guide.Replace("The late migration", "The early one", StringComparison.Ordinal)
        );

        var list = await bot.SayAsync("/story");
        Assert.Contains("The early one", list, StringComparison.Ordinal);
        Assert.DoesNotContain("The late migration", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticks_are_kept_for_each_person()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Checklist);

        Assert.Contains(
            "  1 2 hours before (0 of 2)\n  2 10 minutes before (0 of 1)",
            await bot.SayAsync("/checklist"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "  2 [ ] Read your three stories once\n      - aloud",
            await bot.SayAsync("/checklist 2 hours"),
            StringComparison.Ordinal
        );
        Assert.Contains("  2 [x] Read your three stories once", await bot.SayAsync("2"), StringComparison.Ordinal);

        Assert.Contains("(1 of 2)", await bot.SayAsync("/checklist"), StringComparison.Ordinal);
        Assert.Contains("(0 of 2)", await bot.SayAsync("/checklist", "ben"), StringComparison.Ordinal);
        Assert.StartsWith(
            "No part is called \"next week\".",
            await bot.SayAsync("/checklist next week"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        await using var bot = await PrepBotApp.StartAsync();

        var help = await bot.SayAsync("help");

        Assert.All(
            bot.Get<CommandCatalog>().Typed,
            spec => Assert.Contains($"/{spec.Name}", help, StringComparison.Ordinal)
        );
    }

    private static Task<string> DropAsync(PrepBotApp bot, string text) =>
        bot.HearTextAsync(
            new ChatInput.Shared(
                bot.Here(),
                "",
                [
                    new(
                        "notes.txt",
                        text.Length,
                        null,
                        null,
                        _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(text)))
                    ),
                ]
            )
        );
}
