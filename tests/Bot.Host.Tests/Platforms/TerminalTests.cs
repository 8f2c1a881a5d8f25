using Bot.Testing;

namespace Bot.Host.Tests.Platforms;

/// <summary>Conversations with the program itself, over a pipe.</summary>
public sealed class TerminalTests
{
    private static readonly string[] FirstAnswer = ["what changed, and the slowest step", "3"];

    [Fact]
    public async Task The_first_start_goes_as_in_the_picture()
    {
        using BotProcess bot = new();
        var transcript = Transcript.Read(Path.Combine(AppContext.BaseDirectory, "Transcripts", "first-start.txt"));

        var said = await bot.TalkAsync(transcript.Typed);

        transcript.Compare(said.Output);
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
    }

    [Fact]
    public async Task A_second_start_asks_nothing_twice_and_the_streak_stands()
    {
        using BotProcess bot = new();
        var first = await bot.TalkAsync(FirstAnswer);

        var second = await bot.TalkAsync("/quiz", "said", "3", "/progress");

        Assert.Equal(0, second.ExitCode);
        Assert.DoesNotContain("One practice question a day", second.Output, StringComparison.Ordinal);
        Assert.NotEqual(QuestionIn(first.Output), QuestionIn(second.Output));
        Assert.Contains("Streak     1 day in a row", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_question_is_there_again_after_the_process_was_killed()
    {
        using BotProcess bot = new();
        string before;
        using (var killed = bot.Start())
        {
            before = await BotProcess.ReadUntilAsync(killed, "(said, hint, later, skip, show, help)");
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        var after = await bot.TalkAsync("my answer after all", "3", "/progress");

        Assert.Contains("This one is still open.", after.Output, StringComparison.Ordinal);
        Assert.Equal(QuestionIn(before), QuestionIn(after.Output));
        Assert.Contains("Your answer, 4 words.", after.Output, StringComparison.Ordinal);
        Assert.Contains("Answered   1 time", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_there_again_after_the_process_was_killed_before_the_grade()
    {
        using BotProcess bot = new();
        using (var killed = bot.Start())
        {
            await BotProcess.ReadUntilAsync(killed, "(said, hint, later, skip, show, help)");
            await killed.StandardInput.WriteLineAsync("what changed, and the slowest step");
            await killed.StandardInput.FlushAsync();
            await BotProcess.ReadUntilAsync(killed, "Could you say this");
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        var after = await bot.TalkAsync("3", "/progress");

        Assert.Contains("Your answer, 6 words.", after.Output, StringComparison.Ordinal);
        Assert.Contains("Good. I will ask it again", after.Output, StringComparison.Ordinal);
        Assert.Contains("Answered   1 time", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_people_at_the_same_terminal_have_questions_of_their_own()
    {
        using BotProcess bot = new();

        var said = await bot.TalkAsync("@ana /quiz", "@ana said", "@ana 3", "@ana /progress", "/progress");

        Assert.Contains("ana:", said.Output, StringComparison.Ordinal);
        Assert.Contains("Answered   1 time", said.Output, StringComparison.Ordinal);
        Assert.Contains("Answered   0 times", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_before_the_first_start_takes_nothing_from_it()
    {
        using BotProcess bot = new();
        await bot.RunAsync("log");

        Assert.Contains(
            "I brought 132 example questions.",
            (await bot.TalkAsync("said")).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_zone_that_nobody_knows_is_UTC_and_can_be_set_right()
    {
        using BotProcess bot = new();
        bot.Settings["TZ"] = "Mars/Phobos";

        var said = await bot.TalkAsync("/prep schedule 09:30 daily Lisbon");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("1 question, every day at 09:30, Lisbon.", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nobody_to_talk_to_it_says_so_and_ends()
    {
        using BotProcess bot = new();

        var said = await bot.TalkAsync();

        Assert.Equal((2, ""), (said.ExitCode, said.Output));
        Assert.StartsWith("There is nobody to talk to", said.Error, StringComparison.Ordinal);
    }

    [FactOnLinux]
    public async Task With_its_input_closed_there_is_nobody_to_talk_to_either()
    {
        using BotProcess bot = new();

        var said = await bot.ClosedAsync();

        Assert.Equal((2, ""), (said.ExitCode, said.Output));
        Assert.StartsWith("There is nobody to talk to", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_bot_on_the_same_database_says_who_holds_it()
    {
        using BotProcess bot = new();
        using var first = bot.Start();
        await BotProcess.ReadUntilAsync(first, "(said, hint, later, skip, show, help)");

        var second = await bot.TalkAsync("hello");

        first.Kill();
        await first.WaitForExitAsync();
        Assert.Equal(1, second.ExitCode);
        Assert.Contains($"{first.Id}", second.Error, StringComparison.Ordinal);
    }

    // The question stands above the line that names its topic.
    private static string QuestionIn(string output)
    {
        var lines = output.Split('\n').ToList();
        return lines[lines.FindIndex(line => line.Contains("Say it aloud, or type", StringComparison.Ordinal)) - 1];
    }
}
