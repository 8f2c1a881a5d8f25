using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Core.Documents;
using Bot.Core.Documents.Reconciling;
using Bot.Core.Documents.Repair;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Documents;

/// <summary>The owner's own documents, checked against counts made by hand. No word of theirs stands here.</summary>
public sealed class PrivateDocumentsTests
{
    private const string Folder = "shared/seeds";

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static IReadOnlyList<NotedDocument> Documents => DocumentSet.Read(Notes.Folder(Folder));

    [FolderFact(Folder)]
    public void The_totals_are_those_counted_by_hand()
    {
        var totals = ImportTotals.Of(Documents);

        Assert.Equal((203, 189, 5, 32), (totals.Questions, totals.Answered, totals.HeldBack, totals.ToAskThem));
        Assert.Equal((5, 1, 51), (totals.Stories, totals.Checklists, totals.ChecklistItems));
        Assert.Equal(1 + 6 + 6, totals.Scripts);
    }

    [FolderFact(Folder)]
    public void Every_prompt_of_the_first_document_stands_at_its_line_with_its_exact_text()
    {
        var lines = File.ReadAllLines(Path.Combine(Notes.Find(Folder)!, Documents[0].File));
        var asked = Documents[0]
            .Questions.Where(question => question is { Direction: Direction.Asked, Kind: not QuestionKind.SmallTalk })
            .ToList();

        Assert.Equal(180, asked.Count);
        Assert.Equal(173, asked.Count(question => question.Answer is not null));
        Assert.All(asked, question => Assert.Equal(lines[question.Line - 1].Trim(), question.Text));
        Assert.Equal(
            [392, 395, 398, 401, 404],
            asked.Where(question => question.HeldBack).Select(question => question.Line)
        );
        Assert.Equal(
            [100, 101, 102, 103, 104, 105, 389],
            asked.Where(question => question.Answer is null).Select(question => question.Line)
        );
        Assert.Equal([22, 23, 301, 302, 303], Reverse(Documents[0]));
        Assert.Equal([10, 11, 12, 13, 14, 19], Lines(Documents[0], QuestionKind.SmallTalk));
        Assert.Equal(29, Assert.Single(asked, question => question.Todo.Count > 0).Line);
    }

    [FolderFact(Folder)]
    public void Its_sections_hold_as_many_as_counted()
    {
        var asked = Documents[0].Questions.Where(question => question is { Direction: Direction.Asked, Line: > 26 });

        Assert.Equal(
            [10, 7, 2, 8, 14, 5, 8, 3, 25, 1, 1, 1, 10, 8, 6, 5, 4, 8, 6, 6, 5, 4, 5, 5, 5, 5, 4, 4, 5],
            asked.GroupBy(question => string.Join('\n', question.Section)).Select(section => section.Count())
        );
    }

    [FolderFact(Folder)]
    public void The_guide_gives_its_questions_links_and_stories()
    {
        var guide = Documents[1];

        Assert.Equal([6, 5, 5, 6, 6], guide.Stories.Select(story => story.Actions.Count));
        Assert.Equal([4, 4, 5, 5, 4], guide.Stories.Select(story => story.UseFor.Count));
        Assert.All(
            guide.Stories,
            story => Assert.All((string[])[story.Situation, story.Task, story.Result], Assert.NotEmpty)
        );
        Assert.Equal(
            20,
            guide.Questions.Count(question => question is { Direction: Direction.Asked, Answer: not null })
        );
        Assert.Equal(15, Reverse(guide).Count());
        var titles = guide.Stories.Select(story => story.Title).ToList();
        Assert.Equal(
            [
                "170 3Use",
                "174 2Adapt",
                "178 3From",
                "184 2Use",
                "188 2Adapt 4Adapt",
                "192 1Use 5Use",
                "202 4Use 1Adapt",
                "205 1Use",
                "214 4Use",
            ],
            guide
                .Questions.Where(question => question.Stories.Count > 0)
                .Select(question =>
                    $"{question.Line} {string.Join(' ', question.Stories.Select(link => $"{titles.IndexOf(link.Title) + 1}{link.Mode}"))}"
                )
        );
    }

    [FolderFact(Folder)]
    public void The_checklist_gives_its_items_phases_and_directions()
    {
        var day = Documents[2];
        var phases = Assert.Single(day.Checklists).Phases;

        Assert.True(day.Encoding.Repaired);
        Assert.Equal(
            [
                "-P2D -P1D Start 5 9 5 5",
                "-PT2H  Start 4",
                "-PT1H  Start 8",
                "-PT30M  Start 5",
                "-PT10M  Start 5",
                "PT0S PT1H End 5",
            ],
            phases.Select(phase =>
                $"{phase.From} {phase.To} {phase.Anchor} {string.Join(' ', phase.Groups.Select(group => group.Items.Count))}"
            )
        );
        Assert.Equal(
            [17, 0, 0, 0, 0, 5],
            phases.Select(phase => phase.Groups.Sum(group => group.Items.Sum(item => item.Notes.Count)))
        );
        Assert.Equal((95, 17), (day.Tips.Count(tip => !tip.Avoid), day.Tips.Count(tip => tip.Avoid)));
        Assert.Equal(
            [130, 130, 291, 292, 293, 294, 295, 324],
            day.Questions.Where(q => q.Direction is Direction.Asked).Select(q => q.Line)
        );
        Assert.Equal(12, Reverse(day).Count());
        Assert.Equal(10, Lines(day, QuestionKind.Clarifying).Count());
        Assert.Equal(
            [364],
            day.Questions.Where(question => question.Direction is Direction.NeverAsk).Select(question => question.Line)
        );
        Assert.DoesNotContain(day.Questions, question => question.Stories.Count > 0);
    }

