using System.Reflection;
using Bot.Adapters.Terminal.Printing;
using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Terminal.Printing;

public sealed class ReplyMessagesTests
{
    private static readonly ChatMessage One = ChatMessage.Of("one");
    private static readonly ChatMessage Two = ChatMessage.Of("two");
    private static readonly ChatForm Form = new(new ActionId("f"), "A form", [new FormField.Line("a", "What?")]);

    private static readonly (ChatReply Reply, string Said)[] Replies =
    [
        (ChatReply.Silence, ""),
        (new ChatReply.React("👍"), ""),
        (new ChatReply.Say(One), "one"),
        (new ChatReply.Amend("name", One, Two), "one|two"),
        (new ChatReply.Replace(One, Two), "one|two"),
        (new ChatReply.Ask(Form), "A form: What?"),
        (
            new ChatReply.Refuse(new Dictionary<string, string> { ["a"] = "Too short." }, Form),
            "A form: What? Too short."
        ),
        (new ChatReply.Suggest([new MenuOption("x", "An option")]), ": An option"),
    ];

    [Fact]
    public void Every_kind_of_reply_says_all_that_it_holds() =>
        Assert.All(
            Replies,
            pair => Assert.Equal(pair.Said, string.Join('|', ReplyMessages.Of(pair.Reply).Select(Words)))
        );

    [Fact]
    public void No_kind_of_reply_is_forgotten() =>
        Assert.Equal(
            typeof(ChatReply).GetNestedTypes(BindingFlags.Public).Select(type => type.Name).Order(),
            Replies.Select(pair => pair.Reply.GetType().Name).Order()
        );

    private static string Words(ChatMessage message) =>
        message.Parts.Count is 0
            ? message.Summary
            : $"{message.Summary}: {string.Join(' ', message.Parts.Select(Words))}";

    private static string Words(ChatPart part) =>
        part switch
        {
            ChatPart.Text text => text.Markdown,
            ChatPart.Quote quote => quote.Words,
            _ => throw new NotSupportedException(),
        };
}
