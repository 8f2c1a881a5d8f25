using Bot.Adapters.Discord;
using Bot.Core.Chat;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Discord;

/// <summary>Messages that nobody asked for this minute, and what can happen to them.</summary>
public sealed class DiscordSendTests
{
    private const string Post = "POST /channels/{id}/messages";
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly SendKey Key = SendKey.ForDelivery(42);

    [Theory]
    [InlineData("empty")]
    [InlineData("html")]
    public async Task A_429_with_an_empty_or_HTML_body_waits_its_second_and_the_message_arrives(string body)
    {
        await using var bench = await DiscordBench.ConnectAsync();
        bench.Server.Faults.Next(Post, body is "empty" ? new Fault.EmptyTooMany(1) : new Fault.HtmlTooMany(1));
        Assert.IsType<SendOutcome.Sent>(await SendAsync(bench));
        Assert.True(Apart(bench, 0, 1) >= 0.99);
        Assert.Single(bench.Server.Messages.All);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(200)]
    public async Task A_page_of_HTML_with_any_status_loses_no_message(int status)
    {
        await using var bench = await DiscordBench.ConnectAsync();
        bench.Server.Faults.Next(Post, new Fault.Page(status), times: 2);
        Assert.IsType<SendOutcome.Sent>(await SendAsync(bench));
        Assert.Single(bench.Server.Messages.All);
    }

