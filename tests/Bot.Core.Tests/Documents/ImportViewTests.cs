using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents;

public sealed class ImportViewTests
{
    private const string Messy =
        "Notes\n\nWhy?\n> So.\n> TODO: more\n\nHow?\n> \n\nWho are they?\nWhen is it?\nWhere is that?\n\nQuestions to ask them:\n- \"Who digs?\"\n\nTop 30 questions:\n\nWhy?\n> Thus.\n";

    private static IReadOnlyList<string> Report => ImportView.Report(DocumentSet.Compare([Notes.Read(Messy)]));

    [Fact]
    public void The_report_says_what_was_found_and_then_what_to_look_at() =>
        Assert.Equal(
            [
                "notes.txt: 5 questions found.",
                "  1 has an answer and can be asked.",
                "  4 have no answer yet.",
                "  Also: 1 question for you to ask them.",
                "5 points to look at:",
                "  notes.txt, line 7: There is a place for an answer here, and it is empty.",
                "  notes.txt, line 17: The heading speaks of 30, and 1 question follows.",
                "  notes.txt, line 5: A note to yourself stands in the answer. I keep it apart from the answer.",
                "  notes.txt, line 10: 3 questions from line 10 to 12 have no answer yet.",
                "  notes.txt, line 19: The same question stands in notes.txt, line 3. I keep that one.",
            ],
            Report
        );

    [Fact]
    public void Its_sentences_are_short_and_calm()
    {
        Problem[] points =
        [
            Points.EmptyAnswer(1),
            Points.ShiftedAnswers(1, 2, 5),
            Points.UnansweredRun(1, 2, 5),
            Points.PromisesMore(1, 25, 1),
            Points.MissingStory(1, 1, [3]),
            Points.MissingStory(1, 2, [3, 4]),
            Points.Todo(1, "x"),
            Points.Duplicate(1, "a.txt", 1),
            Points.NearDuplicate(1, "a.txt", 1),
            Points.LostCharacters(1),
            Points.AnswerWithoutQuestion(1),
            Points.QuestionTooLong(1),
            Points.PerhapsQuestions(1, 1),
            Points.PerhapsQuestions(1, 2),
        ];

        foreach (var line in Report.Concat(points.Select(point => point.Message)))
        {
            Assert.DoesNotContain('!', line);
            Assert.All(line.Split(". "), sentence => Assert.InRange(sentence.Split(' ').Length, 1, 20));
        }
    }
}
