using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents.Judging;

public sealed class ShiftedAnswersTests
{
    private static readonly (string Question, string Answer)[] Pairs =
    [
        ("How do you prune roses?", "Roses are pruned in March, above an outer bud."),
        ("How do you store potatoes?", "Potatoes lie dark and dry, and I store them in boxes."),
        ("How do you catch slugs?", "Slugs hide below boards; there I catch them."),
        ("How do you graft apple trees?", "Apple trees take a graft in April, with wax."),
        ("How do you sharpen a scythe?", "A scythe is hammered first, then I sharpen it on wet stone."),
    ];

    private static NotedDocument Read(params string?[] answers) =>
        Notes.Read(
            "Garden\n\n" + string.Join("\n\n", Pairs.Zip(answers, (pair, answer) => $"{pair.Question}\n> {answer}"))
        );

    [Fact]
    public void Answers_that_slid_one_down_are_held_back_and_reported_with_their_lines()
    {
        var document = Read("", Pairs[0].Answer, Pairs[1].Answer, Pairs[2].Answer, Pairs[3].Answer);

        Assert.Equal([false, true, true, true, true], document.Questions.Select(question => question.HeldBack));
        var problem = Assert.Single(document.Problems, problem => problem.Code is ProblemCodes.ShiftedAnswers);
        Assert.Equal(6, problem.Line);
        Assert.Contains("line 6 to 15", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Pairs[0].Answer, document.Questions[1].Answer);
    }

    [Fact]
    public void They_are_found_among_headings_that_ask_below_another_heading_too()
    {
        string?[] answers = [null, Pairs[0].Answer, Pairs[1].Answer, Pairs[2].Answer, Pairs[3].Answer];

        var document = Notes.Read(Headings(answers));

        Assert.Equal([false, true, true, true, true], document.Questions.Select(question => question.HeldBack));
    }

    [Fact]
    public void Headings_that_ask_below_another_heading_and_have_no_answer_are_one_run()
    {
        var document = Notes.Read(Headings([Pairs[0].Answer, null, null, null, Pairs[4].Answer]));

        var problem = Assert.Single(document.Problems, problem => problem.Code is ProblemCodes.UnansweredRun);
        Assert.Equal(9, problem.Line);
    }

    [Fact]
    public void A_run_ends_with_its_section()
    {
        var apart = Headings([Pairs[0].Answer, null, null]) + "\n\n## Orchard\n\n### Which trees grow there?\n";

        Assert.DoesNotContain(ProblemCodes.UnansweredRun, Notes.Read(apart).Codes());
    }

    private static string Headings(string?[] answers) =>
        "# Garden\n\n## Summer\n\n"
        + string.Join("\n\n", Pairs.Zip(answers, (pair, answer) => $"### {pair.Question}\n\n{answer}".TrimEnd()));

    [Fact]
    public void Answers_in_their_places_are_trusted() =>
        Assert.DoesNotContain(
            Read("", Pairs[1].Answer, Pairs[2].Answer, Pairs[3].Answer, Pairs[4].Answer).Questions,
            question => question.HeldBack
        );

    [Fact]
    public void Two_rows_that_look_so_mean_nothing() =>
        Assert.DoesNotContain(
            Read("", Pairs[0].Answer, Pairs[1].Answer, Pairs[3].Answer, Pairs[4].Answer).Questions,
            question => question.HeldBack
        );
}
