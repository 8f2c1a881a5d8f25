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

    [Fact]
    public void A_short_list_of_steps_answers_no_long_list_of_questions()
    {
        const string Many =
            "# Tea\n\n1. What is tea?\n2. Who drinks it?\n3. Why?\n4. Where?\n5. When?\n6. How?\n7. Which?\n";
        var documents = DocumentSet.Read([
            File("a.md", Many),
            File("b.md", "Errands\n\n1. Buy tea.\n2. Sell milk.\n3. Rest.\n"),
        ]);

        Assert.All(documents[0].Questions, question => Assert.Null(question.Answer));
    }

    private static IEnumerable<string?> Answers(string other) =>
        DocumentSet
            .Read([File("b.md", other), File("a.md", Questions)])
            .SelectMany(document => document.Questions)
            .Select(question => question.Answer);

    private static NoteFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
