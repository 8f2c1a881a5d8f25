using Bot.Core.Documents;
using Bot.Core.Documents.Reconciling;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Documents.Reconciling;

public sealed class ReconciliationTests
{
    private const string Garden =
        "Garden\n\n1. Roses\n\nHow do you prune roses?\n> In March.\n\nHow do you water roses?\n> At dawn.\n\nWhere do roses like to stand?\n> In the sun.\n";

    private readonly ShelfOfTests shelf = new();

    [Fact]
    public void The_same_document_twice_changes_nothing()
    {
        shelf.Import(("a.txt", Garden));
        var before = shelf.State();

        var again = shelf.Import(("a.txt", Garden));

        Assert.Equal(before, shelf.State());
        Assert.Equal(3, again.Placed.Count);
        Assert.All(again.Placed, placed => Assert.NotNull(placed.Id));
        Assert.Empty(again.Retired);
    }

    [Fact]
    public void Quotes_dashes_case_and_place_make_no_new_question()
    {
        shelf.Import(("a.txt", "What’s a rose – to you?\n> A plant."));

        shelf.Import(("a.txt", "Title\n\n3. Later\n\nwhat's a  ROSE - to you?\n> Another answer."));

        Assert.Equal(["1 a.txt what's a  ROSE - to you?"], shelf.State());
    }

    [Fact]
    public void A_question_with_new_words_and_its_old_answer_is_the_same()
    {
        shelf.Import(("a.txt", Garden));

        shelf.Import(
            (
                "a.txt",
                Garden.Replace("How do you water roses?", "When would you give them a drink?", StringComparison.Ordinal)
            )
        );

        Assert.Contains("2 a.txt When would you give them a drink?", shelf.State());
        Assert.Equal(3, shelf.State().Count);
    }

    [Fact]
    public void A_corrected_question_between_unchanged_neighbours_is_the_same()
    {
        shelf.Import(("a.txt", Garden));

        shelf.Import(
            (
                "a.txt",
                Garden.Replace(
                    "How do you water roses?\n> At dawn.",
                    "How do you water the roses?\n> At dusk.",
                    StringComparison.Ordinal
                )
            )
        );

        Assert.Contains("2 a.txt How do you water the roses?", shelf.State());
        Assert.Equal(3, shelf.State().Count);
    }

    [Fact]
    public void Another_question_in_its_place_is_new_and_the_old_one_retired()
    {
        shelf.Import(("a.txt", Garden));

        shelf.Import(
            (
                "a.txt",
                Garden.Replace(
                    "How do you water roses?\n> At dawn.",
                    "Why do slugs come?\n> For food.",
                    StringComparison.Ordinal
                )
            )
        );

        Assert.Contains("(2) a.txt How do you water roses?", shelf.State());
        Assert.Contains("4 a.txt Why do slugs come?", shelf.State());
    }

    [Fact]
    public void What_comes_back_is_revived()
    {
        shelf.Import(("a.txt", Garden));
        shelf.Import(("a.txt", "Who?\n> Me."));

        shelf.Import(("a.txt", Garden));

        Assert.Contains("2 a.txt How do you water roses?", shelf.State());
        Assert.Contains("(4) a.txt Who?", shelf.State());
    }

    [Fact]
    public void Only_files_that_come_again_retire()
    {
        shelf.Import(("a.txt", Garden), ("b.txt", "Who?\n> Me."));

        shelf.Import(("b.txt", "Nobody asks.\n\nWhy?\n> So."));

        Assert.Equal(
            3,
            shelf.State().Count(line => line.Contains(" a.txt ", StringComparison.Ordinal) && line[0] is not '(')
        );
        Assert.Contains("(4) b.txt Who?", shelf.State());
    }