    [FolderFact(Folder)]
    public void The_points_to_look_at_are_these_and_no_others() =>
        Assert.Equal(
            [
                "000 31 todo",
                "000 100 unanswered-run",
                "000 173 near-duplicate",
                "000 261 near-duplicate",
                "000 290 other-company",
                "000 307 other-company",
                "000 389 empty-answer",
                "000 392 shifted-answers",
                "000 654 near-duplicate",
                "001 166 promises-more",
                "001 170 near-duplicate",
                "001 202 near-duplicate",
                "001 208 near-duplicate",
                "001 233 duplicate",
                "001 238 duplicate",
                "001 250 duplicate",
                "001 272 duplicate",
                "004 1 other-company",
                "004 17 other-company",
                "004 312 missing-story",
                "004 324 near-duplicate",
                "004 331 near-duplicate",
                "004 337 near-duplicate",
            ],
            Documents.SelectMany(document =>
                document.Problems.Select(problem => $"{document.File[..3]} {problem.Line} {problem.Code}")
            )
        );

    [FolderFact(Folder)]
    public void Questions_below_a_heading_that_names_a_company_are_for_that_company() =>
        Assert.Equal(
            [95, 0, 3],
            Documents.Select(document => document.Questions.Count(question => question.OnlyFor is not null))
        );

    [FolderFact(Folder)]
    public void No_broken_character_is_left()
    {
        var everything = JsonSerializer.Serialize(Documents, Plain);

        Assert.DoesNotContain('â', everything);
        Assert.DoesNotContain('\uFFFD', everything);
        Assert.Contains('’', everything);
    }

    [FolderFact(Folder)]
    public void Line_ends_and_encodings_make_no_difference()
    {
        var expected = ImportTotals.Of(Documents);

        foreach (
            var encoding in (Encoding[])
                [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)]
        )
        {
            var files = Notes.Folder(Folder).Select(file => file with { Bytes = Recoded(file.Bytes.Span, encoding) });

            Assert.Equal(
                expected with
                {
                    Problems = 0,
                },
                ImportTotals.Of(DocumentSet.Read([.. files])) with
                {
                    Problems = 0,
                }
            );
        }
    }

    [FolderFact(Folder)]
    public void A_document_that_was_cut_off_is_read_as_far_as_it_goes()
    {
        foreach (var file in Notes.Folder(Folder))
        {
            var whole = DocumentReader.Read(file.File, file.Bytes.Span).Questions.Count;
            for (var part = 1; part < 40; part++)
            {
                var cut = DocumentReader.Read(file.File, file.Bytes.Span[..(file.Bytes.Length * part / 40)]);

                Assert.InRange(cut.Questions.Count, 0, whole);
            }
        }
    }

    [FolderFact(Folder)]
    public void Importing_them_twice_changes_nothing()
    {
        var first = Reconciliation.Match([], Documents).Placed;
        var shelf = first.Select(
            (one, at) =>
                new ShelvedQuestion(
                    new QuestionId(at + 1),
                    one.File,
                    one.Place,
                    one.Question.Section,
                    one.Question.Text,
                    one.Question.Direction,
                    one.Question.Answer,
                    Retired: false
                )
        );

        var second = Reconciliation.Match([.. shelf], Documents);

        Assert.Equal(
            Enumerable.Range(1, first.Count).Select(id => (QuestionId?)new QuestionId(id)),
            second.Placed.Select(one => one.Id)
        );
        Assert.Empty(second.Retired);
        Assert.Empty(second.KeptElsewhere);
    }

    // UTF-16 holds what the repair brings back, so the third document is repaired before it is recoded.
    private static byte[] Recoded(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = NoteBytes.Decode(bytes).Text!.Replace("\n", "\r\n", StringComparison.Ordinal);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private static IEnumerable<int> Reverse(NotedDocument document) =>
        document
            .Questions.Where(question =>
                question
                    is { Direction: Direction.ToAskThem, Kind: not (QuestionKind.Clarifying or QuestionKind.SmallTalk) }
            )
            .Select(question => question.Line);

    private static IEnumerable<int> Lines(NotedDocument document, QuestionKind kind) =>
        document.Questions.Where(question => question.Kind == kind).Select(question => question.Line);
}
