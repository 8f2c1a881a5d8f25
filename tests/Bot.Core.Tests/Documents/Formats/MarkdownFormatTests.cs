using Bot.Core.Documents.Wording;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Documents.Formats;

public sealed class MarkdownFormatTests
{
    private const string Headings = """
        [![badge](https://a.example/b.svg)](https://a.example)

        ## Table of Contents

        | No. | Question |
        | --- | -------- |
        | 1 | [What is tea?](#what-is-tea) |

        1. [What is tea?](#what-is-tea)
        2. [How do you brew it?](#brew)

        ### 1. What is **tea**?

        A leaf in water.

        ```sh
        # how to boil?
        boil --hot
        ```

        #### Why hot?

        | Kind | Minutes |
        | ---- | ------- |
        | green | 2 |

        **[⬆ Back to Top](#table-of-contents)**

        ---

        2. ### How do you brew it?

           Slowly.

        <div align="right">
            <b><a href="#table-of-contents">↥ back to top</a></b>
        </div>

        ### 3. Explain a teapot
        """;

    [Fact]
    public void Headings_that_ask_are_questions_and_what_stands_below_is_the_answer()
    {
        var questions = Notes.Read(Headings).Questions;

        Assert.Equal(
            [(12, "What is **tea**?"), (31, "How do you brew it?"), (39, "Explain a teapot")],
            questions.Select(question => (question.Line, question.Text))
        );
        Assert.Equal(
            "A leaf in water.\n\n```sh\n# how to boil?\nboil --hot\n```\n\n#### Why hot?\n\n| Kind | Minutes |\n| ---- | ------- |\n| green | 2 |",
            questions[0].Answer
        );
        Assert.Equal("Slowly.", questions[1].Answer);
        Assert.Null(questions[2].Answer);
    }

    [Fact]
    public void A_heading_about_the_page_itself_is_no_question() =>
        Assert.Empty(Notes.Read("# Tea\n\n## Where are the answers?\n\nNowhere.\n\n## Tips\n\nBe calm.").Questions);

    [Fact]
    public void Topics_as_headings_leave_the_question_to_the_paragraph_below_them()
    {
        var topics = Enumerable.Range(1, 7).Select(n => $"#### Leaf {n}\nWhich leaf is number {n}?\n");
        var questions = Notes.Read($"# Tea\n\n{string.Join('\n', topics)}").Questions;

        Assert.Equal(7, questions.Count);
        Assert.Equal("Which leaf is number 3?", questions[2].Text);
        Assert.Equal(["Leaf 3"], questions[2].Section);
    }

    [Fact]
    public void A_list_of_questions_takes_its_direction_from_the_section_and_nests_what_is_asked_next()
    {
        var questions = Notes
            .Read(
                "# Day\n\n## Questions to ask them\n\n- How do you test tea?\n  - Who drinks it?\n- What is the\n  plan for tea?"
            )
            .Questions;

        Assert.All(questions, question => Assert.Equal(Direction.ToAskThem, question.Direction));
        Assert.Equal(
            ["How do you test tea?", "Who drinks it?", "What is the plan for tea?"],
            questions.Select(question => question.Text)
        );
        Assert.Equal(["Questions to ask them", "How do you test tea?"], questions[1].Section);
    }

    [Fact]
    public void What_does_not_ask_below_an_item_is_its_answer() =>
        Assert.Equal(
            "- A leaf\n- A cup",
            Notes.Read("- What is tea?\n  - A leaf\n  - A cup\n- What is milk?").Questions[0].Answer
        );

    [Theory]
    [InlineData("## Tips\n\n- What matters? Be calm.\n- How you sit matters.\n- Why not smile?")]
    [InlineData("## Links\n\n- [What is tea?](https://a.example/tea)\n- [How to brew?](https://a.example/brew)")]
    [InlineData("- [What is tea?](#tea)\n- [How to brew?](#brew)\n\nText.")]
    [InlineData("- Bread\n- Milk\n- Is there tea?\n- Butter")]
    public void Advice_links_contents_and_plain_lists_give_no_question(string text) =>
        Assert.Empty(Notes.Read(text).Questions);

    [Fact]
    public void A_reveal_holds_a_question_and_its_answer()
    {
        var question = Notes.OnlyQuestion(
            "<details>\n<summary>Why does <code>List&lt;T&gt;</code> grow?</summary><br><b>\n\nIt has no end.\n\n</b></details>\n"
        );

        Assert.Equal(("Why does `List<T>` grow?", "It has no end."), (question.Text, question.Answer));
    }

    [Fact]
    public void A_reveal_that_only_opens_the_answer_belongs_to_the_question_above_it()
    {
        var questions = Notes
            .Read(
                "## What is tea?\n\n<details><summary>Show answer</summary>\n\nA leaf.\n\n</details>\n\n## What is milk?\n\nWhite."
            )
            .Questions;

        Assert.Equal(["A leaf.", "White."], questions.Select(question => question.Answer));
    }

