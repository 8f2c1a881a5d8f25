using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents;

public sealed class DocumentSetTests
{
    private static IReadOnlyList<NotedDocument> Two(string one, string other) =>
        DocumentSet.Compare([Notes.Read(one, "a.txt"), Notes.Read(other, "b.txt")]);

    [Fact]
    public void The_same_question_in_two_documents_is_a_point_on_the_second()
    {
        var documents = Two(
            "Where’s your garden in 3–5 years?\n> Here.",
            "x\n\n\"Where's your Garden in 3-5 years?\"\n\nThere, I hope."
        );

        Assert.Empty(documents[0].Problems);
        var problem = Assert.Single(documents[1].Problems);
        Assert.Equal((3, ProblemCodes.Duplicate), (problem.Line, problem.Code));
        Assert.Contains("a.txt, line 1", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, ImportTotals.Of(documents).Questions);
    }

    [Theory]
    [InlineData("Why do you want to work at a small garden?", "Why do you want to work in a small garden?", true)]
    [InlineData(
        "Tell me about a time you had to lift a stone.",
        "Tell me about a time you had to catch a slug.",
        false
    )]
    [InlineData("How do you prune roses?", "How do you store potatoes?", false)]
    public void Almost_the_same_question_is_reported_and_kept(string one, string other, bool near)
    {
        var documents = Two(one + "\n> So.", other + "\n> Thus.");

        Assert.Equal(near, documents[1].Codes().Contains(ProblemCodes.NearDuplicate));
        Assert.Equal(2, ImportTotals.Of(documents).Questions);
    }

    [Fact]
    public void An_answer_that_only_the_duplicate_has_counts()
    {
        var totals = ImportTotals.Of(Two("Who?\n> Me.\n\nWhy roses?\n", "Why roses?\n> They smell."));

        Assert.Equal((2, 2), (totals.Questions, totals.Answered));
    }
}
