using System.Text;
using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents.Formats;

public sealed class AnswerSheetTests
{
    private const string Questions = "# Tea\n\n1. What is tea?\n2. What is milk?\n3. Explain a cup\n";

    [Fact]
    public void Questions_and_answers_in_two_files_meet_by_their_numbers() =>
        Assert.Equal(
            ["A leaf.", "White\nand cold.", "A thing."],
            Answers("Answers\n\n1. A leaf.\n2. White\n   and cold.\n\n3. A thing.\n")
        );

    [Theory]
    [InlineData("Errands\n\n1. Buy tea.\n2. Sell milk.\n3. Rest.\n4. Sleep.\n5. Wake.\n")]
    [InlineData("Answers\n\n1. A leaf.\n1. White.\n1. A thing.\n")]
    public void Other_numbers_meet_nothing(string other) => Assert.Equal([null, null, null], Answers(other));

    private static IEnumerable<string?> Answers(string other) =>
        DocumentSet
            .Read([File("b.md", other), File("a.md", Questions)])
            .SelectMany(document => document.Questions)
            .Select(question => question.Answer);

    private static NoteFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
