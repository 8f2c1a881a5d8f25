using Bot.Testing;

namespace Bot.Adapters.Tests.Testing;

public sealed class TranscriptTests
{
    private const string Text = """
        # A first talk.
        Welcome.

        > hello
        You said hello.
        Twice…

        > @ana hi
        ana:
        …
        Bye.
        """;

    private static readonly Transcript Talk = Transcript.Parse(Text, "talk.txt");

    [Fact]
    public void Typed_lines_are_told_from_the_rest() => Assert.Equal(["hello", "@ana hi"], Talk.Typed);

    [Fact]
    public Task A_talk_that_goes_as_written_passes() =>
        PlayAsync("Welcome.\n\n", "You said hello.\nTwice, really.", "ana:\n1\n\n2\nBye.");

    [Fact]
    public void The_same_talk_is_compared_as_a_whole() =>
        Talk.Compare("Welcome.\n\n\nYou said hello.\nTwice\n\nana:\nBye.\n\n");

    [Theory]
    [InlineData("Welcome!", "You said hello.\nTwice", "ana:\nBye.", 2)]
    [InlineData("", "You said hello.\nTwice", "ana:\nBye.", 2)]
    [InlineData("Welcome.", "You said hello.", "ana:\nBye.", 6)]
    [InlineData("Welcome.", "You said hello.\nOnce", "ana:\nBye.", 6)]
    [InlineData("Welcome.", "You said hello.\nTwice", "ana:\nfor ever", 11)]
    public async Task The_first_difference_is_named_with_its_line(string opening, string first, string second, int line)
    {
        var difference = await Assert.ThrowsAsync<TranscriptException>(() => PlayAsync(opening, first, second));
        Assert.Contains($"talk.txt differs at line {line}.", difference.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Welcome.", "You said hello.\nTwice\nmore", "ana:\nBye.", "came:     more")]
    [InlineData("Welcome.", "You said hello.\nTwice", "ana:\nBye.\nBye again.", "came:     Bye again.")]
    public async Task What_comes_beyond_is_a_difference(string opening, string first, string second, string because)
    {
        var difference = await Assert.ThrowsAsync<TranscriptException>(() => PlayAsync(opening, first, second));
        Assert.Contains("talk.txt differs at its end.", difference.Message, StringComparison.Ordinal);
        Assert.Contains(because, difference.Message, StringComparison.Ordinal);
    }

    private static Task PlayAsync(string opening, params string[] answers)
    {
        var next = new Queue<string>(answers);
        return Talk.PlayAsync(_ => Task.FromResult(next.Dequeue()), opening);
    }
}
