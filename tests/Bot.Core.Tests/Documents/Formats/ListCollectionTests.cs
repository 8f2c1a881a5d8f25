namespace Bot.Core.Tests.Documents.Formats;

/// <summary>Lists of public collections that were read as something else once.</summary>
public sealed class ListCollectionTests
{
    [Fact]
    public void Where_most_items_in_bold_ask_one_that_names_a_topic_is_a_question_too()
    {
        var asked = string.Concat(
            Enumerable.Range(1, 9).Select(at => $"* **What is part {at}?** - [Read](https://a.example/{at})\n\n")
        );

        var document = Notes.Read(
            $"# Kotlin\n\n## Kotlin Interview Questions\n\n- coroutines\n- scopes\n- flows\n\n{asked}## Patterns\n\n* **Singleton**\n* **Builder** - [Read](https://a.example/b)\n* **A video**: [Watch](https://a.example/c)\n"
        );

        Assert.Equal(["Singleton", "Builder"], document.Questions.Skip(9).Select(question => question.Text));
    }

    [Fact]
    public void A_list_in_bold_below_a_topic_is_no_single_prompt()
    {
        var sections = string.Concat(
            Enumerable
                .Range(1, 6)
                .Select(at => $"## Part {at}\n\n- **What is a token of {at}?**\n- **Explain {at}**\n\n")
        );

        Assert.Equal(12, Notes.Read($"# Practice\n\n{sections}").Questions.Count);
    }

    [Fact]
    public void Topics_right_below_a_heading_that_speaks_of_questions_are_questions_in_a_document_about_interviews()
    {
        const string Topics = "- Dangling pointers.\n- Sieve algorithm.\n- Static functions.\n";

        Assert.Equal(
            3,
            Notes.Read($"# Acme Interview Questions\n\n## Technical Questions\n\n{Topics}").Questions.Count
        );
        Assert.Empty(Notes.Read($"# Acme Interview Questions\n\n## Notes on questions of old\n\n{Topics}").Questions);
        Assert.Empty(Notes.Read($"# Acme\n\n## Technical Topics\n\n{Topics}").Questions);
    }

    [Fact]
    public void Topics_further_in_are_questions_where_the_lists_before_them_were()
    {
        const string Lists =
            "## Technical Questions\n\n- What is a lock?\n- How is it freed?\n- Who waits?\n\n### Databases\n\n- Sharding\n- Joins\n";

        Assert.Equal(5, Notes.Read($"# Acme Interview Questions\n\n{Lists}").Questions.Count);
        Assert.Equal(
            5,
            Notes
                .Read($"# Acme Interview Questions\n\n{Lists}\n### Sample responses\n\n- A story of a team\n- A plan\n")
                .Questions.Count
        );
    }

    [Theory]
    [InlineData("Would you like to:")]
    [InlineData("Want me to:")]
    [InlineData("There is more. Are you ready to:")]
    [InlineData("**Next moves:**")]
    public void What_the_writer_offers_below_the_questions_is_no_question(string offer)
    {
        const string Asked = "- What is a hull?\n- Why does a keel matter?\n- How do you reef?\n\n";
        const string Offered = "* Print all of them ?\n* Create cards or a quiz\n* Get more about masts ?\n";

        Assert.Equal(
            3,
            Notes.Read($"# Sailing Interview Questions\n\n## Boats\n\n{Asked}{offer}\n\n{Offered}").Questions.Count
        );
    }

    [Fact]
    public void Bold_headings_of_HTML_stand_above_underlined_ones()
    {
        var document = Notes.Read(
            "# Acme\n\n<b>Technical questions</b>\n\n<u>Databases</u>\n\n- What is a join?\n- What is a key?\n- What is a row?\n"
        );

        Assert.All(
            document.Questions,
            question => Assert.Equal(["Technical questions", "Databases"], question.Section)
        );
        Assert.Equal(3, document.Questions.Count);
    }

