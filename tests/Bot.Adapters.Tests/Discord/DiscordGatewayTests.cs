using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Testing.Discord;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Discord;

/// <summary>What the gateway does to every bot.</summary>
public sealed class DiscordGatewayTests
{
    private const string Gateway = "GET /gateway/bot";
    private static readonly ChatReply Silence = ChatReply.Silence;

    [Fact]
    public async Task A_bad_token_close_4004_ends_with_a_sentence_and_is_not_tried_again()
    {
        await using var bench = await DiscordBench.CreateAsync(server: server => server.Gateway.RefusesWith = 4004);
        bench.Start();
        var refused = await Assert.ThrowsAsync<ConnectionRefusedException>(() => bench.Running);
        Assert.Contains("Discord:Token", refused.Fix, StringComparison.Ordinal);
        Assert.Equal(1, bench.Server.Gateway.Identified);
    }

    [Fact]
    public async Task A_token_that_REST_refuses_ends_with_the_same_sentence()
    {
        await using var bench = await DiscordBench.CreateAsync(set: options => options.Token = "wrong");
        bench.Start();
        var refused = await Assert.ThrowsAsync<ConnectionRefusedException>(() => bench.Running);
        Assert.Contains("Discord:Token", refused.Fix, StringComparison.Ordinal);
        Assert.Equal(0, bench.Server.Gateway.Identified);
    }