    [Fact]
    public void Parts_of_STAR_in_a_reveal_make_a_story_too()
    {
        var document = Notes.Read(
            """
            <details>
            <summary><b>Tell me about a broken cup.</b></summary>
            <ul>
                <li>
                    <b>Situation: </b>The last cup of the fair broke.
                </li>
                <li><b>Task: </b>I had to serve forty guests.</li>
                <li><b>Action: </b>I borrowed jars next door.</li>
                <li><b>Result: </b>Nobody went without tea.</li>
            </ul>
            </details>
            """
        );

        var story = Assert.Single(document.Stories);
        Assert.Equal("The last cup of the fair broke.", story.Situation);
        Assert.Equal(["I borrowed jars next door."], story.Actions);
        Assert.Equal(story.Title, Assert.Single(Assert.Single(document.Questions).Stories).Title);
    }

    [Fact]
    public void Bold_questions_have_their_answer_behind_or_below_them()
    {
        var questions = Notes
            .Read(
                "**What is tea? 👶**\n\nA leaf.\n\n**Note:** it is hot.\n\n1. **What is milk?** White.\n\n**What is a cup?**\n\nA thing."
            )
            .Questions;

        Assert.Equal(
            ["A leaf.\n\n**Note:** it is hot.", "White.", "A thing."],
            questions.Select(question => question.Answer)
        );
    }

    [Fact]
    public void Labelled_lines_are_questions_and_answers()
    {
        var questions = Notes
            .Read("**Q1:** What is tea?\n**A:** A leaf.\nIn water.\n\nQ2. What is milk?\nAnswer: White.\n")
            .Questions;

        Assert.Equal(
            [("What is tea?", "A leaf.\nIn water."), ("What is milk?", "White.")],
            questions.Select(question => (question.Text, question.Answer))
        );
    }

    [Fact]
    public void One_prompt_a_line_needs_no_marks() =>
        Assert.Equal(
            ["Tell me about tea", "What is milk?", "Describe a cup"],
            Notes.Read("Tell me about tea\nWhat is milk?\nDescribe a cup\n").Questions.Select(question => question.Text)
        );

    [Fact]
    public void Lines_right_below_plain_questions_are_their_answers() =>
        Assert.Equal(
            ["A leaf.", "White.", "A thing."],
            Notes
                .Read("What is tea?\nA leaf.\n\nWhat is milk?\nWhite.\n\nWhat is a cup?\nA thing.\n")
                .Questions.Select(question => question.Answer)
        );

    [Theory]
    [InlineData(
        "###### 1. What comes out?\n\n```js\ntea()\n```\n\n- A: `1`\n- B: `2`\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: B\n\nTwo.\n\n</p>\n</details>\n",
        "What comes out?\n```js\ntea()\n```\nA) `1`\nB) `2`",
        "#### Answer: B\n\nTwo."
    )]
    [InlineData(
        "#### Q1. Which leaf?\n\n- [ ] oak\n- [x] tea\n\n[Reference](https://a.example)\n",
        "Which leaf?\nA) oak\nB) tea",
        "Answer: B) tea\n\n[Reference](https://a.example)"
    )]
    [InlineData("1. Which leaf?\n   a) oak\n   b) tea\n   Answer: b\n", "Which leaf?\nA) oak\nB) tea", "Answer: b")]
    public void The_choices_of_a_question_and_their_key_are_kept(string text, string question, string answer)
    {
        var noted = Notes.OnlyQuestion(text);

        Assert.Equal((question, answer), (noted.Text, noted.Answer));
    }

    [Fact]
    public void Formats_are_mixed_in_one_document() =>
        Assert.Equal(
            ["What is tea?", "What is milk?", "How do you pour?", "Why hot?"],
            Notes
                .Read(
                    "## What is tea?\n\nA leaf.\n\n# Milk\n\nQ: What is milk?\nA: White.\n\n# Pouring\n\n- How do you pour?\n\n# Heat\n\nWhy hot?\n> So.\n"
                )
                .Questions.Select(question => question.Text)
        );

    [Fact]
    public void Front_matter_gives_the_title_and_nothing_else()
    {
        var document = Notes.Read("---\ntitle: Tea notes\nlayout: what?\n---\n\n* What is tea?\n");

        Assert.Equal(("Tea notes", 1), (document.Title, document.Questions.Count));
    }

    [Fact]
    public void A_fence_that_nobody_closes_hides_nothing() =>
        Assert.Equal(2, Notes.Read("## What is tea?\n\n```\nboil\n\n## What is milk?\n\nWhite.").Questions.Count);

    [Theory]
    [InlineData("A reply in <100ms, up at >99.9%", "A reply in <100ms, up at >99.9%")]
    [InlineData("a List<Request> and <b>bold</b>", "a List<Request> and bold")]
    public void Only_what_HTML_names_is_a_tag(string text, string plain) => Assert.Equal(plain, Tags.Strip(text));
}
