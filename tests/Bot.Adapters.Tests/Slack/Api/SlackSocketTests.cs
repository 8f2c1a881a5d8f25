using System.Text.Json.Nodes;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Api.Sockets;
using Bot.Core.Chat;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Slack.Api;

/// <summary>What Socket Mode does to every bot.</summary>
public sealed class SlackSocketTests
{
    private const string Open = "apps.connections.open";

    [Fact]
    public async Task Two_sockets_stand_side_by_side_and_what_was_missed_is_looked_for_once()
    {
        await using var bench = await SlackWireBench.ConnectAsync();
        await bench.StopAsync();
        Assert.Equal((2, 1), (bench.Server.Sockets.Opened, bench.Envelopes.CatchUps));
        bench.ExpectNoFindings();
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    [InlineData("not_allowed_token_type")]
    [InlineData("missing_scope")]
    public async Task A_token_that_is_no_good_ends_it_with_a_sentence_and_a_fix(string code)
    {
        await using var bench = await SlackWireBench.CreateAsync(server: server =>
            server.Faults.Next(Open, new Fault.Error(200, code), times: 2)
        );
        bench.Start();
        var refused = await Assert.ThrowsAsync<ConnectionRefusedException>(() => bench.Running);
        Assert.Contains("Slack:AppToken", refused.Fix, StringComparison.Ordinal);
        Assert.Equal(0, bench.Server.Sockets.Opened);
    }

    [Fact]
    public async Task A_bot_token_that_Slack_does_not_know_ends_it_before_any_socket()
    {
        await using var bench = await SlackWireBench.CreateAsync(set: options => options.BotToken = "xoxb-wrong");
        bench.Start();
        var refused = await Assert.ThrowsAsync<ConnectionRefusedException>(() => bench.Running);
        Assert.Contains("Slack:BotToken", refused.Fix, StringComparison.Ordinal);
        Assert.Contains("does not know this token", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reconnect_that_is_refused_with_ok_false_is_tried_again_for_as_long_as_it_takes()
    {
        await using var bench = await SlackWireBench.ConnectAsync(set: options =>
            options.FirstWait = TimeSpan.FromMilliseconds(5)
        );
        bench.Server.Faults.Next(Open, new Fault.Error(200, "internal_error"), times: 10);
        bench.Server.Faults.Next(Open, new Fault.Error(200, "something_new"), times: 4);
        bench.Server.Sockets.Drop();
        await bench.UntilAsync(all => all is { Opened: 4, Standing: 2 });
        Assert.False(bench.Running.IsCompleted);
        Assert.Contains("Slack is unwell", bench.Logged(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_fresh_socket_stands_before_the_old_one_is_given_up(string reason)
    {
        await using var bench = await SlackWireBench.ConnectAsync();
        var person = bench.Server.Person("Ines");
        await bench.Server.Sockets.DisconnectAsync(reason);
        // No socket has ended yet, and words still arrive.
        await person.SayAsync("meanwhile");
        await bench.Envelopes.UntilAsync(() => bench.Envelopes.Handled.Count is 1);
        await bench.UntilAsync(all => all is { Opened: 4, Standing: 2, Ended: 2 });
        // Nothing was missed, so nothing is looked for.
        Assert.Equal(1, bench.Envelopes.CatchUps);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task Socket_Mode_switched_off_ends_it_with_a_sentence_and_a_fix()
    {
        await using var bench = await SlackWireBench.ConnectAsync();
        // It waits for nobody to end the sockets.
        bench.Server.Sockets.LeaveWithin = TimeSpan.FromMinutes(10);
        await bench.Server.Sockets.DisconnectAsync("link_disabled");
        var refused = await Assert.ThrowsAsync<ConnectionRefusedException>(() =>
            bench.Running.WaitAsync(TimeSpan.FromSeconds(60))
        );
        Assert.Equal("Socket Mode was switched off for the app.", refused.Message);
        Assert.StartsWith("Switch it on: api.slack.com/apps", refused.Fix, StringComparison.Ordinal);
        Assert.Equal(2, bench.Server.Sockets.Opened);
    }

    [Fact]
    public async Task One_socket_too_many_is_not_forced_upon_Slack()
    {
        await using var bench = await SlackWireBench.CreateAsync(
            server: server => server.Sockets.MostSockets = 1,
            set: options => options.FirstWait = TimeSpan.FromMilliseconds(10)
        );
        bench.Start();
        await bench.UntilAsync(all => all is { TooMany.Count: 2, Standing: 1 });
        // Sixty times the first wait.
        var tries = bench.Server.Sockets.TooMany.ToArray();
        Assert.True(tries[1] - tries[0] >= TimeSpan.FromSeconds(0.59));
        await bench.Server.Person("Ines").SayAsync("heard by one");
        await bench.Envelopes.UntilAsync(() => bench.Envelopes.Handled.Count is 1);
    }

    [Fact]
    public async Task A_half_open_socket_is_noticed_within_thirty_seconds()
    {
        // As it is set: 10 s to the question and 10 s for the answer. Here a fortieth of it.
        await using var bench = await SlackWireBench.ConnectAsync(set: options =>
        {
            Assert.True(options.PingEvery * 2 <= TimeSpan.FromSeconds(30));
            options.PingEvery /= 40;
        });
        bench.Server.Sockets.GoHalfOpen();
        await bench.UntilAsync(all => all is { Standing: 2, Opened: 4 });
    }

    [Fact]
    public async Task A_socket_that_never_says_a_word_is_given_up()
    {
        await using var bench = await SlackWireBench.ConnectAsync(
            server: server => server.Sockets.Mute = 2,
            set: options => options.HelloWithin = TimeSpan.FromMilliseconds(100)
        );
        Assert.Equal(4, bench.Server.Sockets.Opened);
    }

    [Fact]
    public async Task The_same_event_delivered_twice_is_handled_once()
    {
        await using var bench = await SlackWireBench.ConnectAsync(server: server => server.Telling.Times = 3);
        var person = bench.Server.Person("Ines");
        await person.SayAsync("once");
        var used = await person.CommandAsync("/quiz");
        await used.Acknowledged;
        await bench.Envelopes.UntilAsync(() => bench.Envelopes.Handled.Count is 2);
        Assert.Equal(2, bench.Envelopes.Told.Count);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task An_envelope_is_acknowledged_when_it_is_kept_whatever_else_is_slow()
    {
        TaskCompletionSource<AckBody?> slow = new();
        await using var bench = await SlackWireBench.ConnectAsync(envelope =>
            envelope.Kind is SlackKind.Command ? slow.Task : Task.FromResult<AckBody?>(null)
        );
        var person = bench.Server.Person("Ines");
        var hanging = await person.CommandAsync("/quiz");
        foreach (var _ in Enumerable.Range(0, 4))
            await (await person.OpenHomeAsync()).Acknowledged;
        Assert.False(hanging.Acknowledged.IsCompleted);
        slow.SetResult(null);
        await hanging.Acknowledged;
    }

    [Fact]
    public async Task What_is_kept_while_the_bot_stops_is_acknowledged()
    {
        TaskCompletionSource told = new();
        TaskCompletionSource<AckBody?> kept = new();
        await using var bench = await SlackWireBench.ConnectAsync(
            _ =>
            {
                told.TrySetResult();
                return kept.Task;
            },
            server => server.Telling.AckWithin = TimeSpan.FromSeconds(60)
        );
        var typed = await bench.Server.Person("Ines").CommandAsync("/quiz");
        await told.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var stopped = bench.StopAsync();
        kept.SetResult(null);
        await stopped.WaitAsync(TimeSpan.FromSeconds(60));
        await typed.Acknowledged.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(1, typed.Attempts);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_acknowledged_and_Slack_tells_it_again()
    {
        var tries = 0;
        await using var bench = await SlackWireBench.ConnectAsync(
            _ => ++tries < 3 ? throw new IOException("The disk is full.") : Task.FromResult<AckBody?>(null),
            server => server.Telling.AckWithin = TimeSpan.FromMilliseconds(200)
        );
        await bench.Server.Person("Ines").SayAsync("words");
        await bench.Envelopes.UntilAsync(() => bench.Envelopes.Handled.Count is 1);
        Assert.Equal(2, Assert.Single(bench.Envelopes.Handled).Retry);
    }

    [Fact]
    public async Task The_acknowledgement_is_the_answer_where_Slack_wants_it_so()
    {
        await using var bench = await SlackWireBench.ConnectAsync(_ =>
            Task.FromResult<AckBody?>(AckBody.Suggest([new(new TextObject.Plain("Caching"), "t1")]))
        );
        var person = bench.Server.Person("Ines");
        JsonObject menu = new()
        {
            ["ts"] = "1.000001",
            ["channel"] = person.Direct,
            ["blocks"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "actions",
                    ["block_id"] = "b",
                    ["elements"] = new JsonArray(new JsonObject { ["type"] = "external_select", ["action_id"] = "a" }),
                }
            ),
        };
        var answer = await (await person.TypeAsync(menu, "ca")).Acknowledged;
        Assert.Equal("Caching", (string?)answer!["options"]![0]!["text"]!["text"]);
        Assert.Equal("plain_text", (string?)answer["options"]![0]!["text"]!["type"]);
    }

    [Fact]
    public async Task Large_envelopes_and_those_in_many_frames_are_heard_whole()
    {
        await using var bench = await SlackWireBench.ConnectAsync(server: server => server.Sockets.FrameSize = 1000);
        var words = new string('ä', 400_000);
        await bench.Server.Person("Ines").SayAsync(words);
        await bench.Envelopes.UntilAsync(() => bench.Envelopes.Handled.Count is 1);
        Assert.Equal([words], bench.Envelopes.Words);
    }

    [Fact]
    public async Task Reordered_envelopes_and_those_of_unknown_kinds_end_nothing()
    {
        await using var bench = await SlackWireBench.ConnectAsync();
        var person = bench.Server.Person("Ines");
        await bench.Server.Sockets.SendStrangeAsync(new() { ["type"] = "confetti" });
        await bench.Server.Sockets.SendStrangeAsync(new() { ["type"] = 17 });
        var strange = await bench.Server.Telling.TellAsync("new_kind", new() { ["x"] = 1 });
        Assert.Null(await strange.Acknowledged);
        bench.Server.Telling.Hold();
        await person.SayAsync("first");
        await person.SayAsync("second");
        await bench.Server.Telling.ReleaseAsync();
        await bench.Envelopes.UntilAsync(() => bench.Envelopes.Handled.Count is 2);
        Assert.Equal(["first", "second"], bench.Envelopes.Words.Order());
        Assert.Equal(2, bench.Server.Sockets.Opened);
        Assert.Contains("new_kind is none of ours", bench.Logged(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shutdown_does_not_deadlock_while_a_handler_hangs_or_a_socket_is_half_open()
    {
        TaskCompletionSource<AckBody?> never = new();
        await using var bench = await SlackWireBench.ConnectAsync(_ => never.Task);
        await bench.Server.Person("Ines").CommandAsync("/quiz");
        await bench.Server.Person("Rui").CommandAsync("/quiz");
        bench.Server.Sockets.GoHalfOpenOne();
        await bench.StopAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Being_stopped_it_says_good_bye_and_is_not_alive()
    {
        await using var bench = await SlackWireBench.ConnectAsync();
        Assert.True(bench.Connection.Alive);
        await bench.StopAsync();
        await bench.UntilAsync(all => all.Ended is 2);
        Assert.False(bench.Connection.Alive);
    }

    [Fact]
    public async Task The_log_never_shows_a_token_a_ticket_or_a_persons_words()
    {
        await using var bench = await SlackWireBench.ConnectAsync(_ => throw new IOException("The disk is full."));
        var person = bench.Server.Person("Ines");
        await person.SayAsync("Secret-words");
        var used = await person.CommandAsync("/quiz Secret-words");
        var url = (string)used.Payload["response_url"]!;
        bench.Server.Faults.Next("response_url", new Fault.Page(502));
        await Assert.ThrowsAnyAsync<Exception>(() =>
            bench.Responses.RespondAsync(url, new("Reply-words", []), true, false, CancellationToken.None)
        );
        bench.Server.Sockets.Drop();
        await bench.UntilAsync(all => all is { Opened: 4, Standing: 2 });
        var log = bench.Logged();
        Assert.Contains("response_url", log, StringComparison.Ordinal);
        var (app, bot) = (bench.Server.AppToken, bench.Server.BotToken);
        foreach (var secret in (string[])[app, bot, "ticket=", url[^32..], "Secret-words", "Reply-words"])
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }
}
