using Bot.Core.Chat;
using Bot.Core.Chat.Commands;

namespace Bot.Core.Tests.Chat.Commands;

public sealed class CommandMentionsTests
{
    private static readonly CommandCatalog Commands = new([
        new Named("quiz"),
        new Named("prep help"),
        new Named("story"),
    ]);

    [Theory]
    [InlineData("I am here. A question now: /quiz", "I am here. A question now: /acme-quiz")]
    [InlineData("(/prep help) and /story", "(/acme-prep help) and /acme-story")]
    [InlineData("and/or, 24/7, /etc/hosts", "and/or, 24/7, /etc/hosts")]
    public void A_prefix_stands_before_commands_and_nothing_else(string said, string spelled) =>
        Assert.Equal(spelled, Text(Of(said).WithPrefix(Commands, "acme-")));

    [Theory]
    [InlineData("I am here. A question now: /quiz", "I am here.")]
    [InlineData("No question is open.\nAll commands: /prep help", "No question is open.")]
    [InlineData("and/or, 24/7", "and/or, 24/7")]
    public void In_a_thread_no_sentence_names_a_command(string said, string left) =>
        Assert.Equal(left, Text(Of(said).WithoutCommands(Commands)));

    [Fact]
    public void A_list_of_commands_becomes_a_sentence_without_one()
    {
        var help = ChatMessage.Of(
            "All commands: /prep help",
            new ChatPart.Facts([("/quiz [topic]", "a question now")])
        );
        var said = help.WithoutCommands(Commands);
        Assert.DoesNotContain("/", said.Summary + Text(said), StringComparison.Ordinal);
        Assert.Contains("outside threads", Text(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prep quiz databases", "quiz", "databases")]
    [InlineData("prep story a conflict", "story", "a conflict")]
    [InlineData("prep help", "prep help", "")]
    [InlineData("prep", "prep help", "")]
    public void Behind_prep_every_command_can_stand(string line, string command, string words)
    {
        var read = CommandLine.Read(Commands, Talk.Here("e1"), line);
        Assert.Equal(command, read.Command);
        Assert.Equal(words, read["words"]);
    }

    private static string Text(ChatMessage message) =>
        string.Join('\n', message.Parts.OfType<ChatPart.Text>().Select(text => text.Markdown));

    private static ChatMessage Of(string words) => ChatMessage.Of("Summary", new ChatPart.Text(words));

    private sealed class Named(string name) : ICommand
    {
        public CommandSpec Spec { get; } = new(name, name, [new("words", "some words")]);

        public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
            Task.FromResult(ChatReply.Silence);
    }
}
