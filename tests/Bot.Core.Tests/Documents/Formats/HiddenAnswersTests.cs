namespace Bot.Core.Tests.Documents.Formats;

/// <summary>Answers that something opens, and answers in a list of their own.</summary>
public sealed class HiddenAnswersTests
{
    [Fact]
    public void What_holds_others_to_open_is_the_section_of_them()
    {
        var document = Notes.Read(
            "# Vault\n\n<details>\n  <summary><h3>Kettles</h3></summary>\n\n<details>\n<summary>What is a kettle?</summary>\n\nA pot.\n</details>\n\n"
                + "<details>\n<summary>Why is it hot?</summary>\n\nWater.\n</details>\n\n</details>\n\n"
                + "<details>\n<summary>Who pours?</summary>\n\nThe host.\n</details>\n"
        );

        Assert.Equal(
            [("What is a kettle?", "A pot."), ("Why is it hot?", "Water."), ("Who pours?", "The host.")],
            document.Questions.Select(question => (question.Text, question.Answer))
        );
        Assert.Equal(["Kettles"], document.Questions[0].Section);
    }

    [Fact]
    public void A_question_that_holds_a_further_one_stays_a_question()
    {
        var question = Notes.OnlyQuestion(
            "<details>\n<summary>What is a kettle?</summary>\n\nA pot.\n\n<details>\n<summary>More of it?</summary>\n\nRound.\n</details>\n</details>\n"
        );

        Assert.Equal("What is a kettle?", question.Text);
        Assert.Contains("Round.", question.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_above_what_only_opens_are_tasks()
    {
        const string Tasks =
            "## Pouring\n\n### Boil a pot of water\n\n<details><summary>show</summary>\n<p>\n\n```bash\nboil --pot\n```\n\n</p>\n</details>\n\n"
            + "### Put two leaves in\n\n<details><summary>show</summary>\nTake two.\n</details>\n\n"
            + "### Serve the guests\n\n<details><summary>show</summary>\nSmile.\n</details>\n";
        var document = Notes.Read("# Tea\n\n" + Tasks);

        Assert.Equal(
            ["Boil a pot of water", "Put two leaves in", "Serve the guests"],
            document.Questions.Select(question => question.Text)
        );
        Assert.Contains("boil --pot", document.Questions[0].Answer, StringComparison.Ordinal);
        Assert.Empty(
            Notes.Read("# Tea\n\n" + Tasks.Replace("<summary>show</summary>", "", StringComparison.Ordinal)).Questions
        );
    }

    [Fact]
    public void A_heading_above_a_list_whose_items_open_is_no_task()
    {
        var level = (string name) =>
            $"## {name}\n\n1. What is {name} tea?\n    <details>\n    <summary>Answer</summary>\n    Hot.\n    </details>\n2. Who drinks it?\n    <details>\n    <summary>Answer</summary>\n    All.\n    </details>\n\n";
        var document = Notes.Read("# Tea questions\n\n" + level("Green") + level("Black") + level("White"));

        Assert.Equal(6, document.Questions.Count);
        Assert.Equal("Hot.", document.Questions[0].Answer);
    }

    [Fact]
    public void A_list_in_html_is_a_list_and_the_answers_below_it_are_joined_in_their_order()
    {
        var document = Notes.Read(
            "# Tea Question Bank\n\n## Basic\n\n<ol>\n<li>What is tea?</li>\n<li>Who drinks it?</li>\n<li>Why is it hot?</li>\n</ol>\n\n"
                + "<details>\n<summary>Answers</summary>\n<ol>\n<li>A leaf.</li>\n<li>All.</li>\n<li>Water.</li>\n</ol>\n</details>\n\n"
                + "## Further\n\n<ol>\n<li>What is a kettle?</li>\n</ol>\n\n<details>\n<summary>Answer</summary>\n<ol>\n<li>A pot.</li>\n</ol>\n</details>\n"
        );

        Assert.Equal(
            [
                ("What is tea?", "A leaf."),
                ("Who drinks it?", "All."),
                ("Why is it hot?", "Water."),
                ("What is a kettle?", "A pot."),
            ],
            document.Questions.Select(question => (question.Text, question.Answer))
        );
    }

    [Fact]
    public void Answers_that_are_not_as_many_as_the_questions_are_joined_to_none()
    {
        var document = Notes.Read(
            "# Tea questions\n\n1. What is tea?\n2. Who drinks it?\n3. Why is it hot?\n4. Where is it from?\n\n## Answers\n\n1. A leaf.\n2. All.\n3. Water.\n"
        );

        Assert.Equal(4, document.Questions.Count);
        Assert.All(document.Questions, question => Assert.Null(question.Answer));
    }

    [Fact]
    public void Solutions_below_a_list_of_tasks_keep_their_code()
    {
        var document = Notes.Read(
            "# Interview questions\n\n1. Reverse a list\n2. Count the leaves\n3. Find the pot\n\n## Solutions\n\n1. ```py\n   a = 1\n   ```\n2. ```py\n   b = 2\n   ```\n3. ```py\n   c = 3\n   ```\n"
        );

        Assert.Equal(
            ["```py\na = 1\n```", "```py\nb = 2\n```", "```py\nc = 3\n```"],
            document.Questions.Select(question => question.Answer)
        );
    }

    [Fact]
    public void Links_in_a_list_in_html_are_no_questions()
    {
        var document = Notes.Read(
            "# Tea\n\n<ul>\n<li><a href=\"#a\">What is tea?</a></li>\n<li><a href=\"#b\">Who drinks it?</a></li>\n<li><a href=\"#c\">Why is it hot?</a></li>\n</ul>\n"
        );

        Assert.Empty(document.Questions);
    }

    [Fact]
    public void Steps_in_an_answer_that_belongs_to_no_question_are_no_questions()
    {
        var document = Notes.Read(
            "# Tea questions\n\n- What is tea?\n- Who drinks it?\n- Why is it hot?\n\n<details>\n<summary>Answers</summary>\n\n1. Create a pot.\n2. Implement a lid.\n3. Write a label.\n4. Build a fire.\n\n</details>\n"
        );

        Assert.Equal(3, document.Questions.Count);
    }
}
