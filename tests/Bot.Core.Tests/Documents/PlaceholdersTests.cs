using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("Why do you want to join [Company Name]?", "Company Name")]
    [InlineData("\"Hello [Interviewer], I read about [Company].\" [Company]", "Interviewer,Company")]
    [InlineData("def read(items: List[Request]) -> dict[Key]", "")]
    [InlineData("see [Docs](https://a.example) and [x] and `[Company]` and a[0]", "")]
    [InlineData("[never closed", "")]
    public void Words_in_brackets_are_slots_and_code_and_links_are_not(string text, string slots) =>
        Assert.Equal(slots, string.Join(',', Placeholders.In(text)));

    [Fact]
    public void Slots_are_filled_with_what_is_known() =>
        Assert.Equal(
            "Hi [Role] at Fenwick, List[Request], Fenwick.",
            Placeholders.Fill(
                "Hi [Role] at [Company], List[Request], [Company].",
                slot => slot is "Company" ? "Fenwick" : null
            )
        );
}
