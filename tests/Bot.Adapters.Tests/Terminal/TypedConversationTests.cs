using Bot.Adapters.Terminal.Typing;
using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Terminal;

public sealed class TypedConversationTests
{
    private static readonly ConsoleKeyInfo CtrlD = FakeScreen.KeyOf(ConsoleKey.D, control: true);
    private static readonly ConsoleKeyInfo Up = FakeScreen.KeyOf(ConsoleKey.UpArrow);

    [Fact]
    public async Task What_is_typed_is_answered_below_the_prompt()
    {
        var screen = await RunAsync(new FakeScreen(interactive: true).Type("hello\nagain\n").Press(CtrlD));
        Assert.Equal("> hello\nYou said hello.\n\n> again\nYou said again.\n\n>", screen.Rows);
        Assert.EndsWith("\n\e[?2004l", screen.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_on_an_empty_line_does_nothing()
    {
        var screen = await RunAsync(new FakeScreen(interactive: true).Type("\n \n").Press(CtrlD).Closed());
        Assert.Equal(">", screen.Rows);
    }

    [Fact]
    public async Task A_line_of_the_history_can_be_entered_again()
    {
        var screen = await RunAsync(new FakeScreen(interactive: true).Type("one\n").Press(Up).Type("!\n").Press(CtrlD));
        Assert.Contains("You said one!.", screen.Rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_lines_are_one_answer()
    {
        var screen = await RunAsync(
            new FakeScreen(interactive: true).Type("a \e[200~one\ntwo\e[201~ b\n").Press(CtrlD)
        );
        Assert.Equal("> a one\n  two b\nYou said a one\ntwo b.\n\n>", screen.Rows);
    }

    [Fact]
    public async Task A_long_answer_is_folded_while_typed_and_when_said()
    {
        var screen = await RunAsync(
            new FakeScreen(interactive: true, width: 20).Type("one two three four five six\n").Press(CtrlD)
        );
        Assert.Equal("> one two three fou\n  r five six\nYou said one two\nthree four five six.\n\n>", screen.Rows);
    }

    [Fact]
    public async Task An_at_sign_in_an_answer_speaks_for_nobody_else()
    {
        var screen = await RunAsync(new FakeScreen(interactive: true).Type("@Transactional rolls back\n").Press(CtrlD));
        Assert.Contains("You said @Transactional rolls back.", screen.Rows, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/q\t\n", "> /quiz\n")]
    [InlineData("/quiz d\t\n", "> /quiz databases\n")]
    [InlineData("/quiz n\t\n", "  networks\n  numbers\n\n> /quiz n\n")]
    public async Task Tab_completes_as_far_as_it_is_clear(string typed, string shown)
    {
        var screen = await RunAsync(new FakeScreen(interactive: true).Type(typed).Press(CtrlD));
        Assert.StartsWith(shown, screen.Rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_comes_while_somebody_types_stands_above_their_line()
    {
        var screen = new FakeScreen(interactive: true, width: 20);
        var bench = new TerminalBench(screen, Answer);
        bench.Display.Edit(EditLine.Empty.Insert("a line longer than the screen"));
        await bench.Adapter.SendAsync(
            new ChatAddress("terminal", "me"),
            ChatMessage.Of("Why is an index fast?"),
            SendKey.ForDelivery(1),
            CancellationToken.None
        );
        Assert.Equal("Why is an index\nfast?\n\n> a line longer tha\n  n the screen", screen.Rows);
        Assert.Equal((4, 14), screen.Cursor);
    }

    [Fact]
    public async Task The_cursor_stands_where_it_was_after_a_message_came()
    {
        var screen = new FakeScreen(interactive: true, width: 20);
        var bench = new TerminalBench(screen, Answer);
        bench.Display.Edit(EditLine.Empty.Insert("a line longer than the screen") with { Cursor = 1 });
        await bench.Adapter.SendAsync(
            new ChatAddress("terminal", "me"),
            ChatMessage.Of("Hello."),
            SendKey.ForDelivery(1),
            CancellationToken.None
        );
        Assert.Equal("Hello.\n\n> a line longer tha\n  n the screen", screen.Rows);
        Assert.Equal((2, 3), screen.Cursor);
    }

    [Fact]
    public async Task Leaving_in_the_middle_of_a_line_leaves_it_on_the_screen()
    {
        using var leaving = new CancellationTokenSource();
        var screen = new FakeScreen(interactive: true).Type("half a li");
        var bench = new TerminalBench(screen, Answer);
        var running = bench.Connection.RunAsync(leaving.Token);
        await leaving.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("> half a li", screen.Rows);
        Assert.EndsWith("\n\e[?2004l", screen.Written, StringComparison.Ordinal);
        Assert.Empty(bench.Inbox.Heard);
    }

    [Fact]
    public async Task Colour_is_there_only_where_it_is_wanted()
    {
        var painted = await RunAsync(
            new FakeScreen(interactive: true) { Colour = true }
                .Type("hi\n")
                .Press(CtrlD)
        );
        var plain = await RunAsync(new FakeScreen(interactive: true).Type("hi\n").Press(CtrlD));
        Assert.Contains("\e[1;32m> \e[0m", painted.Written, StringComparison.Ordinal);
        Assert.Equal(plain.Rows, painted.Rows);
        Assert.DoesNotContain(
            'm',
            plain.Written.Split('\e').Where(part => part.StartsWith('[')).Select(part => part[^1])
        );
    }

    private static async Task<FakeScreen> RunAsync(FakeScreen screen)
    {
        var bench = new TerminalBench(screen, Answer, new QuizCommand());
        await bench.Connection.RunAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10));
        return screen;
    }

    private static ChatReply Answer(ChatInput input) =>
        input switch
        {
            ChatInput.Completing { Typed: "d" } => new ChatReply.Suggest([new("databases", "Databases")]),
            ChatInput.Completing => new ChatReply.Suggest([new("networks", "Networks"), new("numbers", "Numbers")]),
            ChatInput.Said said => new ChatReply.Say(ChatMessage.Of($"You said {said.Words}.")),
            _ => ChatReply.Silence,
        };
}
