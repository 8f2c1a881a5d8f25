using Bot.Core.Chat;
using Bot.Testing;

namespace Bot.Adapters.Tests.Testing;

public sealed class FakeChatTests
{
    private static readonly ChatAddress Room = new("fake", "room");
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task What_is_said_can_be_awaited_found_and_edited()
    {
        var chat = new FakeChat(ChatFeatures.Editing);
        var next = chat.NextAsync();
        await chat.SendAsync(Room, ChatMessage.Of("one"), new SendKey("k"), Ct);
        await chat.SendAsync(Room, ChatMessage.Of("one"), new SendKey("k"), Ct);
        var send = await next;
        Assert.Equal("one", send.Message.Summary);
        Assert.Single(chat.Sends);
        Assert.Equal(send.Ref, await chat.FindSentAsync(Room, new SendKey("k"), default, Ct));
        Assert.Null(await chat.FindSentAsync(Room, new SendKey("other"), default, Ct));
        Assert.True(await chat.EditAsync(send.Ref, ChatMessage.Of("two"), Ct));
        Assert.Equal("two", Assert.Single(chat.Edits).Replacement.Summary);
        chat.ExpectNothingMore();
    }

    [Fact]
    public async Task What_nobody_expected_is_found()
    {
        var chat = new FakeChat();
        await chat.SendAsync(Room, ChatMessage.Of("surprise"), new SendKey("k"), Ct);
        var unexpected = Assert.Throws<InvalidOperationException>(chat.ExpectNothingMore);
        Assert.Contains("surprise", unexpected.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_send_that_does_not_arrive_is_not_seen()
    {
        var chat = new FakeChat { Outcome = _ => new SendOutcome.NotSent("busy", TimeSpan.FromSeconds(1)) };
        Assert.IsType<SendOutcome.NotSent>(await chat.SendAsync(Room, ChatMessage.Of("x"), new SendKey("k"), Ct));
        Assert.Empty(chat.Sends);
        chat.ExpectNothingMore();
    }
}
