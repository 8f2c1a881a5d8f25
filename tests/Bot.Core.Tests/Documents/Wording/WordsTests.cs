using Bot.Core.Documents.Wording;

namespace Bot.Core.Tests.Documents.Wording;

public sealed class WordsTests
{
    [Theory]
    [InlineData("query", "Queries")]
    [InlineData("PRUNED", "prunes")]
    [InlineData("Größe", "größe")]
    public void The_plain_forms_of_a_word_have_one_number(string one, string other)
    {
        Assert.NotEqual(0UL, Words.Stem(one));
        Assert.Equal(Words.Stem(one), Words.Stem(other));
    }

    [Theory]
    [InlineData("you")]
    [InlineData("You’re")]
    [InlineData("Describe")]
    public void A_word_that_every_text_has_has_none(string word) => Assert.Equal(0UL, Words.Stem(word));

    [Theory]
    [InlineData("described")]
    [InlineData("describer")]
    [InlineData("yo")]
    [InlineData("ÿou")]
    public void A_word_that_only_looks_like_one_of_those_has_one(string word) => Assert.NotEqual(0UL, Words.Stem(word));
}
