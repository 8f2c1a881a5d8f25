using Bot.Adapters.Terminal.Printing;

namespace Bot.Adapters.Tests.Terminal.Printing;

public sealed class LightMarkdownTests
{
    [Theory]
    [InlineData("**Good**: one *concrete* day", "Good: one concrete day")]
    [InlineData("***both*** and __two__ and _one_", "both and two and one")]
    [InlineData("type `/prep import FOLDER` now", "type /prep import FOLDER now")]
    [InlineData("`a * b * c` stays", "a * b * c stays")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("snake_case_name and __init__.py", "snake_case_name and init.py")]
    [InlineData("* a bullet\n- another", "* a bullet\n- another")]
    [InlineData("# Heading\n###### Deep\n#tag", "Heading\nDeep\n#tag")]
    [InlineData("> quoted", "  quoted")]
    [InlineData(@"\*not\* \[this\]", "*not* [this]")]
    [InlineData(@"C:\Users", @"C:\Users")]
    [InlineData("[the guide](https://example.org/a)", "the guide (https://example.org/a)")]
    [InlineData("[https://a.b](https://a.b)", "https://a.b")]
    [InlineData("Ask me about [Company] (soon)", "Ask me about [Company] (soon)")]
    [InlineData("one ** alone", "one ** alone")]
    [InlineData("an * opened *here", "an * opened *here")]
    [InlineData("ends in a backslash \\", "ends in a backslash \\")]
    [InlineData("ends in a mark *", "ends in a mark *")]
    [InlineData("a `tick alone", "a `tick alone")]
    public void Marks_are_taken_away_and_what_is_none_stays(string markdown, string plain) =>
        Assert.Equal(plain, LightMarkdown.Plain(markdown));

    [Theory]
    [InlineData("*a ")]
    [InlineData("**a _b ")]
    [InlineData("[a")]
    [InlineData("[a](")]
    [InlineData("`")]
    public async Task Many_marks_without_an_end_take_no_longer_than_they_are(string mark)
    {
        var text = string.Concat(Enumerable.Repeat(mark, 200_000));
        var plain = await Task.Run(() => LightMarkdown.Plain(text)).WaitAsync(TimeSpan.FromSeconds(5));
        Assert.NotEmpty(plain);
    }
}
