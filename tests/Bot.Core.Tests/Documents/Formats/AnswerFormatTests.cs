using Bot.Core.Documents;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Documents.Formats;

public sealed class AnswerFormatTests
{
    [Fact]
    public void A_question_has_the_answer_below_it_and_the_sections_above_it()
    {
        var question = Notes.OnlyQuestion("My notes\n\nGeneral:\n1. Tea\n\nHow do you brew tea?\n> With water.\n");

        Assert.Equal((6, "How do you brew tea?", "With water."), (question.Line, question.Text, question.Answer));
        Assert.Equal(["General", "Tea"], question.Section);
    }

    [Fact]
    public void A_prompt_needs_no_question_mark() =>
        Assert.Equal("Tell me about tea", Notes.OnlyQuestion("Tell me about tea\n> It is green.").Text);

    [Fact]
    public void An_answer_goes_on_after_a_blank_line()
    {
        var question = Notes.OnlyQuestion("Tell me about your tools / your toys\n> A saw.\n> A hammer.\n\n> A kite.");

        Assert.Equal("A saw.\nA hammer.\n\nA kite.", question.Answer);
    }

    [Fact]
    public void An_empty_first_line_is_no_empty_answer()
    {
        var document = Notes.Read("Why this job?\n> \n> Because of the people.");

        Assert.Equal("Because of the people.", Assert.Single(document.Questions).Answer);
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void An_empty_answer_is_pointed_at()
    {
        var document = Notes.Read("Why this job?\n> \n\nWhy now?\n> It is time.");

        Assert.Null(document.Questions[0].Answer);
        Assert.Equal((1, ProblemCodes.EmptyAnswer), (document.Problems[0].Line, document.Problems[0].Code));
    }

    [Fact]
    public void A_todo_is_kept_apart_from_the_answer()
    {
        var document = Notes.Read("Who are you?\n> A gardener.\n> TODO: mention the roses");

        var question = Assert.Single(document.Questions);
        Assert.Equal("A gardener.", question.Answer);
        Assert.Equal(["mention the roses"], question.Todo);
        Assert.Equal((3, ProblemCodes.Todo), (document.Problems[0].Line, document.Problems[0].Code));
    }

    [Fact]
    public void Questions_in_a_row_without_answers_stay_apart_and_are_one_point()
    {
        var document = Notes.Read(
            "Why tea?\n> It is warm.\n\nwhat would you bring to [Company Name]?\nWhy us?\nWhen?\n\n2. Next\n\nWho?\n> Me."
        );

        Assert.Equal([1, 4, 5, 6, 10], document.Questions.Select(question => question.Line));
        Assert.Equal("It is warm.", document.Questions[0].Answer);
        Assert.Equal((4, ProblemCodes.UnansweredRun), (document.Problems[0].Line, document.Problems[0].Code));
        Assert.Single(document.Problems);
    }

    [Fact]
    public void Answers_below_a_heading_of_questions_to_ask_are_those_questions()
    {
        var document = Notes.Read(
            "Why tea?\n> It is warm.\n\n2. Final Questions (Reverse Interview)\n\n> How is the team?\n> I would love to see the garden."
        );

        Assert.Equal("It is warm.", document.Questions[0].Answer);
        Assert.Equal(
            [Direction.Asked, Direction.ToAskThem, Direction.ToAskThem],
            document.Questions.Select(q => q.Direction)
        );
        Assert.Equal([1, 6, 7], document.Questions.Select(question => question.Line));
    }

    [Fact]
    public void An_answer_without_a_question_is_pointed_at_once()
    {
        var document = Notes.Read("Title\n\n> some words\n> more words\n\nWhy?\n> So.");

        Assert.Equal((3, ProblemCodes.Unplaced), (document.Problems[0].Line, document.Problems[0].Code));
        Assert.Single(document.Problems);
    }

    [Fact]
    public void A_line_can_hold_question_and_answer()
    {
        var document = Notes.Read(
            "Small talk:<br>\nHow are you? > Well, thanks. / Fine.<br>\nWhen you miss a word > Could you repeat that?<br>\n"
        );

        Assert.Equal(["How are you?", "When you miss a word"], document.Questions.Select(question => question.Text));
        Assert.Equal("Well, thanks. / Fine.", document.Questions[0].Answer);
        Assert.All(document.Questions, question => Assert.Equal(QuestionKind.SmallTalk, question.Kind));
    }

    [Fact]
    public void An_arrow_in_a_text_is_no_answer() =>
        Assert.Empty(Notes.Read("Latency is > 100 ms on bad days.\nThe path: client > proxy > server.").Questions);

    [Fact]
    public void Question_marks_in_an_answer_make_no_questions() =>
        Assert.Equal(
            "Do you want the short one? I ask: “What changed?”",
            Notes
                .OnlyQuestion("How do you search a fault?\n>    Do you want the short one? I ask: “What changed?”")
                .Answer
        );

    [Fact]
    public void A_note_in_brackets_stays_with_its_question() =>
        Assert.Equal(
            "How do you move boxes? (e.g., heavy, wet)",
            Notes.Read("Why?\n> So.\n\nHow do you move boxes? (e.g., heavy, wet)\n> Slowly.").Questions[1].Text
        );

    [Fact]
    public void Lists_and_job_descriptions_give_nothing()
    {
        var document = Notes.Read(
            "Why?\n> So.\n\n---\n\nAbout the garden position:<br>\nHead Gardener (Roses)<br>\nRemote, $5 - $7<br>\n\n\nSkills:<br>\n- rake\n- spade\n"
        );

        Assert.Single(document.Questions);
        Assert.Empty(document.Scripts);
        Assert.Empty(document.Checklists);
    }

    [Fact]
    public void Paragraphs_below_a_label_are_words_to_say()
    {
        var scripts = Notes
            .Read(
                "Why?\n> So.\n\nEndings:<br>\nIt was good to see you.\nThanks for the tea<br>\nI am a slow speaker. Bear with me.<br>\n"
            )
            .Scripts;

        Assert.Equal(
            ["It was good to see you. Thanks for the tea", "I am a slow speaker. Bear with me."],
            scripts.Select(s => s.Text)
        );
        Assert.All(scripts, script => Assert.Equal(("Endings", ScriptKind.Speech), (script.Title, script.Kind)));
    }

    [Fact]
    public void Signs_and_markdown_in_an_answer_stay_as_they_are()
    {
        const string answer =
            "`async def` and await_safe(), O(n²), # tech-debt, /pots/{id},  two spaces, List[Request]";

        Assert.Equal(answer, Notes.OnlyQuestion("How?\n> " + answer).Answer);
    }

    [Theory]
    [InlineData("## Roses\n\nWhy?\n> So.", "Roses")]
    [InlineData("Roses\n=====\n\nWhy?\n> So.", "Roses")]
    [InlineData("Roses\n1. Pruning\n\nWhy?\n> So.", "Roses")]
    [InlineData("Why?\n> So.", "notes")]
    [InlineData("Randoms:\n\nWhy?\n> So.", "notes")]
    public void The_first_line_is_the_title_where_it_is_one(string text, string title) =>
        Assert.Equal(title, Notes.Read(text).Title);
}
