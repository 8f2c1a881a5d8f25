using Bot.Core.Documents.Alike;

namespace Bot.Core.Tests.Documents.Alike;

public sealed class QuestionKeyTests
{
    [Theory]
    [InlineData("Why roses?")]
    [InlineData("  WHY\troses?\n")]
    [InlineData("\"why  roses?\"")]
    [InlineData("“Why roses?” ")]
    [InlineData("\u00A0why\u00A0Roses?")]
    public void One_text_has_one_plain_form_however_it_is_spaced_and_quoted(string text) =>
        Assert.Equal("why roses?", QuestionKey.Plain(text));

    [Theory]
    [InlineData("It’s `a–b`", "it's 'a-b'")]
    [InlineData("\" \"", "")]
    [InlineData("", "")]
    public void Quotes_and_dashes_are_of_one_kind(string text, string plain) =>
        Assert.Equal(plain, QuestionKey.Plain(text));
}
