using Bot.Testing;

namespace Bot.Host.Tests.Documents;

/// <summary>Reading the log, and notes of one's own that are typed in the chat.</summary>
public sealed class OwnNotesTests
{
    [Fact]
    public async Task The_last_ten_answers_have_date_and_grade_and_each_can_be_shown()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Two);
        Assert.StartsWith("You have no answers yet.", await bot.SayAsync("/prep answers"), StringComparison.Ordinal);
        for (var day = 0; day < 12; day++)
        {
            await bot.SayAsync("/quiz");
            await bot.SayAsync($"answer number {day}");
            await bot.PressAsync(new("grade", $"{day + 1}.3"));
            bot.Clock.Advance(TimeSpan.FromDays(1));
        }

        var list = await bot.SayAsync("/prep answers");

        Assert.StartsWith(
            "Your last answers. Show one:\n  1 13 November, Good: How do you",
            list,
            StringComparison.Ordinal
        );
        Assert.Contains("\n  10 ", list, StringComparison.Ordinal);
        Assert.DoesNotContain("\n  11 ", list, StringComparison.Ordinal);
        Assert.Contains("answer number 11", await bot.SayAsync("1"), StringComparison.Ordinal);
        Assert.DoesNotContain("queue", await bot.SayAsync("/prep answers cache"), StringComparison.Ordinal);
        Assert.StartsWith("No question that you", await bot.SayAsync("/prep answers xyz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_question_is_added_in_one_form_and_asked()
    {
        await using var bot = await PrepBotApp.StartAsync();

        await bot.SayAsync("/prep add");
        await bot.SayAsync("What is a bounded queue?");
        await bot.SayAsync("One that refuses work when it is full.");
        Assert.StartsWith(
            "Kept on your own shelf, topic queues.",
            await bot.SayAsync("Queues"),
            StringComparison.Ordinal
        );

        Assert.Contains("What is a bounded queue?", await bot.SayAsync("/quiz queues"), StringComparison.Ordinal);
        Assert.Contains("From your notes\nOne that refuses", await bot.SayAsync("said"), StringComparison.Ordinal);
        Assert.StartsWith("There is nothing more", await bot.SayAsync("/quiz", "ben"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_compare_with_can_be_changed_behind_More()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("more");

        Assert.Contains(
            "I cache what is read often",
            await bot.SayAsync("change the answer"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Kept as your answer of 2 November.",
            await bot.SayAsync("Ask the users"),
            StringComparison.Ordinal
        );

        Assert.Contains(
            "Your answer of 2 November\nAsk the users",
            await bot.SayAsync("said"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_question_that_is_rewritten_takes_the_place_of_the_old_one()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/quiz");
        await bot.PressAsync(new("rewrite", "1"));
        await bot.SayAsync("What belongs into a cache?");
        await bot.SayAsync("-");
        await bot.SayAsync("-");
        bot.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Contains("What belongs into a cache?", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
        await bot.SayAsync("skip");
        Assert.StartsWith("There is nothing more", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_without_a_question_become_a_story_of_one_s_own()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Guide);
        await bot.SayAsync("two weeks before the fair sales wanted every column");

        Assert.Contains("A title of a few words", await bot.SayAsync("save as a story"), StringComparison.Ordinal);
        Assert.Contains("two weeks before the fair", await bot.SayAsync("The export"), StringComparison.Ordinal);
        await bot.SayAsync("-");
        await bot.SayAsync("Say no, politely");
        await bot.SayAsync("Asked what they needed");
        Assert.StartsWith("Kept.", await bot.SayAsync("-"), StringComparison.Ordinal);

        var story = await bot.SayAsync("/story fair");
        Assert.Contains("The export", story, StringComparison.Ordinal);
        Assert.Contains("Situation. two weeks before the fair", story, StringComparison.Ordinal);
        Assert.DoesNotContain("The export", await bot.SayAsync("/story fair", "ben"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/story new", "1 of 5. A title")]
    [InlineData("/story a new team", "The late migration")]
    public async Task New_is_a_choice_only_where_it_comes_first(string line, string reply)
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Guide);

        Assert.StartsWith(reply, await bot.SayAsync(line), StringComparison.Ordinal);
    }
}
