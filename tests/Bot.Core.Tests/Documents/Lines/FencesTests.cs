using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents.Lines;

/// <summary>A fence of code that nobody closes hides nothing, and is told with its line.</summary>
public sealed class FencesTests
{
    [Fact]
    public void A_fence_that_is_never_closed_is_told_with_its_line_and_hides_nothing()
    {
        var document = Notes.Read("# Notes\n\n## What is a lock?\n\n```\nlock(x)\n\n## What is a pool?\n\nMany.\n");

        Assert.Equal(["What is a lock?", "What is a pool?"], document.Questions.Select(question => question.Text));
        Assert.Equal((5, ProblemCodes.Unreadable), Only(document));
        Assert.True(document.IsReadable);
    }

    [Fact]
    public void Where_another_one_opens_before_any_closes_the_questions_between_are_read()
    {
        var document = Notes.Read(
            "## What is a lock?\n\n```python\nlock(x)\n\n## What is a pool?\n\n```python\npool(x)\n```\n\n## What is a queue?\n\nA line.\n"
        );

        Assert.Equal([1, 6, 12], document.Questions.Select(question => question.Line));
        Assert.Equal((3, ProblemCodes.Unreadable), Only(document));
        Assert.Contains("pool(x)", document.Questions[1].Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```\nx\n```\n")]
    [InlineData("```js\nx\n```\n\n~~~\ny\n~~~\n")]
    [InlineData("````md\n```js\nx\n```\n````\n")]
    [InlineData("````\n```js\nx\n````\n")]
    [InlineData("- ```js\n  x\n  ```\n")]
    public void Fences_that_are_closed_are_not_told(string code) =>
        Assert.Empty(Notes.Read($"## What is it?\n\n{code}\n## Why?\n\nSo.\n").Problems);

    [Fact]
    public void A_document_of_nothing_but_such_a_fence_is_still_one_that_was_read() =>
        Assert.True(Notes.Read("```\nx\n").IsReadable);

    private static (int, string) Only(NotedDocument document)
    {
        var problem = Assert.Single(document.Problems);
        return (problem.Line, problem.Code);
    }
}
