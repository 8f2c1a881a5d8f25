using Bot.Core.Documents;
using Bot.Core.Documents.Written;
using Bot.Core.People;
using Bot.Core.Questions;
using Bot.Core.Stories;

namespace Bot.Core.Tests.Documents;

public sealed class WrittenTests
{
    private static readonly Question[] Bank =
    [
        Asked("What is tea?", "A leaf.\n\n> in water\n# hot\n```\nboil", ["Kitchen", "A > B"]) with
        {
            HeldBack = true,
            Stories = [new("The cup", StoryMode.Adapt, "with care")],
        },
        Asked("What comes out?\n```js\n### tea()\n```\nA) 1\nB) 2", "Answer: B", []) with
        {
            OnlyFor = "Fenwick",
        },
        Asked("-1 + \"x\", or 2?", "=SUM(A1)", ["Sums"]) with
        {
            Todo = ["ask --> Ines"],
        },
        Asked("Why not?", null, ["Sums"]) with
        {
            Direction = Direction.ToAskThem,
        },
    ];

    private static readonly Story Cup = new(
        new(1),
        new Shelf.Mine(new(1)),
        "The cup",
        "It broke.",
        "Mine.",
        ["Swept\nit", "Told"],
        "Clean.",
        ["care"]
    );

    [Fact]
    public void Markdown_comes_back_as_it_went()
    {
        var document = Notes.Read(MarkdownNotes.Write("Notes", Bank, [Cup]));

        Assert.Equal(Bank.Select(Words), document.Questions.Select(Words));
        var story = Assert.Single(document.Stories);
        Assert.Equal((Cup.Title, Cup.Situation, Cup.Result), (story.Title, story.Situation, story.Result));
        Assert.Equal(Cup.Actions, story.Actions);
        Assert.Equal(Cup.UseFor, story.UseFor);
    }

    [Fact]
    public void Comma_separated_values_guard_formulas_and_come_back()
    {
        var text = CsvNotes.Write(Bank);

        Assert.Contains("\"'-1 + \"\"x\"\", or 2?\",'=SUM(A1),Sums", text, StringComparison.Ordinal);
        Assert.Equal(
            Bank.Select(question =>
                (question.Text, question.Answer, question.Direction, question.OnlyFor, question.HeldBack)
            ),
            Notes
                .Read(text)
                .Questions.Select(question =>
                    (question.Text, question.Answer, question.Direction, question.OnlyFor, question.HeldBack)
                )
        );
        Assert.Equal(Bank[0].Stories[0], Notes.Read(text).Questions[0].Stories[0]);
    }

    [Fact]
    public void Anki_s_text_comes_back_too() =>
        Assert.Equal(
            Bank.Take(3).Select(question => (question.Text, question.Answer)),
            Notes.Read(AnkiNotes.Write(Bank)).Questions.Select(question => (question.Text, question.Answer))
        );

    private static Question Asked(string text, string? answer, IReadOnlyList<string> section) =>
        new(
            new(1),
            new Shelf.Mine(new(1)),
            text,
            Direction.Asked,
            QuestionKind.Technical,
            "backend",
            section,
            answer,
            false,
            null,
            [],
            "a.md",
            1
        )
        {
            Tags = ["backend", "x"],
        };

    private static string Words(Question one) =>
        string.Join(
            '|',
            [
                one.Text,
                one.Answer,
                .. one.Section,
                one.Direction,
                one.Kind,
                one.HeldBack,
                one.OnlyFor,
                .. one.Tags,
                .. one.Todo,
            ]
        );

    private static string Words(NotedQuestion one) =>
        string.Join(
            '|',
            [
                one.Text,
                one.Answer,
                .. one.Section,
                one.Direction,
                one.Kind,
                one.HeldBack,
                one.OnlyFor,
                .. one.Tags,
                .. one.Todo,
            ]
        );
}