    [Fact]
    public async Task An_empty_answer_to_a_message_loses_it_as_little()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        bench.Server.Faults.Next(Post, new Fault.Empty(200), times: 2);
        bench.Server.Faults.Next("POST /users/@me/channels", new Fault.Empty(200));
        var to = ChatAddress.DirectTo(new("discord", bench.Server.Person("Ines").Id, "Ines"));
        Assert.IsType<SendOutcome.Sent>(await bench.Adapter.SendAsync(to, Message(), Key, Ct));
        Assert.Single(bench.Server.Messages.All);
    }

    [Fact]
    public async Task Three_sends_at_one_a_second_are_two_seconds_apart_and_none_is_refused()
    {
        await using var bench = await DiscordBench.ConnectAsync(server: server => server.Limits.Of = _ => (1, 1));
        var place = new ChatAddress("discord", bench.Server.Person("Ines").Direct);
        await Task.WhenAll(
            Enumerable.Range(0, 3).Select(i => bench.Adapter.SendAsync(place, Message(), SendKey.ForDelivery(i), Ct))
        );
        Assert.True(Apart(bench, 0, 2) >= 1.98);
        Assert.Equal(0, bench.Server.Limits.Refused);
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_there_once()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        bench.Server.Faults.Next(Post, new Fault.DropAnswer());
        var sent = Assert.IsType<SendOutcome.Sent>(await SendAsync(bench));
        Assert.Equal((string?)Assert.Single(bench.Server.Messages.All)["id"], sent.Message.Id);
    }

    [Fact]
    public async Task A_server_that_stays_unwell_leaves_the_message_in_doubt()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        bench.Server.Faults.Next(Post, new Fault.Page(502), times: 10);
        Assert.IsType<SendOutcome.InDoubt>(await SendAsync(bench));
    }

    [Fact]
    public async Task A_server_that_is_not_there_has_certainly_not_got_it()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        await bench.StopAsync();
        await bench.Server.DisposeAsync();
        Assert.IsType<SendOutcome.NotSent>(await SendAsync(bench));
    }

    [Theory]
    [InlineData(403, 50007, "Unreachable", true)]
    [InlineData(403, 50278, "Unreachable", false)]
    [InlineData(403, 50001, "NotSent", false)]
    [InlineData(403, 50013, "Unreachable", false)]
    [InlineData(403, 160005, "Unreachable", false)]
    [InlineData(400, 50083, "Unreachable", false)]
    [InlineData(403, 40004, "Unreachable", false)]
    [InlineData(400, 200000, "Unreachable", false)]
    [InlineData(400, 240000, "Unreachable", false)]
    [InlineData(404, 10003, "Unreachable", false)]
    [InlineData(401, 0, "NotSent", false)]
    public async Task Closed_doors_are_told_apart(int status, int code, string outcome, bool untilTheyReturn)
    {
        await using var bench = await DiscordBench.ConnectAsync();
        bench.Server.Faults.Next(Post, new Fault.Error(status, code, "No."));
        var sent = await SendAsync(bench);
        Assert.Equal(outcome, sent.GetType().Name);
        Assert.Equal(untilTheyReturn, sent is SendOutcome.Unreachable { UntilTheyReturn: true });
        if (sent is SendOutcome.NotSent { RetryAfter: var wait })
            Assert.NotNull(wait);
    }

    [Fact]
    public async Task A_direct_conversation_is_opened_once_and_the_reference_says_where()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var person = bench.Server.Person("Ines");
        var to = ChatAddress.DirectTo(new("discord", person.Id, "Ines"));
        var first = Assert.IsType<SendOutcome.Sent>(
            await bench.Adapter.SendAsync(to, Message(), SendKey.ForDelivery(1), Ct)
        );
        await bench.Adapter.SendAsync(to, Message(), SendKey.ForDelivery(2), Ct);
        Assert.Equal(person.Direct, first.Message.At.Conversation);
        Assert.Single(
            bench.Server.Requests,
            request => request.Path.EndsWith("/users/@me/channels", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_message_is_found_again_by_its_key_when_the_nonce_is_long_forgotten()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var place = new ChatAddress("discord", bench.Server.Person("Ines").Direct);
        var since = DateTimeOffset.UtcNow;
        var sent = Assert.IsType<SendOutcome.Sent>(await bench.Adapter.SendAsync(place, Message(), Key, Ct));
        await bench.Adapter.SendAsync(place, Message(), SendKey.ForDelivery(4), Ct);
        bench.Server.Messages.ForgetNonces();
        Assert.Equal(sent.Message, await bench.Adapter.FindSentAsync(place, Key, since, Ct));
        Assert.Null(await bench.Adapter.FindSentAsync(place, SendKey.ForDelivery(2), since, Ct));
        // The clock may wake before the gateway has said who the bot is.
        bench.Get<DiscordIdentity>().BotId = "";
        Assert.Equal(sent.Message, await bench.Adapter.FindSentAsync(place, Key, since, Ct));
    }

    [Fact]
    public async Task A_message_that_is_gone_cannot_be_edited_and_that_is_said()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var place = new ChatAddress("discord", bench.Server.Person("Ines").Direct);
        Assert.False(await bench.Adapter.EditAsync(new(place, "123456789"), Message(), Ct));
    }

    [Theory]
    [InlineData(403, 50013)]
    [InlineData(400, 50083)]
    [InlineData(400, 30046)]
    public async Task A_message_that_may_not_be_edited_is_said_anew_by_whoever_edits_it(int status, int code)
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var sent = Assert.IsType<SendOutcome.Sent>(await SendAsync(bench));
        bench.Server.Faults.Next("PATCH /channels/{id}/messages/{id}", new Fault.Error(status, code, "No."));
        Assert.False(await bench.Adapter.EditAsync(sent.Message, Message(), Ct));
    }

    [Fact]
    public async Task A_split_message_is_edited_in_all_its_parts()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var person = bench.Server.Person("Ines");
        var place = new ChatAddress("discord", person.Direct);
        var sent = Assert.IsType<SendOutcome.Sent>(await bench.Adapter.SendAsync(place, Long('a'), Key, Ct));
        Assert.Equal(2, person.Sees().Count);
        Assert.True(await bench.Adapter.EditAsync(sent.Message, Long('b'), Ct));
        Assert.All(
            person.Sees(),
            message => Assert.Contains("bbb", (string?)message["content"], StringComparison.Ordinal)
        );
        Assert.True(await bench.Adapter.EditAsync(sent.Message, Message(), Ct));
        Assert.Single(person.Sees());
    }

    [Fact]
    public async Task A_thread_is_opened_where_it_is_asked_for()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        var message = Message() with { OpensThread = "Tue 24 Nov" };
        var sent = Assert.IsType<SendOutcome.Sent>(
            await bench.Adapter.SendAsync(new("discord", channel), message, Key, Ct)
        );
        Assert.NotNull(sent.Message.At.Thread);
        Assert.IsType<SendOutcome.Sent>(
            await bench.Adapter.SendAsync(sent.Message.At, Message(), SendKey.ForDelivery(9), Ct)
        );
        bench.ExpectNoFindings();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_found_again_gets_the_thread_that_it_asks_for_once(bool wasOpened)
    {
        await using var bench = await DiscordBench.ConnectAsync();
        ChatAddress channel = new("discord", bench.Server.Guilds[0].Channels[0].Id);
        var message = Message() with { OpensThread = "Tue 24 Nov" };
        var since = DateTimeOffset.UtcNow;
        await bench.Adapter.SendAsync(channel, wasOpened ? message : Message(), Key, Ct);
        var found = await bench.Adapter.FindSentAsync(channel, Key, since, Ct);
        var threaded = await bench.Adapter.ThreadedAsync(message, found!, Ct);
        Assert.Equal(Assert.Single(bench.Server.Threads).Key, threaded.At.Thread);
        Assert.Equal(threaded, await bench.Adapter.ThreadedAsync(message, threaded, Ct));
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_thread_that_is_there_already_is_the_thread()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        bench.Server.Faults.Next("POST /channels/{id}/messages/{id}/threads", new Fault.DropAnswer());
        var sent = await bench.Adapter.SendAsync(
            new("discord", channel),
            Message() with
            {
                OpensThread = "Tue",
            },
            Key,
            Ct
        );
        Assert.Equal(bench.Server.Threads.Keys.Single(), Assert.IsType<SendOutcome.Sent>(sent).Message.At.Thread);
    }

    [Fact]
    public async Task Where_the_bot_may_open_no_thread_the_message_stands_without_one_and_that_is_logged_once()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        bench.Server.Faults.Next(
            "POST /channels/{id}/messages/{id}/threads",
            new Fault.Error(403, 50013, "Missing Permissions"),
            times: 2
        );
        for (var i = 0; i < 2; i++)
        {
            var message = Message() with { OpensThread = "Tue" };
            var sent = await bench.Adapter.SendAsync(new("discord", channel), message, SendKey.ForDelivery(i), Ct);
            Assert.Null(Assert.IsType<SendOutcome.Sent>(sent).Message.At.Thread);
        }
        Assert.Single(bench.Log.Lines, line => line.Contains("Missing Permissions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_where_the_bot_may_not_write_is_logged_once_and_a_closed_door_is_not()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        bench.Server.Faults.Next(
            "POST /channels/{id}/messages",
            new Fault.Error(403, 50013, "Missing Permissions"),
            times: 2
        );
        for (var i = 0; i < 2; i++)
            Assert.IsType<SendOutcome.Unreachable>(
                await bench.Adapter.SendAsync(new("discord", channel), Message(), SendKey.ForDelivery(i), Ct)
            );
        var ines = bench.Server.Person("Ines");
        bench.Server.Closed[ines.Id] = (403, 50007);
        var direct = ChatAddress.DirectTo(new("discord", ines.Id, "Ines"));
        Assert.IsType<SendOutcome.Unreachable>(
            await bench.Adapter.SendAsync(direct, Message(), SendKey.ForDelivery(2), Ct)
        );
        Assert.Single(bench.Log.Lines, line => line.Contains("50013", StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Log.Lines, line => line.Contains("50007", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_quiet_message_makes_no_sound()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var place = new ChatAddress("discord", bench.Server.Person("Ines").Direct);
        await bench.Adapter.SendAsync(place, Message() with { Quiet = true }, Key, Ct);
        Assert.Equal(1 << 12, (int)Assert.Single(bench.Server.Messages.All)["flags"]!);
    }

    [Fact]
    public async Task A_pushed_message_begins_with_its_summary()
    {
        await using var bench = await DiscordBench.ConnectAsync();
        var person = bench.Server.Person("Ines");
        var place = new ChatAddress("discord", person.Direct);
        await bench.Adapter.SendAsync(
            place,
            ChatMessage.Of("Eight small things before 14:00", new ChatPart.Text("For tomorrow.")),
            Key,
            Ct
        );
        Assert.StartsWith(
            "Eight small things before 14:00",
            (string?)person.Sees()[0]["content"],
            StringComparison.Ordinal
        );
    }

    // How long the wait is at most is held in the tests of the lanes, on a clock of their own.
    private static double Apart(DiscordBench bench, int one, int other)
    {
        var posts = bench
            .Server.Requests.Where(request => request.Path.EndsWith("/messages", StringComparison.Ordinal))
            .ToList();
        return (posts[other].At - posts[one].At).TotalSeconds;
    }

    private static Task<SendOutcome> SendAsync(DiscordBench bench) =>
        bench.Adapter.SendAsync(new("discord", bench.Server.Person("Ines").Direct), Message(), Key, Ct);

    private static ChatMessage Message() =>
        ChatMessage.Of("A question", new ChatPart.Text("A question"), new ChatPart.Buttons([new(new("next"), "Next")]));

    private static ChatMessage Long(char letter) =>
        ChatMessage.Of("Long", new ChatPart.Text(string.Join("\n\n", Enumerable.Repeat(new string(letter, 900), 3))));
}
