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
    [InlineData("```")]
    [InlineData("```csharp")]
    public void Where_one_is_not_closed_the_fences_behind_it_are_not_paired_the_wrong_way_round(string opening)
    {
        var document = Notes.Read(
            $"## What is a lock?\n\n{opening}\nlock(x)\n\n## What is a pool?\n\n```\npool(x)\n```\n\n"
                + "## What is a queue?\n\n```\nqueue(x)\n```\n\n## What is a stack?\n\nA pile.\n"
        );

        Assert.Equal([1, 6, 12, 18], document.Questions.Select(question => question.Line));
        Assert.Equal((3, ProblemCodes.Unreadable), Only(document));
        Assert.Contains("queue(x)", document.Questions[2].Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_in_a_fence_stays_hidden_where_the_last_one_of_the_document_is_not_closed()
    {
        var document = Notes.Read(
            "## What is a plan?\n\n```\nPlan\n\n## What for?\n```\n\n## What is a lock?\n\n```\nlock(x)\n```\n\n"
                + "## What is a pool?\n\n```\npool(x)\n```\n\n## What is a queue?\n\n```\nqueue(x)\n"
        );

        Assert.Equal([1, 9, 15, 21], document.Questions.Select(question => question.Line));
        Assert.Equal((23, ProblemCodes.Unreadable), Only(document));
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
