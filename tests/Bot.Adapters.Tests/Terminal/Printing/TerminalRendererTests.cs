using Bot.Adapters.Terminal.Printing;
using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Terminal.Printing;

public sealed class TerminalRendererTests
{
    [Fact]
    public void An_answer_looks_as_in_the_picture() =>
        Assert.Equal(
            """
            Your answer, 16 words. Short, so I compared the points only.
            You have 3 of 5: what changed, the query plan, one request measured.

            Example
              I ask first what changed.
              Then I follow one slow request.

            Could you say this in an interview?   My guess: Hard
              1 Again  not yet      2 Hard  with effort
            """,
            Shown(
                new ChatPart.Text("**Your answer**, 16 words. Short, so I compared the points only."),
                new ChatPart.Text("You have 3 of 5: what changed, the query plan, one request measured."),
                new ChatPart.Heading("Example"),
                new ChatPart.Quote("I ask first what changed.\nThen I follow one slow request."),
                new ChatPart.Text("Could you say this in an interview?   My guess: Hard"),
                new ChatPart.Text("  1 Again  not yet      2 Hard  with effort")
            )
        );

    [Fact]
    public void Indented_words_stay_with_the_quote_above() =>
        Assert.Equal(
            "  Why an index?\n  Databases. Keywords are enough.",
            Shown(new ChatPart.Quote("Why an index?"), new ChatPart.Text("  Databases. Keywords are enough."))
        );

    [Fact]
    public void Labels_and_values_stand_in_columns() =>
        Assert.Equal(
            "  Asked     12\n  回答      9\n  Due now   2",
            Shown(new ChatPart.Facts([("Asked", "12"), ("回答", "9"), ("Due now ", "2")]))
        );

    [Fact]
    public void Code_keeps_its_lines_and_indentation() =>
        Assert.Equal("SELECT *\n    FROM t -- `x`", Shown(new ChatPart.Code("SELECT *\n    FROM t -- `x`\n")));

    [Fact]
    public void Choices_that_were_not_turned_into_words_are_numbered_through()
    {
        var action = new ActionId("do");
        Assert.Equal(
            """
            Choose one
              1 Yes  keep it      2 No
            Phase
              3 Evening before
              4 [x] Charge the laptop
              5 [ ] Print the CV
            """,
            Shown(
                new ChatPart.Text("Choose one"),
                new ChatPart.Buttons([new Choice(action, "Yes") { Meaning = "keep it" }, new Choice(action, "No")]),
                new ChatPart.Menu(action, "Phase", [new MenuOption("e", "Evening before")]),
                new ChatPart.Ticks(action, [new("l", "Charge the laptop", true), new("c", "Print the CV", false)])
            )
        );
    }

    [Fact]
    public void Where_only_choices_are_left_the_summary_asks() =>
        Assert.Equal("Is this right?\n  1 Yes", Shown(new ChatPart.Buttons([new Choice(new ActionId("yes"), "Yes")])));

    [Fact]
    public void Nothing_in_a_message_steers_the_terminal()
    {
        const string Bad = "a\e[2J\u009B\u202Eb";
        var action = new ActionId("do");
        ChatPart[] parts =
        [
            new ChatPart.Heading(Bad),
            new ChatPart.Text(Bad),
            new ChatPart.Quote(Bad),
            new ChatPart.Code(Bad),
            new ChatPart.Facts([(Bad, Bad)]),
            new ChatPart.Picture(default, Bad),
            new ChatPart.File(Bad, default),
            new ChatPart.Buttons([new Choice(action, Bad) { Meaning = Bad }]),
            new ChatPart.Menu(action, Bad, [new MenuOption("x", Bad)]),
            new ChatPart.Ticks(action, [new Tick("x", Bad, true)]),
        ];
        Assert.All(
            parts.Select(part => Shown(part)).Append(Shown()),
            text => Assert.DoesNotContain(text, c => c is '\u202E' || (char.IsControl(c) && c is not '\n'))
        );
    }

    private static string Shown(params ChatPart[] parts) =>
        string.Join(
            '\n',
            TerminalRenderer
                .Render(ChatMessage.Of("Is this right?", parts))
                .SelectMany(line => Folding.Fold(line, null))
        );
}
