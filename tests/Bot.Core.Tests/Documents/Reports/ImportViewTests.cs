using Bot.Core.Documents;
using Bot.Core.Documents.Reports;

namespace Bot.Core.Tests.Documents.Reports;

public sealed class ImportViewTests
{
    private const string Messy =
        "Notes\n\nWhy?\n> So.\n> TODO: more\n\nHow?\n> \n\nWho are they?\nWhen is it?\nWhere is that?\n\nQuestions to ask them:\n- \"Who digs?\"\n\nTop 30 questions:\n\nWhy?\n> Thus.\n";

    private static IReadOnlyList<NotedDocument> Documents { get; } = DocumentSet.Compare([Notes.Read(Messy)]);

    [Fact]
    public void A_document_is_a_row_and_an_empty_column_is_left_out() =>
        Assert.Equal(
            ["document|questions|answered|for you to ask", "notes.txt|5|1|1"],
            ReportView.Table(Documents).Select(row => string.Join('|', row))
        );

    [Fact]
    public void Several_documents_are_counted_together_and_what_they_share_once() =>
        Assert.Equal(
            ["document|questions|answered", "a.txt|1|1", "b.txt|2|1", "together|2|2"],
            ReportView
                .Table([Notes.Read("Why?\n> So.\n", "a.txt"), Notes.Read("Why?\n\nHow?\n> Thus.\n", "b.txt")])
                .Select(row => string.Join('|', row))
        );

    [Fact]
    public void Points_come_most_useful_first_and_what_is_to_write_stands_apart() =>
        Assert.Equal(
            [
                "",
                "4 points to look at:",
                "  notes.txt, line 7: There is a place for an answer here, and it is empty.",
                "  notes.txt, line 17: The heading speaks of 30, and 1 question follows. Are some of them elsewhere?",
                "  notes.txt, line 5: A note to yourself stands in the answer. I keep it apart from the answer.",
                "  notes.txt, line 19: The same question stands in notes.txt, line 3. I keep that one.",
                "",
                "4 to write:",
                "  notes.txt, line 7: How?",
                "  notes.txt, line 10: Who are they?",
                "  notes.txt, line 11: When is it?",
                "  notes.txt, line 12: Where is that?",
            ],
            ReportView.Lines(Documents)
        );

    [Fact]
    public void Where_nothing_was_found_it_says_how_a_question_is_written() =>
        Assert.StartsWith(
            "I found no questions, stories or checklists.",
            ReportView.Lines([Notes.Read("root:x:0:0\ndaemon:x:1:1\n")])[1],
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_many_points_that_are_alike_a_few_are_named()
    {
        var text = string.Concat(Enumerable.Range(0, 20).Select(at => $"Why {at}?\n> So.\n> TODO: {at}\n\n"));

        var lines = ReportView.Lines([Notes.Read(text)]);

        Assert.Equal(11, lines.Count);
        Assert.Equal("20 points to look at:", lines[1]);
        Assert.Equal("  … and 12 more like these.", lines[^1]);
    }

    [Fact]
    public void An_encoding_is_named_when_it_is_not_what_everybody_expects()
    {
        var latin = DocumentReader.Read("old.txt", [.. "Why caf"u8, 0xE9, .. "?\n> So.\n"u8]);

        Assert.Equal(["", "old.txt: Not UTF-8, so read as Windows-1252."], ReportView.Lines([latin]));
        Assert.Empty(ReportView.Lines([Notes.Read("Why café?\n> So.\n")]));
    }

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

        foreach (
            var line in ReportView
                .Lines(Documents)
                .Where(line => line.Length > 0)
                .Concat(points.Select(point => point.Message))
        )
        {
            Assert.DoesNotContain('!', line);
            Assert.All(line.Split(". "), sentence => Assert.InRange(sentence.Split(' ').Length, 1, 20));
        }
    }
}
