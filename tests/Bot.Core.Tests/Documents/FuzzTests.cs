using System.Diagnostics;
using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents;

/// <summary>Any bytes are read, and none take longer than their length explains.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "Why?\n",
        "> answer\n",
        "> \n",
        "> TODO: x\n",
        "\n",
        "1. Section\n",
        "2. \"Quoted?\"\n",
        "   → Use Story 1 or\n",
        "Story 1: T\nSituation: s\nTask: t\nAction:\n- a\nResult: r\nUse for: u\n",
        "□ item\n",
        "  - note\n",
        "- [ ] x\n",
        "✓ advice:\n",
        "✗ \"never?\"\n",
        "====\n",
        "----\n",
        "TEMPLATE:\n---\n",
        "```\n",
        "Label:\n",
        "2 HOURS BEFORE:\n",
        "\"Open quote\n",
        "\"Closed?\" (x)\n",
        "- \"Ask?\"\n",
        "- Examples: \"Design a\n",
        "Table of Contents\n",
        "# H\n",
        "<br>\n",
        "Q? > A<br>\n",
        "\u00e2\u20ac\u2122",
        "“",
        "\t",
        "\r",
        "Story 1:",
        "(",
        "Heading Alone\n\n",
        "Top 25 Questions\n\n",
        "### 3. What is it?\n",
        "12. ### How?\n",
        "- Why?\n  - How?\n",
        "* [x](#x)\n",
        "<details><summary>Why?\n",
        "</summary>x</details>\n",
        "<details>\n",
        "**Why?** So.\n",
        "**3)** Do\n",
        "Q: Why?\nA: So.\n",
        "- A) x\n- B) y\n",
        "- [x] y\n",
        "<!-- ",
        " -->\n",
        "~~~~\n",
        "question,answer\n",
        "a\tb\n",
        "\"a,\n",
        "#separator:tab\n",
        "{{c1::a",
        "---\ntitle: x\n",
        "Hi Ines,\n",
        "fenwick.ai ",
    ];

    [Fact]
    public void Spliced_notes_are_read_without_harm()
    {
        var random = new Random(1);
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)])
            );
            var document = Notes.Read(text);

            var lines = text.Split('\n', '\r').Length + 1;
            Assert.All(document.Questions, question => Assert.InRange(question.Line, 1, lines));
            Assert.All(document.Questions, question => Assert.NotEmpty(question.Tags));
            Assert.All(document.Problems, problem => Assert.InRange(problem.Line, 1, lines));
            Assert.NotEmpty(ReportView.Table(DocumentSet.Compare([document])));
        }
    }

    [Fact]
    public void Random_bytes_are_read_without_harm()
    {
        var random = new Random(2);
        for (var round = 0; round < 400; round++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            for (var at = 0; round % 2 is 0 && at < bytes.Length; at++)
                bytes[at] = Math.Max((byte)32, bytes[at]);

            Assert.NotNull(DocumentReader.Read("x", bytes).Title);
        }
    }

    [Theory]
    [InlineData("a", "")]
    [InlineData("> ", "")]
    [InlineData("\"", "")]
    [InlineData("(", "?)")]
    [InlineData("Story 1 ", "")]
    [InlineData("? > ", "")]
    [InlineData("â€", "")]
    [InlineData("\n", "")]
    [InlineData("Why?\n\n", "")]
    [InlineData("Why?\n> \n\n", "")]
    [InlineData("\"Why?\"\n\n", "")]
    [InlineData("\"open\n\n", "")]
    [InlineData("TEMPLATE:\n---\n", "")]
    [InlineData("SEGMENT 1: A (5 minutes)\n---\n", "")]
    [InlineData("Story 1: a\nSituation: b\n", "")]
    [InlineData("Story 1: a\n\n", "")]
    [InlineData("□ a\n  - b\n", "")]
    [InlineData("- \"Why\n  b\n", "")]
    [InlineData("```\n\n", "")]
    [InlineData("Heading Alone\n\n", "")]
    [InlineData("Label:\n\n", "")]
    [InlineData("1. x\n   → Story 1 or 2 or 3 or 4\n", "")]
    [InlineData("[a](", "")]
    [InlineData("<details><summary>Why?\n", "")]
    [InlineData("<summary>", "")]
    [InlineData("- Why?\n  - How?\n", "")]
    [InlineData("1. Why?\n\n", "")]
    [InlineData("**Why?** ", "")]
    [InlineData("## Why?\n", "")]
    [InlineData("Q: Why?\n", "")]
    [InlineData("<!-- \n", "")]
    [InlineData("\"a,\"b\n", "")]
    [InlineData("#separator:tab\n", "")]
    [InlineData("fenwick.ai ", "")]
    public void Half_a_million_characters_of_one_kind_take_a_moment(string piece, string end)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length)) + end;
        var watch = Stopwatch.StartNew();

        DocumentSet.Compare([Notes.Read(text)]);

        // Quadratic work on this would take minutes.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
