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

    [Fact]
    public void A_picture_in_front_says_how_hard_an_item_is_and_is_no_part_of_it()
    {
        var document = Notes.Read(
            "# Tea\n\n- 🟢 Design a cup.\n- 🟡 Explain the kettle.\n- 🔴 Implement a pot.\n- 🟡 Guests: Tell me about a time you poured.\n"
        );

        Assert.Equal(
            ["Design a cup.", "Explain the kettle.", "Implement a pot.", "Guests: Tell me about a time you poured."],
            document.Questions.Select(question => question.Text)
        );
    }

    [Fact]
    public void A_picture_in_front_of_a_heading_makes_a_section_of_what_does_not_end_in_a_question()
    {
        var document = Notes.Read(
            "# Practice\n\n## 🎯 Tell Me About a Time When...\n\n- Tell me about a time you led\n- Describe a time you failed\n- Why did it fail?\n\n## 🔹 List of Pots (Questions 3-4)\n\n**What is a pot?**\nRound.\n\n**Who has one?**\nAll.\n"
        );

        Assert.Equal(5, document.Questions.Count);
    }

    [Fact]
    public void A_label_alone_asks_about_the_code_below_it()
    {
        var document = Notes.Read(
            "# Guess\n\n**Q1**\n```js\nlog(a);\n```\n**Output:** `1`, for it stands.\n\n**Q2**\n```js\nlog(b);\n```\n**Output:** `2`.\n"
        );

        Assert.Equal(
            [
                ("Q1\n```js\nlog(a);\n```", "**Output:** `1`, for it stands."),
                ("Q2\n```js\nlog(b);\n```", "**Output:** `2`."),
            ],
            document.Questions.Select(question => (question.Text, question.Answer))
        );
    }

    [Fact]
    public void A_label_whose_stars_close_before_the_colon_is_a_label()
    {
        var document = Notes.Read(
            "Kettles\n\n1. **Question**: How do you boil?\n\n   **Answer**: With fire.\n\n2. **Question**: Explain **pots**\n\n   **Answer**: Round.\n"
        );

        Assert.Equal(
            [("How do you boil?", "With fire."), ("Explain **pots**", "Round.")],
            document.Questions.Select(question => (question.Text, question.Answer))
        );
    }

    [Fact]
    public void A_label_ends_the_answer_of_a_question_in_bold_though_it_does_not_sound_so() =>
        Assert.Equal(
            ["Why a dam?", "Locks and weirs", "What is a sluice?"],
            Notes
                .Read(
                    "# Canals\n\n**Q: Why a dam?**\n\nA wall.\n\n**Q: Locks and weirs**\n\nSteps.\n\n**Q: What is a sluice?**\n\nA gate.\n"
                )
                .Questions.Select(question => question.Text)
        );

    [Fact]
    public void What_is_asked_further_in_below_a_label_is_a_question_of_its_own()
    {
        var document = Notes.Read(
            "# Bridges\n\n- Q1) Arches, let us talk:\n  - What is a keystone?\n  - Why do they last?\n\n"
                + "- Q2) What is a span?\n  - A: The way between two piers.\n  - How wide? It depends.\n\n- Q3) Which piers are old?\n\n  - Talk about stone.\n"
        );

        Assert.Equal(5, document.Questions.Count);
        Assert.Equal([null, null, null], document.Questions.Take(3).Select(question => question.Answer));
        Assert.StartsWith("The way between", document.Questions[3].Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Stars_in_code_and_stars_behind_a_space_close_no_bold_question()
    {
        var document = Notes.Read(
            "# Python\n\n**Q1: What are `*args` and `**kwargs`?**\nWords.\n\n**Q2: What is *args and **kwargs?**\nMore words.\n"
        );

        Assert.Equal(
            [("What are `*args` and `**kwargs`?", "Words."), ("What is *args and **kwargs?", "More words.")],
            document.Questions.Select(question => (question.Text, question.Answer))
        );
    }

    [Fact]
    public void A_number_of_parts_in_front_is_no_part_of_the_question()
    {
        var document = Notes.Read(
            "# Talks\n\n## 2.1. Tell me about yourself?\n\nMe.\n\n## 2.2 Why tea?\n\nHot.\n\n## 2.3. What is 2.5 times two?\n\nFive.\n"
        );

        Assert.Equal(
            ["Tell me about yourself?", "Why tea?", "What is 2.5 times two?"],
            document.Questions.Select(question => question.Text)
        );
    }

    [Fact]
    public void Bold_advice_below_a_heading_of_tips_is_no_question()
    {
        var document = Notes.Read(
            "# Notes\n\n## Interviewing tips\n\n- **How to review**\n  - Slowly.\n\n- **State your assumptions**\n  - Loudly.\n\n- **Show what you know**\n  - Calmly.\n"
        );

        Assert.Empty(document.Questions);
    }

    [Fact]
    public void A_heading_that_comes_again_and_again_names_who_speaks()
    {
        var turn = (string words) =>
            $"##### You said:\n{words}\n\n###### It said:\n\n1. What is {words}?\n2. Why {words}?\n3. Who is {words}?\n\n";
        var document = Notes.Read(
            string.Concat(
                new[]
                {
                    "give tea",
                    "give me pots",
                    "give cups",
                    "give water",
                    "give milk",
                    "give leaves",
                    "give fire",
                }.Select(turn)
            )
        );

        Assert.Equal(21, document.Questions.Count);
    }

    [Fact]
    public void A_rule_with_spaces_is_no_item_and_numbers_go_beyond_a_thousand()
    {
        var document = Notes.Read(
            "# Tea questions\n\n998. What is tea?\n999. Who drinks it?\n1000. Why is it hot?\n1001. Where is it from?\n\n* * *\n\nPots\n----\n\n1002. What is a pot?\n1003. Who has one?\n"
        );

        Assert.Equal(6, document.Questions.Count);
        Assert.All(document.Questions, question => Assert.Null(question.Answer));
        Assert.Equal(["Pots"], document.Questions[4].Section);
    }

    [Fact]
    public void Challenges_are_questions_where_the_lists_before_them_were()
    {
        var document = Notes.Read(
            "# Tea\n\n## Rapid-fire\n\n1. What is tea?\n2. Who drinks it?\n3. Why is it hot?\n\n## Coding challenges\n\n1. Implement a pot.\n2. Implement a cup.\n3. Implement a lid.\n"
        );

        Assert.Equal(6, document.Questions.Count);
    }

    [Fact]
    public void Two_bars_underline_a_title()
    {
        var document = Notes.Read(
            "Questions to Ask\n==\n\n## Culture\n\n- What breaks most?\n- Who decides?\n- How do you learn?\n"
        );

        Assert.Equal("Questions to Ask", document.Title);
        Assert.All(document.Questions, question => Assert.Equal(Direction.ToAskThem, question.Direction));
    }

    [Fact]
    public void Code_that_is_quoted_keeps_its_indent_and_offers_no_choices()
    {
        var document = Notes.Read(
            "# Tea\n\n### 1.\tWhat is it?\n\n> ```js\n> pot = {\n> a: {\n>   b: 1\n> },\n>\n> b: {}\n> ```\n\nA pot.\n\n### 2.\tWho has it?\n\nAll.\n\n### 3.\tWhy?\n\nHot.\n"
        );

        Assert.Equal("What is it?", document.Questions[0].Text);
        Assert.Equal("```js\npot = {\na: {\n  b: 1\n},\n\nb: {}\n```\n\nA pot.", document.Questions[0].Answer);
    }
}
