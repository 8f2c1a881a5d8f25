using Bot.Core.People.Linking;

namespace Bot.Core.Tests.People.Linking;

public sealed class LinkCodeTests
{
    [Fact]
    public void A_code_has_ten_characters_none_of_which_looks_like_another()
    {
        Random random = new(1);
        var codes = Enumerable.Range(0, 2000).Select(_ => LinkCode.New(random.Next).Text).ToList();

        Assert.All(codes, code => Assert.Equal(LinkCode.Length, code.Length));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.DoesNotContain(codes.SelectMany(code => code), character => "0O1IL2Z5S8BUV".Contains(character));
        Assert.Equal(23, codes.SelectMany(code => code).Distinct().Count());
    }

    [Theory]
    [InlineData("ACDEF-34679", true)]
    [InlineData(" acdef34679 ", true)]
    [InlineData("acdef 34679.", true)]
    [InlineData("ACDEF-3467", false)]
    [InlineData("ACDEF-346790", false)]
    [InlineData("ACDEF-0OIL1", false)]
    [InlineData("", false)]
    [InlineData("ＡＣＤＥＦ34679", false)]
    public void It_is_read_as_people_type_it(string typed, bool isCode) =>
        Assert.Equal(isCode ? new LinkCode("ACDEF34679") : null, LinkCode.Read(typed));

    [Fact]
    public void What_is_shown_can_be_typed()
    {
        var code = LinkCode.New(new Random(2).Next);

        Assert.Equal(code, LinkCode.Read(code.ToString()));
    }
}
