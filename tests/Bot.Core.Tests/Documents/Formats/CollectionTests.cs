using Bot.Core.Questions;

namespace Bot.Core.Tests.Documents.Formats;

/// <summary>What public collections taught: shapes that were read as something else once.</summary>
public sealed class CollectionTests
{
    [Fact]
    public void A_list_of_questions_below_a_heading_is_no_single_prompt()
    {
        string[] firms = ["Marlow", "Fenwick", "Acme", "Tarn", "Ostrava", "Quill"];
        var text = string.Concat(
            firms.Select(firm =>
                $"## {firm} behavioral interview questions\n\n- Why {firm}?\n- Tell me about a bug.\n- How do you work?\n\nSource: [here](https://a.example)\n\n"
            )
        );

        Assert.Equal(18, Notes.Read($"# Practice\n\n{text}").Questions.Count);
    }

    [Fact]
    public void In_a_list_with_some_questions_in_bold_the_others_are_questions_too()
    {
        var document = Notes.Read(
            "## Questions to ask\n\n- **What breaks most?**\n- **Who decides?**\n- **How do you learn?**\n- How do you ship?\n- What do you measure?\n- Who is on call?\n"
        );

        Assert.Equal(6, document.Questions.Count);
        Assert.All(
            document.Questions,
            question => Assert.Equal((Direction.ToAskThem, null), (question.Direction, question.Answer))
        );
    }

    [Fact]
    public void Tasks_below_a_topic_are_questions_where_a_heading_further_out_speaks_of_them()
    {
        const string Tasks =
            "<u>Trees</u>\n\n- Given, a tree of n nodes, find its depth.\n- Boundary walk of a tree\n- Implement a queue.\n- Least sum of a path\n";

        Assert.Equal(4, Notes.Read("# Acme Interview Questions\n* [Trees](#trees)\n\n" + Tasks).Questions.Count);
        Assert.Empty(Notes.Read("# Acme Library\n* [Trees](#trees)\n\n" + Tasks).Questions);
    }

    [Fact]
    public void In_a_list_in_bold_with_links_behind_a_topic_is_a_question_like_its_neighbours()
    {
        var document = Notes.Read(
            "# Kotlin\n\n* **What is a scope?** - [Read](https://a.example/1)\n\n* **infix notation** - [Read](https://a.example/2)\n\n"
                + "* **Why sealed classes?** - [Read](https://a.example/3)\n\n* **What is a job?** - [Read](https://a.example/4)\n\n"
                + "# Elsewhere\n\n* **My channel** - [Watch](https://a.example/5)\n"
        );

        Assert.Equal(
            ["What is a scope?", "infix notation", "Why sealed classes?", "What is a job?"],
            document.Questions.Select(question => question.Text)
        );
        Assert.Equal("[Read](https://a.example/2)", document.Questions[1].Answer);
    }

    [Fact]
    public void Headings_that_say_what_to_do_are_no_questions()
    {
        var document = Notes.Read(
            "# Interviews\n\n## What to do before\n\nSleep.\n\n## How to prepare\n\nRead.\n\n## What to do after\n\nRest.\n"
        );

        Assert.Empty(document.Questions);
    }

    [Fact]
    public void Among_questions_such_a_heading_is_one()
    {
        var document = Notes.Read(
            "## What is a ref?\n\nA.\n\n## How to create refs\n\nB.\n\n## Why keys?\n\nC.\n\n## What is state?\n\nD.\n"
        );

        Assert.Equal(4, document.Questions.Count);
    }

    [Fact]
    public void Coding_tasks_are_questions_where_the_heading_says_so_and_only_there()
    {
        const string Tasks =
            "- Given two arrays, find what they share.\n- Reverse a list in groups.\n- Merge two sorted lists\n- The celebrity problem\n";

        var asked = Notes.Read($"# Marlow\n\n<b name=\"coding\">Coding round questions</b><br/>\n\n{Tasks}").Questions;

        Assert.Equal(4, asked.Count);
        Assert.All(asked, question => Assert.Equal(["Coding round questions"], question.Section));
        Assert.Empty(
            Notes
                .Read("# Marlow\n\n## Things to do\n\n- Find the room.\n- Check the door.\n- Print the map.\n")
                .Questions
        );
    }

    [Fact]
    public void A_heading_that_holds_questions_is_a_section_and_an_advertisement_is_nothing()
    {
        var questions = string.Concat(Enumerable.Range(1, 12).Select(at => $"## What is thing {at}?\n\nSo.\n\n"));
        var document = Notes.Read(
            $"{questions}## Passing values by reference vs by value\n\n### 1. What prints?\n\nA.\n\n### 2. What prints now?\n\nB.\n\n### 3. What prints last?\n\nC.\n\n### 4. Suggest your question!\n\nMail me.\n\n## Want to buy a book? Want more?\n\nHere.\n"
        );

        Assert.Equal(15, document.Questions.Count);
        Assert.Equal(["Passing values by reference vs by value"], document.Questions[^1].Section);
    }

    [Fact]
    public void Stars_that_say_how_hard_it_is_stay_away_from_the_words() =>
        Assert.Equal(
            "How do you plan?",
            Notes
                .Read("#### Q1: How do you plan? ⭐⭐\n\nSo.\n\n#### Q2: Why? ⭐\n\nSo.\n\n#### Q3: Who? ⭐\n\nSo.\n")
                .Questions[0]
                .Text
        );

    [Fact]
    public void A_quotation_in_a_document_that_answers_otherwise_is_no_answer()
    {
        var document = Notes.Read(
            "> If you like it, tell others.\n\n## Why?\n\nSo.\n\n## How?\n\nThus.\n\n## Who?\n\nWe.\n"
        );

        Assert.Empty(document.Problems);
    }
}