    [Fact]
    public void A_question_that_another_file_brought_is_left_as_it_is()
    {
        shelf.Import(("a.txt", Garden));

        var second = shelf.Import(("b.txt", "How do you water roses?\n> Never."));

        Assert.Empty(second.Placed);
        Assert.Equal(new QuestionId(2), Assert.Single(second.KeptElsewhere).Id);
        Assert.Equal("At dawn.", shelf.AnswerOf(2));
    }

    [Fact]
    public void A_question_that_moves_to_another_file_of_the_import_keeps_its_history()
    {
        shelf.Import(("a.txt", Garden), ("b.txt", "Who?\n> Me."));

        shelf.Import(("a.txt", "Why?\n> So."), ("b.txt", Garden));

        Assert.Contains("2 b.txt How do you water roses?", shelf.State());
    }

    [Fact]
    public void The_first_of_duplicates_stays_and_takes_over_what_it_lacks()
    {
        var result = shelf.Import(("a.txt", "Who?\n> Me.\n\nWhy roses?\n"), ("b.txt", "Why roses?\n> They smell."));

        Assert.Equal(2, result.Placed.Count);
        Assert.Equal(("a.txt", "They smell."), (result.Placed[1].File, result.Placed[1].Question.Answer));
    }

    /// <summary>Edits at random, many times over: no question is lost, doubled or given to two.</summary>
    [Fact]
    public void Whatever_is_edited_the_shelf_stays_sound_and_importing_twice_changes_nothing()
    {
        var random = new Random(20);
        for (var round = 0; round < 60; round++)
        {
            var files = Enumerable
                .Range(0, 3)
                .Select(file => ($"{file}.txt", RandomNotes(random)))
                .Where(_ => random.Next(4) > 0)
                .ToArray();
            var live = shelf.Live(files.Select(file => file.Item1)).ToHashSet();

            var result = shelf.Import(files);

            var placed = result.Placed.Where(one => one.Id is not null).Select(one => one.Id!.Value).ToList();
            Assert.Equal(placed.Count, placed.Distinct().Count());
            Assert.Empty(placed.Intersect(result.Retired));
            Assert.Subset(placed.Concat(result.Retired).ToHashSet(), live);
            var state = shelf.State();
            Assert.Empty(shelf.Import(files).Retired);
            Assert.Equal(state, shelf.State());
        }
    }

    private static string RandomNotes(Random random) =>
        "Title\n\n"
        + string.Join(
            "\n",
            Enumerable
                .Range(0, random.Next(1, 12))
                .Select(_ =>
                    $"How do you grow plant {random.Next(12)}{(random.Next(3) is 0 ? " well" : "")}?\n> Answer {random.Next(8)}.\n"
                )
        );

    /// <summary>A shelf that does what it is told, and no more.</summary>
    private sealed class ShelfOfTests
    {
        private readonly SortedDictionary<long, ShelvedQuestion> questions = [];

        public Reconciled Import(params (string File, string Text)[] files)
        {
            var result = Reconciliation.Match(
                [.. questions.Values],
                [.. files.Select(file => Notes.Read(file.Text, file.File))]
            );
            foreach (var placed in result.Placed)
            {
                var id = placed.Id ?? new QuestionId(questions.Count + 1);
                var question = placed.Question;
                questions[id.Value] = new(
                    id,
                    placed.File,
                    placed.Place,
                    question.Section,
                    question.Text,
                    question.Direction,
                    question.Answer,
                    Retired: false
                );
            }

            foreach (var id in result.Retired)
                questions[id.Value] = questions[id.Value] with { Retired = true };
            return result;
        }

        public IEnumerable<QuestionId> Live(IEnumerable<string> files) =>
            questions
                .Values.Where(question => !question.Retired && files.Contains(question.File))
                .Select(question => question.Id);

        public string? AnswerOf(long id) => questions[id].Answer;

        public IReadOnlyList<string> State() =>
            [
                .. questions.Values.Select(one =>
                    $"{(one.Retired ? $"({one.Id.Value})" : one.Id.Value)} {one.File} {one.Text}"
                ),
            ];
    }
}
