using Bot.Core.People;
using Bot.Core.Practice.Picking;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Practice.Picking;

public sealed class FamilyTests
{
    [Theory]
    [InlineData("How do you cache a page?", "How would you cache a page?", true)]
    [InlineData("How does a B-tree index split its pages?", "When is a B-tree index not used?", true)]
    [InlineData("What is a deadlock?", "What is a B-tree?", false)]
    [InlineData("Tell me about a time your plan failed", "Tell me about a time when you led a team", false)]
    public void Questions_of_one_section_are_a_family_by_their_telling_words(string one, string other, bool same) =>
        Assert.Equal(same, Family.Same(Question(1, one), Question(2, other)));

    [Fact]
    public void In_different_sections_only_near_duplicates_are() =>
        Assert.False(
            Family.Same(
                Question(1, "How does a B-tree index split its pages?"),
                Question(2, "When is a B-tree index not used?") with
                {
                    Section = ["Another"],
                }
            )
        );

    private static Question Question(long id, string text) =>
        new(
            new(id),
            new Shelf.Starter(),
            text,
            Direction.Asked,
            QuestionKind.Technical,
            "databases",
            ["Basics"],
            null,
            false,
            null,
            [],
            "notes.txt",
            1
        );
}
