using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Terminal;

public sealed class PipedConversationTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Each_line_gets_all_that_it_causes_and_an_empty_line()
    {
        var bench = new TerminalBench(new FakeScreen().Piped("one", "two"), Echo);
        await bench.Connection.RunAsync(Ct);
        Assert.Equal("You said one.\n\nYou said two.\n\n", bench.Screen.Written);
        Assert.False(bench.Connection.Alive);
    }

    [Fact]
    public async Task A_line_is_kept_answered_said_and_then_done()
    {
        var bench = new TerminalBench(new FakeScreen().Piped("one"), Echo);
        await bench.Connection.RunAsync(Ct);
        Assert.Equal(["keep", "answer", "answered", "settled"], bench.Inbox.Steps);
    }

    [Fact]
    public async Task Empty_lines_are_passed_over()
    {
        var bench = new TerminalBench(new FakeScreen().Piped("", "  ", "@ana ", "one", ""), Echo);
        await bench.Connection.RunAsync(Ct);
        Assert.Equal("You said one.\n\n", bench.Screen.Written);
    }

    [Fact]
    public async Task An_answer_that_begins_with_a_path_is_no_command()
    {
        var bench = new TerminalBench(new FakeScreen().Piped("/etc/hosts comes first", "/quiz", "/"), Echo);
        await bench.Connection.RunAsync(Ct);
        Assert.Equal("You said /etc/hosts comes first.\n\nDone.\n\nDone.\n\n", bench.Screen.Written);
    }

    [Fact]
    public async Task Silence_is_an_empty_line()
    {
        var bench = new TerminalBench(new FakeScreen().Piped("one"), _ => ChatReply.Silence);
        await bench.Connection.RunAsync(Ct);
        Assert.Equal("\n", bench.Screen.Written);
    }

    [Fact]
    public async Task Another_local_person_speaks_after_an_at_sign()
    {
        var bench = new TerminalBench(
            new FakeScreen().Piped("@ana /quiz", "@ana hello", "@me hello", "@ hello", "@ana, hello"),
            Echo,
            new QuizCommand()
        );
        await bench.Connection.RunAsync(Ct);
        Assert.StartsWith(
            "ana:\nDone.\n\nana:\nYou said hello.\n\nYou said hello.\n\n",
            bench.Screen.Written,
            StringComparison.Ordinal
        );
        Assert.Equal(["ana", "ana", "me", "me", "me"], bench.Inbox.Heard.Select(input => input.In.From.Id));
        Assert.Equal(new ChatAddress("terminal", "ana"), bench.Inbox.Heard[0].In.At);
        Assert.All(bench.Inbox.Heard, input => Assert.True(input.In.Direct));
    }

    [Theory]
    [InlineData("@Override says that a method replaces another", "Nobody called Override has been here")]
    [InlineData("#region folds code and the build ignores it", "There is no group in #region")]
    [InlineData("@Get #users is no command and nobody", "There is no group in #users")]
    [InlineData("@Post /users makes one, and answers with its address", "Nobody called Post has been here")]
    public async Task A_name_that_nobody_has_is_part_of_one_s_own_words_and_that_is_said(string line, string told)
    {
        var bench = new TerminalBench(new FakeScreen().Piped(line), Echo, new QuizCommand());
        await bench.Connection.RunAsync(Ct);
        var said = Assert.IsType<ChatInput.Said>(Assert.Single(bench.Inbox.Heard));
        Assert.Equal(("me", "me", line), (said.In.From.Id, said.In.At.Conversation, said.Words));
        Assert.StartsWith(told, bench.Screen.Written, StringComparison.Ordinal);
        Assert.EndsWith($"\nYou said {line}.\n\n", bench.Screen.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hashtag_of_somebody_who_is_here_belongs_to_their_words()
    {
        var bench = new TerminalBench(
            new FakeScreen().Piped("@ana /quiz", "@ana #region folds code"),
            Echo,
            new QuizCommand()
        );
        await bench.Connection.RunAsync(Ct);
        var said = Assert.IsType<ChatInput.Said>(bench.Inbox.Heard[1]);
        Assert.Equal(("ana", "ana", "#region folds code"), (said.In.From.Id, said.In.At.Conversation, said.Words));
    }

    [Fact]
    public async Task A_channel_is_there_from_its_first_command_on_and_whoever_speaks_in_it_may_be_new()
    {
        var bench = new TerminalBench(
            new FakeScreen().Piped("#team /quiz", "#team hello", "@ana #team hello", "@ana hello"),
            Echo,
            new QuizCommand()
        );
        await bench.Connection.RunAsync(Ct);
        Assert.Equal(
            [("me", "#team"), ("me", "#team"), ("ana", "#team"), ("ana", "ana")],
            bench.Inbox.Heard.Select(input => (input.In.From.Id, input.In.At.Conversation))
        );
    }

    [Theory]
    [InlineData("/users is where the list of all people would be read", true)]
    [InlineData("/quit now", false)]
    public async Task Many_words_behind_a_slash_that_is_no_command_are_an_answer(string line, bool areWords)
    {
        var bench = new TerminalBench(new FakeScreen().Piped(line), Echo, new QuizCommand());
        await bench.Connection.RunAsync(Ct);
        Assert.Equal(areWords, Assert.Single(bench.Inbox.Heard) is ChatInput.Said);
    }

    [Fact]
    public async Task Every_event_has_an_id_of_its_own()
    {
        var bench = new TerminalBench(new FakeScreen().Piped("one", "one", "one"), Echo);
        await bench.Connection.RunAsync(Ct);
        Assert.Equal(3, bench.Inbox.Heard.Select(input => input.In.EventId).Distinct().Count());
    }

    [Fact]
    public async Task A_line_that_begins_with_a_slash_is_a_command()
    {
        var bench = new TerminalBench(new FakeScreen().Piped("@ana /quiz indexes"), Echo, new QuizCommand());
        await bench.Connection.RunAsync(Ct);
        var input = Assert.IsType<ChatInput.Commanded>(Assert.Single(bench.Inbox.Heard));
        Assert.Equal(("ana", "quiz", "indexes"), (input.In.From.Id, input.Command, input["topic"]));
    }

    [Fact]
    public async Task A_command_that_takes_a_file_shares_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "my notes.txt"), "Q: Why?");
        var bench = new TerminalBench(
            new FakeScreen().Piped($"/prep import {folder.FullName}", $"/prep import {folder.FullName}/other"),
            Echo,
            new ImportCommand()
        );
        await bench.Connection.RunAsync(Ct);
        var file = Assert.Single(Assert.IsType<ChatInput.Shared>(Assert.Single(bench.Inbox.Heard)).Files);
        using var content = new StreamReader(await file.OpenAsync(Ct));
        Assert.Equal(("my notes.txt", 7, "Q: Why?"), (file.Name, file.Length, await content.ReadToEndAsync(Ct)));
        Assert.Contains(
            $"There is no file or folder at {folder.FullName}/other.",
            bench.Screen.Written,
            StringComparison.Ordinal
        );
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_very_long_line_is_one_line()
    {
        var words = new string('x', 1_000_000);
        var bench = new TerminalBench(new FakeScreen().Piped(words), Echo);
        await bench.Connection.RunAsync(Ct);
        Assert.Equal($"You said {words}.\n\n", bench.Screen.Written);
    }

    [Fact]
    public async Task What_breaks_is_said_and_the_next_line_is_heard()
    {
        var bench = new TerminalBench(
            new FakeScreen().Piped("one", "two"),
            input => input is ChatInput.Said { Words: "one" } ? throw new InvalidOperationException() : Echo(input)
        );
        await bench.Connection.RunAsync(Ct);
        Assert.StartsWith("Your words are kept.", bench.Screen.Written, StringComparison.Ordinal);
        Assert.EndsWith("\n\nYou said two.\n\n", bench.Screen.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_leaves_ends_it_although_the_input_goes_on()
    {
        using var leaving = new CancellationTokenSource();
        var bench = new TerminalBench(new FakeScreen(), Echo);
        var running = bench.Connection.RunAsync(leaving.Token);
        await leaving.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task What_comes_by_itself_stands_apart()
    {
        var bench = new TerminalBench(new FakeScreen().Piped("one"), Echo);
        var me = ChatAddress.DirectTo(new ChatUser("terminal", "me", "anybody"));
        var sent = await bench.Adapter.SendAsync(me, ChatMessage.Of("Welcome."), SendKey.ForDelivery(1), Ct);
        Assert.Equal(new ChatAddress("terminal", "me"), Assert.IsType<SendOutcome.Sent>(sent).Message.At);
        await bench.Connection.RunAsync(Ct);
        Assert.Equal("Welcome.\n\nYou said one.\n\n", bench.Screen.Written);
    }

    private static ChatReply.Say Echo(ChatInput input) =>
        new(ChatMessage.Of(input is ChatInput.Said said ? $"You said {said.Words}." : "Done."));
}