    [Theory]
    [InlineData("-What is a lock?\n-Who waits?\n-How long?\n")]
    [InlineData("•What is a lock?\n•Who waits?\n•How long?\n")]
    [InlineData("1. What is a lock? *@ada*\n2. Who waits? *@ben*\n3. How long? *(if they did not say)*\n")]
    [InlineData(
        "- What is a lock? [[More]](https://a.example/a-very-long-address/of-a-page/that-says-all-about-it)\n- Who waits? [[More]](https://a.example/a-very-long-address/of-a-page/that-says-all-about-it)\n- How long is it? [[More]](https://a.example/a-very-long-address/of-a-page/that-says-all-about-it)\n"
    )]
    [InlineData("- What is a lock?\n- [Who waits for it?](https://a.example/who)\n- How long?\n- What then?\n", 4)]
    [InlineData("1. Describe a lock.\n2. What is a queue?\n", 2)]
    public void Lists_are_read_however_they_are_written(string list, int questions = 3) =>
        Assert.Equal(questions, Notes.Read($"# Notes\n\n## Locks\n\n{list}").Questions.Count);

    [Fact]
    public void A_follow_up_with_a_note_behind_it_is_a_question_of_its_own() =>
        Assert.Equal(
            ["Describe a lock.", "How would you prevent it? *@ada*", "What is a queue?", "What is a heap?"],
            Notes
                .Read(
                    "# Notes\n\n## Locks\n\n1. Describe a lock.\n    1. How would you prevent it? *@ada*\n2. What is a queue?\n3. What is a heap?\n"
                )
                .Questions.Select(question => question.Text)
        );

    [Fact]
    public void Scenarios_with_numbers_are_questions_and_lists_in_their_answers_are_not()
    {
        var scenarios = string.Concat(
            Enumerable
                .Range(1, 4)
                .Select(at =>
                    $"### Scenario {at}: the bill of month {at} doubles overnight\n\n- Check the logs.\n- Compare the hours.\n- Build a limit.\n\n"
                )
        );

        var document = Notes.Read($"# Security Interview Questions\n\n## Scenarios\n\n{scenarios}");

        Assert.Equal(4, document.Questions.Count);
        Assert.All(
            document.Questions,
            question => Assert.StartsWith("- Check", question.Answer, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_title_that_asks_above_lists_of_questions_is_a_title() =>
        Assert.Equal(
            6,
            Notes
                .Read(
                    "# How to go through the interview?\n\nHello.\n\n## Common\n\n- What is a lock?\n- Who waits?\n- How long?\n- What is a queue?\n- What is a heap?\n- Who frees it?\n"
                )
                .Questions.Count
        );

    [Fact]
    public void What_the_parts_of_STAR_mean_is_no_question() =>
        Assert.Empty(
            Notes
                .Read(
                    "# Stories\n\n- **S**ituation - Where were you? What was up?\n- **T**ask - What was yours to do?\n- **A**ction - What did you do?\n- **R**esult - How did it end?\n"
                )
                .Questions
        );

    [Fact]
    public void Contents_that_say_what_stands_in_each_part_give_nothing() =>
        Assert.Empty(
            Notes
                .Read(
                    "# Interview Questions\n\n## Kinds of questions\n\n1. [Top](#top): what is asked most, and why?\n2. [All](#all): what else is asked?\n3. [By level](#level): how hard is it?\n"
                )
                .Questions
        );

    [Fact]
    public void Among_numbered_headings_one_without_a_number_is_a_section_and_a_number_counts_at_any_level()
    {
        var numbered = string.Concat(
            Enumerable.Range(1, 12).Select(at => $"#### {at}) What is thing {at}?\n\nSo.\n\n")
        );

        var document = Notes.Read(
            $"# Notes\n\n### 13) What are nets of more layers?\n\nSo.\n\n{numbered}#### Some common ones to test how you solve a problem\n\n- What is a lock?\n- Who waits?\n- How long?\n"
        );

        Assert.Equal(12 + 1 + 3, document.Questions.Count);
    }
}
