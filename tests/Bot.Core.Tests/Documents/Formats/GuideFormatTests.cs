using Bot.Core.Documents;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Documents.Formats;

public sealed class GuideFormatTests
{
    private const string Stories = """
        Guide to the garden

        Story 1: The wet spring (Patience)
        Situation: It rained
        for a month.
        Task: Keep the beds dry.
        Action:
        - Dug a ditch: a deep one,
          with a slope
        - Laid pipes → to the river
        Result: Losses of <10% and
        >90% of the roses saved.
        Use for: patience, weather

        Story 2: The lost spade / The found rake

        Situation: A spade was gone.

        Task: Find it.

        Action:
        - Looked

        Result: Found.

        Use for: care

        """;

    private static NotedQuestion Guided(string guidance) => Assert.Single(Notes.Read(Stories + guidance).Questions);

    private static IEnumerable<string> Links(NotedQuestion question) =>
        question.Stories.Select(link => $"{link.Mode} {link.Title[..12]}");

    [Fact]
    public void A_story_keeps_all_its_parts()
    {
        var stories = Notes.Read(Stories).Stories;

        Assert.Equal(2, stories.Count);
        var story = stories[0];
        Assert.Equal((3, "The wet spring (Patience)"), (story.Line, story.Title));
        Assert.Equal("It rained for a month.", story.Situation);
        Assert.Equal("Keep the beds dry.", story.Task);
        Assert.Equal(["Dug a ditch: a deep one, with a slope", "Laid pipes → to the river"], story.Actions);
        Assert.Equal("Losses of <10% and >90% of the roses saved.", story.Result);
        Assert.Equal(["patience", "weather"], story.UseFor);
        Assert.Equal("Found.", stories[1].Result);
    }

    [Fact]
    public void A_pointer_is_a_link_and_the_guidance_behind_it_the_angle_and_the_answer()
    {
        var question = Guided(
            "1. \"When did you wait?\"\n   → Use Story 1 (wet). Say how\n   you stayed calm.\n   Key: the ditch.\n"
        );

        Assert.Equal("When did you wait?", question.Text);
        Assert.Equal(["Use The wet spri"], Links(question));
        Assert.Equal("Say how you stayed calm. Key: the ditch.", question.Stories[0].Angle);
        Assert.Equal(question.Stories[0].Angle, question.Answer);
    }

    [Fact]
    public void A_pointer_alone_is_no_answer() =>
        Assert.Null(Guided("1. \"When did you wait?\"\n   → Use Story 1.\n").Answer);

    [Theory]
    [InlineData("Story 1 or 2", "Use The wet spri", "Use The lost spa")]
    [InlineData("Adapt Story 1 or 2. Calm.", "Adapt The wet spri", "Adapt The lost spa")]
    [InlineData("Story 2 or adapt Story 1. Calm.", "Use The lost spa", "Adapt The wet spri")]
    [InlineData("Story 1 (wet) or Story 2 (lost).", "Use The wet spri", "Use The lost spa")]
    [InlineData("From Story 2. Calm.", "From The lost spa")]
    [InlineData("Adapt: laying pipes in the garden, or a ditch")]
    [InlineData("Rust + roses. Your story of 2 gardens")]
    public void Stories_are_named_in_many_ways(string guidance, params string[] links) =>
        Assert.Equal(links, Links(Guided($"1. \"When did you wait?\"\n   → {guidance}\n")));

    [Fact]
    public void A_quoted_script_is_the_answer_and_what_stands_before_it_a_tip()
    {
        var document = Notes.Read(
            "Guide\n\nLikely Questions\n\n14. \"What is your weakness?\"\n    → Be honest. Example: \"I sometimes dig too deep\n    before I look at the map.\"\n"
        );

        Assert.Equal("I sometimes dig too deep before I look at the map.", Assert.Single(document.Questions).Answer);
        Assert.Equal("Be honest.", Assert.Single(document.Tips).Text);
    }