    [Fact]
    public async Task A_token_that_is_revoked_while_no_session_stands_ends_with_the_same_sentence()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        bench.Server.Faults.Next(Gateway, new Fault.Error(401, 0, "401: Unauthorized"));
        bench.Server.Gateway.ForgetsSessions = true;
        bench.Server.Gateway.Drop();
        var refused = await Assert.ThrowsAsync<ConnectionRefusedException>(() =>
            bench.Running.WaitAsync(TimeSpan.FromSeconds(60))
        );
        Assert.Contains("Discord:Token", refused.Fix, StringComparison.Ordinal);
        Assert.Equal(1, bench.Server.Gateway.Identified);
    }

    [Theory]
    [InlineData("GET /applications/@me", false)]
    [InlineData("GET /applications/@me", true)]
    [InlineData("GET /users/@me", false)]
    [InlineData("GET /applications/{id}/commands", false)]
    [InlineData(Gateway, false)]
    [InlineData(Gateway, true)]
    public async Task Nothing_or_a_page_where_an_answer_belongs_at_the_start_is_a_fault_that_passes(
        string route,
        bool isPage
    )
    {
        await using var bench = await DiscordBench.ConnectAsync(server: server =>
            server.Faults.Next(route, isPage ? new Fault.Page(200) : new Fault.Empty(200), times: WireClient.Tries + 1)
        );
        Assert.Equal(1, bench.Server.Gateway.Identified);
    }

    [Theory]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task Close_codes_that_no_reconnecting_cures_end_it(int code)
    {
        await using var bench = await DiscordBench.CreateAsync(server: server => server.Gateway.RefusesWith = code);
        bench.Start();
        await Assert.ThrowsAsync<ConnectionRefusedException>(() => bench.Running);
        Assert.Equal(1, bench.Server.Gateway.Identified);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1011)]
    [InlineData(4000)]
    [InlineData(4008)]
    [InlineData(4999)]
    public async Task After_any_other_close_code_the_session_is_resumed(int code)
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        await bench.Server.Gateway.CloseAsync(code);
        await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Resumed is 1);
        Assert.Equal(1, bench.Server.Gateway.Identified);
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task After_a_close_code_that_ends_the_session_a_new_one_begins(int code)
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        await bench.Server.Gateway.CloseAsync(code);
        await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Identified is 2);
        Assert.Equal(0, bench.Server.Gateway.Resumed);
    }

    [Fact]
    public async Task Asked_to_reconnect_it_resumes()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        await bench.Server.Gateway.AskToReconnectAsync();
        await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Resumed is 1);
        bench.ExpectNoFindings();
    }

    [Theory]
    [InlineData(true, 1, 1)]
    [InlineData(false, 2, 0)]
    public async Task An_invalid_session_is_resumed_where_that_is_said_and_else_begun_anew(
        bool resumable,
        int identified,
        int resumed
    )
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        await bench.Server.Gateway.InvalidateAsync(resumable);
        await bench.Server.Gateway.UntilAsync(() =>
            bench.Server.Gateway.Identified == identified && bench.Server.Gateway.Resumed == resumed
        );
    }

    [Fact]
    public async Task A_half_open_socket_is_noticed_and_the_session_resumed()
    {
        await using var bench = await DiscordBench.ConnectAsync(server: server =>
            server.Gateway.HeartbeatMilliseconds = 2000
        );
        var gateway = bench.Server.Gateway;
        var beats = gateway.Heartbeats;
        await gateway.UntilAsync(() => gateway.Heartbeats > beats);
        gateway.GoHalfOpen();
        await gateway.UntilAsync(() => gateway.Resumed is 1);
    }

    [Fact]
    public async Task A_connection_that_never_says_a_word_is_given_up()
    {
        await using var bench = await DiscordBench.ConnectAsync(
            server: server => server.Gateway.Mute = 2,
            set: options => options.HelloWithin = TimeSpan.FromMilliseconds(100)
        );
        Assert.Equal((3, 1), (bench.Server.Gateway.Connections, bench.Server.Gateway.Identified));
    }

    [Fact]
    public async Task A_session_whose_address_is_gone_is_resumed_where_new_ones_begin()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        var gateway = bench.Server.Gateway;
        gateway.RefusesResumes = true;
        gateway.Drop();
        await gateway.UntilAsync(() => gateway.Resumed is 1 || gateway.Identified is 2);
        Assert.Equal((1, 1), (gateway.Identified, gateway.Resumed));
    }

    [Fact]
    public async Task A_session_that_is_to_be_resumed_at_a_foreign_address_is_resumed_where_new_ones_begin()
    {
        await using var bench = await DiscordBench.ConnectAsync(server: server =>
            server.ResumesAt = "http://gateway.example.org"
        );
        var gateway = bench.Server.Gateway;
        for (var round = 1; round <= 3; round++)
        {
            gateway.Drop();
            await gateway.UntilAsync(() => gateway.Resumed == round || gateway.Identified is 2);
            await bench.AliveAsync();
        }
        Assert.Equal((1, 3), (gateway.Identified, gateway.Resumed));
    }

    [Fact]
    public async Task A_session_outlasts_however_many_connects_that_reach_nobody()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        var gateway = bench.Server.Gateway;
        gateway.RefusesResumes = true;
        bench.Server.Faults.Next(Gateway, new Fault.Drop(), times: 5 * WireClient.Tries);
        gateway.Drop();
        await gateway.UntilAsync(() => gateway.Resumed is 1 || gateway.Identified is 2);
        Assert.Equal((1, 1), (gateway.Identified, gateway.Resumed));
    }

    [Fact]
    public async Task A_session_that_does_not_resume_where_Discord_is_reached_is_given_up_for_a_new_one()
    {
        await using var bench = await DiscordBench.ConnectAsync(
            server: server => server.Gateway.HeartbeatMilliseconds = 2000,
            set: options => options.HelloWithin = TimeSpan.FromMilliseconds(200)
        );
        var gateway = bench.Server.Gateway;
        gateway.Mute = 3;
        gateway.Drop();
        await gateway.UntilAsync(() => gateway.Identified is 2);
        Assert.Equal((5, 0), (gateway.Connections, gateway.Resumed));
    }

    [Fact]
    public async Task Heartbeats_go_on_and_are_answered_when_asked_for()
    {
        await using var bench = await DiscordBench.ConnectAsync(server: server =>
            server.Gateway.HeartbeatMilliseconds = 2500
        );
        await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Heartbeats >= 2);
        await bench.Server.Gateway.AskForHeartbeatAsync();
        Assert.Equal((1, 0), (bench.Server.Gateway.Connections, bench.Server.Gateway.Resumed));
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task What_was_said_while_the_connection_was_down_is_heard_after_resuming()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        var person = bench.Server.Person("Ines");
        bench.Server.Gateway.Drop();
        await person.SayAsync("in the dark");
        await bench.Inbox.HearsAsync<ChatInput.Said>(said => said.Words is "in the dark");
    }

    [Fact]
    public async Task The_same_event_delivered_twice_is_handled_once()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Heard."));
        var person = bench.Server.Person("Ines");
        await person.SayAsync("once", times: 3);
        await person.SayAsync("then this");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 2);
        Assert.Equal(["once", "then this"], bench.Inbox.Heard.OfType<ChatInput.Said>().Select(said => said.Words));
        Assert.Equal(4, person.Sees().Count);
    }

    [Fact]
    public async Task Events_out_of_order_are_each_handled_once_also_across_a_broken_connection()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        var person = bench.Server.Person("Ines");
        bench.Server.Gateway.Swaps = 1;
        await person.SayAsync("first");
        await person.SayAsync("second");
        bench.Server.Gateway.Drop();
        bench.Server.Gateway.Swaps = 1;
        await person.SayAsync("third");
        await person.SayAsync("fourth");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 4);
        Assert.Equal(
            ["first", "fourth", "second", "third"],
            bench.Inbox.Heard.OfType<ChatInput.Said>().Select(said => said.Words).Order()
        );
    }

    [Fact]
    public async Task An_event_that_was_overtaken_when_the_connection_broke_is_told_again()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        var person = bench.Server.Person("Ines");
        await person.SayAsync("first", times: 0);
        await person.SayAsync("second");
        await bench.Inbox.HearsAsync<ChatInput.Said>();
        bench.Server.Gateway.Drop();
        await bench.Inbox.HearsAsync<ChatInput.Said>(said => said.Words is "first");
        Assert.Equal((2, 1), (bench.Inbox.Heard.Count, bench.Server.Gateway.Resumed));
    }

    [Fact]
    public async Task A_number_that_is_never_given_does_not_make_all_that_follows_be_told_again()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        var person = bench.Server.Person("Ines");
        await person.SayAsync("never", times: 0);
        for (var i = 0; i < 20; i++)
            await person.SayAsync($"{i}");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 20);
        bench.Server.Gateway.Drop();
        await person.SayAsync("last");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 21);
        Assert.DoesNotContain(bench.Inbox.Heard.OfType<ChatInput.Said>(), said => said.Words is "never");
    }

    [Fact]
    public async Task A_bot_that_is_removed_from_a_server_hears_on()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Still here."));
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        await bench.Server.TellAsync("GUILD_DELETE", new() { ["id"] = bench.Server.Guilds[0].Id });
        bench.Server.Faults.Next("POST /channels/{id}/messages", new Fault.Error(403, 50001, "Missing Access"));
        bench.Server.Faults.Next("GET /channels/{id}", new Fault.Error(403, 50001, "Missing Access"));
        var outcome = await bench.Adapter.SendAsync(
            new("discord", channel),
            ChatMessage.Of("A question"),
            SendKey.ForDelivery(1),
            CancellationToken.None
        );
        Assert.Contains(
            "not in that server",
            Assert.IsType<SendOutcome.Unreachable>(outcome).Reason,
            StringComparison.Ordinal
        );
        await bench.Server.Person("Ines").SayAsync("hello");
        await bench.Server.Messages.FirstAsync(message => (string?)message["content"] is "Still here.");
    }

    [Fact]
    public async Task A_slow_handler_does_not_block_the_gateway_nor_other_people()
    {
        TaskCompletionSource slow = new();
        await using var bench = await DiscordBench.ConnectAsync(
            async input =>
            {
                if (input is ChatInput.Said { Words: "slow" })
                    await slow.Task;
                return Silence;
            },
            server => server.Gateway.HeartbeatMilliseconds = 2500
        );
        await bench.Server.Person("Ines").SayAsync("slow");
        await bench.Server.Person("Rui").SayAsync("quick");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        var beats = bench.Server.Gateway.Heartbeats;
        await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Heartbeats >= beats + 1);
        Assert.Equal(1, bench.Server.Gateway.Connections);
        slow.SetResult();
    }

    [Fact]
    public async Task One_persons_inputs_are_answered_in_their_order()
    {
        await using var bench = await DiscordBench.ConnectAsync(async input =>
        {
            await Task.Delay(input is ChatInput.Said { Words: "0" } ? 50 : 0);
            return Silence;
        });
        var person = bench.Server.Person("Ines");
        for (var i = 0; i < 10; i++)
            await person.SayAsync($"{i}");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 10);
        Assert.Equal(
            Enumerable.Range(0, 10).Select(i => $"{i}"),
            bench.Inbox.Heard.OfType<ChatInput.Said>().Select(said => said.Words)
        );
    }

    [Fact]
    public async Task Shutdown_does_not_deadlock_while_a_handler_hangs()
    {
        TaskCompletionSource<ChatReply> never = new();
        await using var bench = await DiscordBench.ConnectAsync(_ => never.Task);
        await bench.Server.Person("Ines").SayAsync("hang");
        await bench.Inbox.HearsAsync<ChatInput.Said>();
        await bench.StopAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_stop_says_good_bye_so_that_the_bot_is_offline_at_once()
    {
        await using var bench = await DiscordBench.ConnectAsync(set: options => options.Shards = 2);
        await bench.StopAsync();
        await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Ended is 2);
        Assert.Equal([1000, 1000], bench.Server.Gateway.Goodbyes);
        Assert.Equal(0, bench.Server.Gateway.Resumed);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_the_good_bye_of_a_connection_that_is_half_open()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        bench.Server.Gateway.GoHalfOpen();
        await bench.StopAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Empty(bench.Server.Gateway.Goodbyes);
    }

    [Fact]
    public async Task Events_that_are_strange_or_unknown_end_nothing()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        await bench.Server.Gateway.SendStrangeAsync();
        await bench.Server.TellAsync("SOMETHING_NEW", new() { ["a"] = 1 });
        await bench.Server.TellAsync("MESSAGE_CREATE", new() { ["id"] = 17 });
        await bench.Server.TellAsync(
            "INTERACTION_CREATE",
            new()
            {
                ["id"] = "1",
                ["type"] = 77,
                ["data"] = new System.Text.Json.Nodes.JsonObject(),
            }
        );
        await bench.Server.TellAsync(
            "MESSAGE_CREATE",
            new()
            {
                ["author"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "1", ["username"] = "nobody" },
                ["content"] = "in no channel",
            }
        );
        await bench.Server.TellAsync("MESSAGE_DELETE", []);
        await bench.Server.Person("Ines").SayAsync("still there?");
        await bench.Inbox.HearsAsync<ChatInput.Said>(said => said.Words is "still there?");
        Assert.Equal(1, bench.Server.Gateway.Connections);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("""{"op":"zero","s":"first","t":5,"d":null}""")]
    [InlineData("""{"op":1e99,"s":3000000000}""")]
    [InlineData("""{"op":10,"d":{}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":-1}}""")]
    [InlineData("""{"op":0,"t":"READY","s":1,"d":"ready"}""")]
    [InlineData("""<html>""")]
    public async Task A_frame_that_is_none_ends_a_connection_at_most(string frame)
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        await bench.Server.Gateway.SendTextAsync(frame);
        await bench.Server.Person("Ines").SayAsync("still there?");
        await bench.Inbox.HearsAsync<ChatInput.Said>();
    }

    [Fact]
    public async Task A_compressed_connection_says_the_same()
    {
        await using var bench = await DiscordBench.ConnectAsync(set: options => options.Compress = true);
        var person = bench.Server.Person("Ines");
        for (var i = 0; i < 50; i++)
            await person.SayAsync($"message {i} {new string('x', i * 30)}");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 50);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Message_content_is_asked_for_only_where_it_is_granted(bool granted)
    {
        await using var bench = await DiscordBench.ConnectAsync(server: server => server.GrantsContent = granted);
        Assert.Equal(granted, (bench.Server.Gateway.Intents & (1 << 15)) is not 0);
        Assert.Equal(0, bench.Server.Gateway.Intents & ((1 << 1) | (1 << 8)));
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task Shards_connect_one_after_the_other_and_each_hears_its_servers()
    {
        await using var bench = await DiscordBench.ConnectAsync(set: options => options.Shards = 3);
        Assert.Equal(3, bench.Server.Gateway.Identified);
        await bench.Server.Person("Ines").CommandAsync("quiz", channel: bench.Server.Guilds[0].Channels[0].Id);
        await bench.Server.Person("Ines").SayAsync("direct");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 2);
        Assert.Equal(2, bench.Inbox.Heard.Count);
    }

    [Fact]
    public async Task After_a_hundred_forced_disconnects_nothing_is_lost_and_nothing_handled_twice()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        var person = bench.Server.Person("Ines");
        for (var round = 0; round < 100; round++)
        {
            await person.SayAsync($"a{round}");
            bench.Server.Gateway.Drop();
            await person.SayAsync($"b{round}");
            await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Resumed > round);
            await bench.AliveAsync();
        }
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 200);
        var heard = bench.Inbox.Heard.OfType<ChatInput.Said>().Select(said => said.Words).ToList();
        Assert.Equal(200, heard.Count);
        Assert.Equal(200, heard.Distinct().Count());
        Assert.Equal(1, bench.Server.Gateway.Identified);
    }

    [Fact]
    public async Task Where_the_session_does_not_resume_every_message_is_found_in_the_history()
    {
        await using var bench = await DiscordBench.ConnectAsync(
            _ => Task.FromResult(Silence),
            server => server.Gateway.ForgetsSessions = true
        );
        var person = bench.Server.Person("Ines");
        bench.Places.All.Add(new(new("discord", person.Direct), DateTimeOffset.UtcNow.AddMinutes(-5)));
        for (var round = 0; round < 100; round++)
        {
            await person.SayAsync($"a{round}");
            bench.Server.Gateway.Drop();
            await person.SayAsync($"b{round}");
            await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Identified > round + 1);
            await bench.AliveAsync();
        }
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 200);
        var heard = bench.Inbox.Heard.OfType<ChatInput.Said>().ToList();
        Assert.Equal(200, heard.Select(said => said.Words).Distinct().Count());
        Assert.Equal(200, heard.Count);
        Assert.All(heard, said => Assert.True(said.In.Direct));
    }

    [Fact]
    public async Task Words_in_a_thread_that_the_bot_opened_days_before_its_start_are_heard()
    {
        await using var bench = await DiscordBench.CreateAsync(
            _ => Task.FromResult(Silence),
            server => server.GrantsContent = true
        );
        var (person, channel) = (bench.Server.Person("Ines"), bench.Server.Guilds[0].Channels[1].Id);
        const string Thread = "700000000000000042";
        bench.Server.Threads[Thread] = channel;
        bench.Places.Threads.Add(new("discord", channel, Thread));
        bench.Places.All.Add(new(new("discord", person.Direct), DateTimeOffset.UtcNow.AddMinutes(-5)));
        await person.SayAsync("missed", times: 0);
        await bench.BeginAsync();
        // Threads are known before what was missed is read.
        await bench.Inbox.HearsAsync<ChatInput.Said>();

        await person.SayAsync("what is read often", Thread);

        var said = await bench.Inbox.HearsAsync<ChatInput.Said>(said => said.Words is "what is read often");
        Assert.Equal(new("discord", channel, Thread), said.In.At);
    }

    [Fact]
    public async Task Also_more_messages_than_one_page_of_the_history_are_found_in_their_order()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        var person = bench.Server.Person("Ines");
        bench.Places.All.Add(new(new("discord", person.Direct), DateTimeOffset.UtcNow.AddMinutes(-5)));
        var words = Enumerable.Range(0, 230).Select(number => $"{number}").ToList();
        foreach (var one in words)
            await person.SayAsync(one, times: 0);
        bench.Server.Gateway.ForgetsSessions = true;
        bench.Server.Gateway.Drop();
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count == words.Count);
        Assert.Equal(words, bench.Inbox.Heard.OfType<ChatInput.Said>().Select(said => said.Words));
    }

    [Fact]
    public async Task Interactions_told_across_broken_connections_are_each_answered_once_where_the_session_resumes()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Heard."));
        var person = bench.Server.Person("Ines");
        List<DiscordInteraction> used = [];
        for (var round = 0; round < 50; round++)
        {
            used.Add(await person.CommandAsync("quiz"));
            bench.Server.Gateway.Drop();
            used.Add(await person.CommandAsync("quiz"));
            await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Resumed > round);
            await bench.AliveAsync();
        }
        foreach (var interaction in used)
            Assert.Equal(4, (int)(await interaction.Response)["type"]!);
        Assert.Equal(used.Select(EventId).Order(), bench.Inbox.Heard.Select(input => input.In.EventId).Order());
        Assert.Equal(1, bench.Server.Gateway.Identified);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task Where_the_session_does_not_resume_an_interaction_is_lost_only_if_Discord_itself_shows_it_as_failed()
    {
        await using var bench = await DiscordBench.ConnectAsync(
            _ => Task.FromResult<ChatReply>(Say("Heard.")),
            server => server.Gateway.ForgetsSessions = true
        );
        var person = bench.Server.Person("Ines");
        List<DiscordInteraction> used = [];
        for (var round = 0; round < 25; round++)
        {
            used.Add(await person.CommandAsync("quiz"));
            bench.Server.Gateway.Drop();
            used.Add(await person.CommandAsync("quiz"));
            await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Identified > round + 1);
            await bench.AliveAsync();
        }
        used.Add(await person.CommandAsync("quiz"));
        await used[^1].Response;
        // Heard is responded to, so what Discord shows as failed was never heard; and nothing is heard twice.
        var heard = bench.Inbox.Heard.Select(input => input.In.EventId).ToList();
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count == heard.Count);
        Assert.Equal(used.Where(interaction => interaction.Took is not null).Select(EventId).Order(), heard.Order());
    }

    [Fact]
    public async Task At_the_start_one_line_says_who_where_and_how_to_invite()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Silence);
        await bench.Server.Gateway.AskToReconnectAsync();
        await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Resumed is 1);
        var line = Assert.Single(bench.Log.Lines, line => line.Contains("connected as", StringComparison.Ordinal));
        Assert.Contains("connected as PrepBot, servers: 1, commands", line, StringComparison.Ordinal);
        Assert.Contains($"client_id={DiscordServer.ApplicationId}", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_never_shows_a_token_or_a_persons_words()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Reply-words."));
        var person = bench.Server.Person("Ines");
        bench.Server.Faults.Next("POST /interactions/{id}/{token}/callback", new Fault.Page(502));
        bench.Server.Faults.Next("POST /channels/{id}/messages", new Fault.HtmlTooMany(0));
        await person.SayAsync("Secret-words");
        var used = await person.CommandAsync("quiz");
        await used.Response;
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 2);
        var log = string.Join('\n', bench.Log.Lines);
        Assert.Contains("/interactions/{id}/{token}/callback", log, StringComparison.Ordinal);
        foreach (var secret in (string[])[bench.Server.Token, used.Token, "Secret-words", "Reply-words", used.Id])
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    private static string EventId(DiscordInteraction interaction) => $"discord:i:{interaction.Id}";

    private static ChatReply.Say Say(string words) => new ChatReply.Say(ChatMessage.Of(words));
}
