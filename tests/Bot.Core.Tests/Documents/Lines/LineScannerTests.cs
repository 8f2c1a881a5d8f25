using Bot.Core.Documents.Lines;

namespace Bot.Core.Tests.Documents.Lines;

public sealed class LineScannerTests
{
    private static (string Mark, string Body, int Value) Only(string line)
    {
        var page = new NotePage(line);
        return (page[0].Mark.ToString(), page.Body(0).ToString(), page[0].Value);
    }

    [Theory]
    [InlineData("plain text", "Text", "plain text", 0)]
    [InlineData("   ", "Blank", "", 0)]
    [InlineData("<br>", "Blank", "", 0)]
    [InlineData("a line<br/> ", "Text", "a line", 0)]
    [InlineData(">     answer ", "Answer", "answer", 0)]
    [InlineData("- point", "Bullet", "point", 0)]
    [InlineData("-", "Bullet", "", 0)]
    [InlineData("-5 degrees", "Text", "-5 degrees", 0)]
    [InlineData("12. point", "Numbered", "point", 12)]
    [InlineData("3) point", "Numbered", "point", 3)]
    [InlineData("2026. A year", "Text", "2026. A year", 0)]
    [InlineData("3.5 litres", "Text", "3.5 litres", 0)]
    [InlineData("### Title", "Heading", "Title", 3)]
    [InlineData("#tag", "Text", "#tag", 0)]
    [InlineData("□ item", "Box", "item", 0)]
    [InlineData("- [ ] item", "Box", "item", 0)]
    [InlineData("* [x] item", "Box", "item", 1)]
    [InlineData("✓ advice", "Tick", "advice", 0)]
    [InlineData("✔️ advice", "Tick", "advice", 0)]
    [InlineData("- ✗ mistake", "Cross", "mistake", 0)]
    [InlineData("   → guidance", "Arrow", "guidance", 0)]
    [InlineData("--------", "Bar", "", '-')]
    [InlineData("====", "Bar", "", '=')]
    [InlineData("```python", "Fence", "```python", 0)]
    [InlineData("**bold** text", "Text", "**bold** text", 0)]
    public void A_line_is_known_by_what_it_begins_with(string line, string mark, string body, int value) =>
        Assert.Equal((mark, body, value), Only(line));

    [Fact]
    public void All_ends_of_line_count_alike()
    {
        var page = new NotePage("one\r\ntwo\rthree\n\nfive");

        Assert.Equal(5, page.Count);
        Assert.Equal("three", page.Body(2).ToString());
        Assert.Equal("five", page.Body(4).ToString());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_of_a_long_text_is_counted_whatever_ends_it(string end)
    {
        const int Lines = 40_000;
        var page = new NotePage(string.Concat(Enumerable.Repeat("ab" + end, Lines)) + "last");

        Assert.Equal(Lines + 1, page.Count);
        Assert.Equal("last", page.Body(Lines));
        Assert.All(Enumerable.Range(0, Lines), line => Assert.Equal(2, page[line].Length));
    }
}
