using Bot.Core.Documents;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Documents.Formats;

public sealed class ChecklistFormatTests
{
    private const string Bar = "================================\n";

    private const string Plan =
        "GARDEN DAY - CHECKLIST\n\n"
        + Bar
        + "PREPARATION (1-2 DAYS BEFORE)\n"
        + Bar
        + "\nTOOLS:\n□ Clean the spade:\n  - both sides\n  - the handle,\n    too\n\n□ Oil the shears\n\nSLEEP:\n- [ ] Sleep (7-8 hours)\n\n"
        + Bar
        + "THE DAY - MORNING OF\n"
        + Bar
        + "\n2 HOURS BEFORE:\n□ Eat\n\n30 MINUTES BEFORE:\n□ Drink 1-2 glasses\n\n"
        + Bar
        + "AFTERWARDS (WITHIN 1 HOUR)\n"
        + Bar
        + "\n□ Send a note within 24 hours:\n\nTEMPLATE:\n---\nSubject: Thanks\n\nHi [Name],\nthanks.\n---\n\n□ Rest\n";

    private static NotedChecklist Checklist => Assert.Single(Notes.Read(Plan).Checklists);

    [Fact]
    public void Phases_take_their_times_from_headings_and_labels() =>
        Assert.Equal(
            [
                "PREPARATION (1-2 DAYS BEFORE) -P2D -P1D Start",
                "2 HOURS BEFORE -PT2H  Start",
                "30 MINUTES BEFORE -PT30M  Start",
                "AFTERWARDS (WITHIN 1 HOUR) PT0S PT1H End",
            ],
            Checklist.Phases.Select(phase => $"{phase.Title} {phase.From} {phase.To} {phase.Anchor}")
        );

    [Fact]
    public void Items_stand_in_groups_with_their_notes()
    {
        var preparation = Checklist.Phases[0];

        Assert.Equal(["TOOLS", "SLEEP"], preparation.Groups.Select(group => group.Title));
        Assert.Equal(["Clean the spade:", "Oil the shears"], preparation.Groups[0].Items.Select(item => item.Text));
        Assert.Equal(["both sides", "the handle, too"], preparation.Groups[0].Items[0].Notes);
        Assert.Equal(8, preparation.Groups[0].Items[0].Line);
        Assert.Equal("", Checklist.Phases[1].Groups[0].Title);
    }

    [Fact]
    public void A_template_between_rules_belongs_to_the_item_above_and_the_list_goes_on_after_it()
    {
        var script = Assert.Single(Notes.Read(Plan).Scripts);

        Assert.Equal((ScriptKind.Template, "Send a note within 24 hours"), (script.Kind, script.Title));
        Assert.Equal("Subject: Thanks\n\nHi [Name],\nthanks.", script.Text);
        Assert.Equal(
            ["Send a note within 24 hours:", "Rest"],
            Checklist.Phases[3].Groups[0].Items.Select(item => item.Text)
        );
    }

    [Fact]
    public void Segments_advice_and_mistakes_are_kept_apart_from_items()
    {
        var document = Notes.Read(
            "DAY\n\n"
                + Bar
                + "STRUCTURE (60-90 MINUTES)\n"
                + Bar
                + "\nSEGMENT 1: DIGGING (5-10 minutes)\n--------------------\nWHAT TO EXPECT:\n- Examples: \"Design a raised bed\" or \"How would you \n  build a watering API?\"\n- Examples: pots, seeds\n- \"Do you have any questions for me?\"\n\nYOUR APPROACH:\n✓ ASK QUESTIONS before digging:\n  - \"How deep?\"\n  - \"How wide?\"\n\n✓ Say: \"I begin\n  here.\"\n\nDON'T ASK:\n✗ Pay\n✗ \"Do you like roses?\" (too plain)\n"
        );

        Assert.Empty(document.Checklists);
        var segment = Assert.Single(document.Scripts);
        Assert.Equal((ScriptKind.Segment, "DIGGING (5-10 minutes)"), (segment.Kind, segment.Title));
        Assert.Equal(
            ["ASK QUESTIONS before digging:", "Say: \"I begin here.\"", "Pay", "\"Do you like roses?\" (too plain)"],
            document.Tips.Select(tip => tip.Text)
        );
        Assert.Equal([false, false, true, true], document.Tips.Select(tip => tip.Avoid));
        Assert.Equal(
            [
                "Asked SystemDesign Design a raised bed",
                "Asked SystemDesign How would you build a watering API?",
                "Asked SmallTalk Do you have any questions for me?",
                "ToAskThem Clarifying How deep?",
                "ToAskThem Clarifying How wide?",
                "NeverAsk Behavioural Do you like roses?",
            ],
            document.Questions.Select(question => $"{question.Direction} {question.Kind} {question.Text}")
        );
    }

    [Fact]
    public void Likely_and_prepared_questions_differ_in_direction()
    {
        var document = Notes.Read(
            "DAY\n\nLIKELY QUESTIONS:\n- \"Tell me about a time you lost a rose\"\n\nYOUR PREPARED QUESTIONS (pick 3-5):\n\nABOUT THE TEAM:\n1. \"Who digs?\"\n"
        );

        Assert.Equal([Direction.Asked, Direction.ToAskThem], document.Questions.Select(question => question.Direction));
        Assert.Equal(["YOUR PREPARED QUESTIONS (pick 3-5)", "ABOUT THE TEAM"], document.Questions[1].Section);
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void Code_gives_nothing()
    {
        var document = Notes.Read("DAY\n\nEXAMPLE:\n```python\n# Why?\n> no\n□ no\n    \n```\n\n□ Yes\n");

        Assert.Empty(document.Questions);
        Assert.Equal("Yes", document.Checklists[0].Phases[0].Groups[0].Items[0].Text);
    }
}
