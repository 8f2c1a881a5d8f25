using Bot.Adapters.Terminal.Printing;

namespace Bot.Adapters.Tests.Terminal.Printing;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("short", 20, "short")]
    [InlineData("one two three four", 10, "one two|three four")]
    [InlineData("exactly10! and", 10, "exactly10!|and")]
    [InlineData("two   spaces   stay", 30, "two   spaces   stay")]
    [InlineData("https://example.org/a/long/path here", 10, "https://example.org/a/long/path|here")]
    [InlineData("日本語も折り返します", 10, "日本語も折|り返します")]
    [InlineData("a\tb", 10, "a    b")]
    [InlineData("1 Again  not yet      2 Good  yes", 20, "1 Again  not yet|2 Good  yes")]
    [InlineData("", 10, "")]
    public void A_line_is_folded_between_words(string text, int width, string rows) =>
        Assert.Equal(rows.Split('|'), Folding.Fold(new RenderedLine(text), width));

    [Fact]
    public void Folded_rows_stand_below_the_first() =>
        Assert.Equal(
            ["  - one two", "    three"],
            Folding.Fold(new RenderedLine("- one two three", Indent: 2, Hang: 2), 12)
        );

    [Fact]
    public void A_value_beside_a_very_long_label_still_has_room() =>
        Assert.Equal(
            ["a-label-without-end", "       one two"],
            Folding.Fold(new RenderedLine("a-label-without-end one two", Hang: 20), 14)
        );

    [Fact]
    public void Code_and_piped_output_are_not_folded()
    {
        const string Text = "SELECT name FROM people WHERE id = 1";
        Assert.Equal([Text], Folding.Fold(new RenderedLine(Text, Kept: true), 10));
        Assert.Equal(["  " + Text], Folding.Fold(new RenderedLine(Text, Indent: 2), null));
    }
}
