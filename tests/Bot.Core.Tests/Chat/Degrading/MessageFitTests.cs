using Bot.Core.Chat;
using Bot.Core.Chat.Degrading;

namespace Bot.Core.Tests.Chat.Degrading;

public sealed class MessageFitTests
{
    private static readonly ChatMessage Grades = ChatMessage.Of(
        "s",
        new ChatPart.Buttons([new(new("grade", "1"), "Again") { Meaning = "not yet" }, new(new("grade", "3"), "Good")])
    );

    [Fact]
    public void Buttons_stay_where_the_platform_has_them()
    {
        var fitted = Grades.FitTo(ChatFeatures.Buttons);

        Assert.Equal(Grades.Parts, fitted.Message.Parts);
        Assert.Empty(fitted.Choices);
    }

    [Fact]
    public void Lost_buttons_become_numbers_and_labels_that_can_be_typed()
    {
        var fitted = Grades.FitTo(ChatFeatures.None);

        Assert.Equal("s\n  1 Again  not yet      2 Good", Text(fitted));
        Assert.Equal(["1", "Again", "2", "Good"], fitted.Choices.Select(choice => choice.Typed));
        Assert.Equal(new ActionId("grade", "3"), fitted.Choices[2].Action);
    }

    [Fact]
    public void A_question_that_waits_for_its_answer_shows_words_and_no_numbers()
    {
        var question = ChatMessage.Of(
            "s",
            new ChatPart.Buttons([
                new(new("write"), "Answer") { Word = "" },
                new(new("said"), "I said it") { Word = "said" },
            ])
        );

        var fitted = question.FitTo(ChatFeatures.None);

        Assert.Equal("s\n(said)", Text(fitted));
        Assert.Equal(["said"], fitted.Choices.Select(choice => choice.Typed));
    }

    [Fact]
    public void Numbers_go_on_over_several_parts()
    {
        var message = ChatMessage.Of(
            "s",
            new ChatPart.Menu(new("pick"), "Which?", [new("a", "First"), new("b", "Second")]),
            new ChatPart.Buttons([new(new("more"), "More")])
        );

        var fitted = message.FitTo(ChatFeatures.None);

        Assert.Equal("3", fitted.Choices.Single(choice => choice.Action.Verb is "more" && choice.Typed is "3").Typed);
        Assert.Equal(["b"], fitted.Choices.First(choice => choice.Typed is "2").Values!["chosen"]);
    }

    [Fact]
    public void Ticks_show_what_is_done_and_their_notes()
    {
        var message = ChatMessage.Of(
            "s",
            new ChatPart.Ticks(
                new("tick"),
                [new("a", "Water", true), new("b", "Paper", false) { Notes = ["two sheets"] }]
            )
        );

        Assert.Equal("s\n  1 [x] Water\n  2 [ ] Paper\n      - two sheets", Text(message.FitTo(ChatFeatures.None)));
    }

    [Fact]
    public void No_part_is_lost_on_a_platform_without_features()
    {
        var kinds = typeof(ChatPart).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(ChatPart))).ToList();
        ChatPart[] all =
        [
            new ChatPart.Heading("h"),
            new ChatPart.Text("t"),
            new ChatPart.Quote("q"),
            new ChatPart.Code("c"),
            new ChatPart.Facts([("a", "b")]),
            new ChatPart.Picture(default, "alt"),
            new ChatPart.File("f", default),
            new ChatPart.Buttons([new(new("a"), "b")]),
            new ChatPart.Menu(new("m"), "p", [new("v", "l")]),
            new ChatPart.Ticks(new("k"), [new("v", "l", false)]),
        ];

        Assert.Equal(kinds.Count, all.Length);
        Assert.Equal(all.Length, ChatMessage.Of("s", all).FitTo(ChatFeatures.None).Message.Parts.Count);
    }

    [Fact]
    public void Choices_that_stand_alone_are_told_what_they_are_about()
    {
        var asked = ChatMessage.Of("Right?", Grades.Parts).FitTo(ChatFeatures.None);

        Assert.StartsWith("Right?\n", Text(asked), StringComparison.Ordinal);
    }

    private static string Text(Fitted fitted) =>
        string.Join('\n', fitted.Message.Parts.Select(part => Assert.IsType<ChatPart.Text>(part).Markdown));
}