    [Fact]
    public void A_story_that_is_not_there_is_one_point_and_no_link()
    {
        var document = Notes.Read("Plan\n\nTopics:\n- Floods → Story 1 or 2\n- Tools → Story 7\n");

        var problem = Assert.Single(document.Problems);
        Assert.Equal((4, ProblemCodes.MissingStory), (problem.Line, problem.Code));
        Assert.Contains("3 stories", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_runs_over_paragraphs_in_one_pair_of_quotes()
    {
        var document = Notes.Read(
            "Guide\n\n”Tell me about yourself” (The Pitch)\n\nKeep it short.\n\n\"I dig\nand plant.\n\nI rest at [place:\ntown].\"\n\nNext Chapter\n\nSome words here.\n"
        );

        var question = Assert.Single(document.Questions);
        Assert.Equal(
            ("Tell me about yourself", "I dig and plant.\n\nI rest at [place: town]."),
            (question.Text, question.Answer)
        );
        Assert.Equal(["(The Pitch)", "Keep it short."], document.Tips.Select(tip => tip.Text));
    }

    [Fact]
    public void Advice_without_a_script_is_the_answer() =>
        Assert.StartsWith(
            "Ways:\n1. Later: \"First the work,",
            Notes
                .OnlyQuestion(
                    "Guide\n\n\"What do you expect to earn?”\n\nWays:\n1. Later: \"First the work,\n   then the money.\"\n"
                )
                .Answer,
            StringComparison.Ordinal
        );

    [Fact]
    public void Quoted_bullets_below_a_heading_of_questions_to_ask_are_those_questions()
    {
        var document = Notes.Read(
            "Guide\n\nQuestions to Ask the Interviewer\n\nAbout the Team\n\n- \"Who waters?\" (for gardens)\n- \"Who digs?\"\n  (Shows interest)\n\nRed Flags to Watch For\n\n- \"We wear many hats\" and no gloves\n- No tools\n"
        );

        Assert.Equal(["Who waters?", "Who digs?"], document.Questions.Select(question => question.Text));
        Assert.All(document.Questions, question => Assert.Equal(Direction.ToAskThem, question.Direction));
        Assert.Equal(["Questions to Ask the Interviewer", "About the Team"], document.Questions[0].Section);
        Assert.Equal(4, document.Tips.Count);
    }

    [Fact]
    public void The_same_words_may_be_asked_in_both_directions()
    {
        var document = Notes.Read(
            "Guide\n\nLikely questions:\n- \"How do you prune roses?\"\n\nQuestions to ask them:\n- \"How do you prune roses?\"\n"
        );

        Assert.Equal([Direction.Asked, Direction.ToAskThem], document.Questions.Select(question => question.Direction));
        Assert.Empty(DocumentSet.Compare([document])[0].Problems);
    }

    [Fact]
    public void A_wrapped_question_is_joined() =>
        Assert.Equal(
            "Given your garden, what are the roses that\tnever fail?".Replace('\t', ' '),
            Notes.OnlyQuestion("Plan\n\n8. \"Given your garden, what are the roses that \n    never fail?\"\n").Text
        );

    [Fact]
    public void A_table_of_contents_and_a_promise_give_no_questions()
    {
        var document = Notes.Read(
            "Guide\n\nTable of Contents\n\n  1. Top 25 Questions\n  2. Questions You WILL Be Asked\n\nTop 25 Questions\n\nWork\n\n1. \"Why roses?\"\n   → \"Because they smell better than my tools.\"\n"
        );

        Assert.Equal(["Top 25 Questions", "Work"], Assert.Single(document.Questions).Section);
        Assert.Equal((8, ProblemCodes.PromisesMore), (document.Problems[0].Line, document.Problems[0].Code));
    }

    [Fact]
    public void The_explanation_of_the_letters_is_no_story()
    {
        var document = Notes.Read(
            "Guide\n\nThe STAR Method\n\nS — Situation: Set the scene\n    \"At the garden we were...\"\n\nT — Task: What was YOUR part? (1 sentence)\n    \"I was the one...\"\n\nStories I need to practise:\n-\n"
        );

        Assert.Empty(document.Stories);
        Assert.Empty(document.Questions);
        Assert.Empty(document.Checklists);
        Assert.Empty(document.Problems);
    }
}
