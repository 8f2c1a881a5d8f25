using System.Diagnostics;
using Bot.Core.Documents;
using Bot.Core.Documents.Reports;
using Xunit.Abstractions;

namespace Bot.Core.Tests.Documents;

/// <summary>Any bytes are read, and none take longer than their length explains.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const long AllocatedAtAll = 1024 * 1024;
    private const long AllocatedPerByte = 500;

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
    public void Thousands_of_inputs_are_read_without_harm() => Read(Enumerable.Range(1, 2_000));

    /// <summary>With <c>PREPBOT_LONG</c> a million, and lines of a million characters among them.</summary>
    [LongFact]
    [Trait("Form", "Long")]
    public void A_million_inputs_are_read_without_harm()
    {
        var (slowest, number) = Read(Enumerable.Range(0, LongFactAttribute.Inputs(1_000_000)));

        output.WriteLine($"The slowest is number {number}: {slowest.TotalMilliseconds:0} ms.");
    }

    private static (TimeSpan Slowest, int Number) Read(IEnumerable<int> numbers)
    {
        var (slowest, which) = (TimeSpan.Zero, 0);
        foreach (var number in numbers)
        {
            var bytes = FuzzInput.Of(number, Pieces);
            var (allocated, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            var documents = DocumentSet.Compare([DocumentReader.Read("notes.txt", bytes)]);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (watch.Elapsed > slowest)
                (slowest, which) = (watch.Elapsed, number);
            Check(number, bytes, documents[0], allocated);
        }

        return (slowest, which);
    }

    private static void Check(int number, byte[] bytes, NotedDocument document, long allocated)
    {
        // Counted rather than timed: work that grows faster than its input makes strings faster too.
        Assert.True(
            allocated <= AllocatedAtAll + (bytes.Length * AllocatedPerByte),
            $"Number {number}: {allocated} bytes for an input of {bytes.Length}."
        );
        var lines = bytes.Count(one => one is (byte)'\n' or (byte)'\r') + bytes.Length / 2 + 2;
        Assert.All(
            document.Questions,
            question =>
                Assert.True(question.Line >= 1 && question.Line <= lines && question.Tags.Count > 0, $"Number {number}")
        );
        Assert.All(
            document.Problems,
            problem => Assert.True(problem.Line >= 1 && problem.Line <= lines, $"Number {number}")
        );
        Assert.True(ReportView.Table([document]).Count is 2, $"Number {number}");
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
