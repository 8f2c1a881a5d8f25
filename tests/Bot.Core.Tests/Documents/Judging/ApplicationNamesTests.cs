using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents.Judging;

public sealed class ApplicationNamesTests
{
    [Theory]
    [InlineData("Notes\n\n## For Fenwick\n\n- Why tea?\n", "Fenwick stands in line 3.")]
    [InlineData("Preparation for the Fenwick position\n\nWhy tea?\n> So.\n", "Fenwick stands in line 1.")]
    [InlineData(
        "Notes\n\nWhy do you want to join Fenwick?\n> I like Fenwick’s tea.\n",
        "Fenwick stands in lines 3, 4."
    )]
    [InlineData("What do you think of Fenwick.ai’s tea?\n> Fenwick pours well.\n", "Fenwick stands in lines 1, 2.")]
    [InlineData("FENWICK.COM INTERVIEW\n\nWhy fenwick.com?\n> So.\n", "fenwick.com stands in lines 1, 3.")]
    [InlineData("Day\n\n□ Tea for Ines\n\nHi Ines,\n", "Ines stands in lines 3, 5.")]
    public void A_name_of_one_application_is_reported_with_its_lines(string text, string message)
    {
        var problem = Assert.Single(Notes.Read(text).Problems, problem => problem.Code is ProblemCodes.OtherCompany);

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# For Beginners\n\n- What is tea?\n")]
    [InlineData("# Redis\n\n- What is Redis? It is fast, with Redis 7.\n- Why Redis?\n- How does Redis save?\n")]
    [InlineData("# Links\n\nSee https://fenwick.com, www.fenwick.com, me@fenwick.com and fenwick.com/a.\n")]
    [InlineData("Why do you want to join our team?\n> So.\nWhy work at a startup?\n> So.\n")]
    public void Tools_audiences_and_links_are_no_names(string text) =>
        Assert.DoesNotContain(ProblemCodes.OtherCompany, Notes.Read(text).Codes());

    [Fact]
    public void Questions_below_a_heading_with_the_name_are_asked_for_that_company_only() =>
        Assert.Equal(
            [null, "Fenwick", "Fenwick", null],
            Notes
                .Read(
                    "Notes\n\n# Tea\n\n- What is tea?\n\n# For Fenwick\n\n- Why Fenwick?\n\n## Tools\n\n- Which cup?\n\n# Milk\n\n- What is milk?\n"
                )
                .Questions.Select(question => question.OnlyFor)
        );
}
