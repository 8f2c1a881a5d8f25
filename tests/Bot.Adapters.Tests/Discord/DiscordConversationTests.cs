using System.Text;
using System.Text.Json.Nodes;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Testing.Discord;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Discord;

/// <summary>What people do, what is heard of it, and how the answer comes.</summary>
public sealed class DiscordConversationTests
{
    private const string Callback = "POST /interactions/{id}/{token}/callback";

    private static readonly ChatForm Form = new(
        new("answer", "7"),
        "Your answer",
        [
            new FormField.Note("What happens between typing an address and seeing the page? " + new string('x', 60)),
            new FormField.Passage("words", "Your answer; keywords are enough, and there is no hurry at all"),
            new FormField.Pick("who", "Who may see it?", [new("me", "Only me"), new("all", "The thread")], "me"),
        ]
    );

    [Fact]
    public async Task A_command_arrives_with_its_arguments_and_subcommand()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Done."));
        var person = bench.Server.Person("Ines");
        await person.CommandAsync(
            "interview add",
            new Dictionary<string, string> { ["what"] = "Marlow", ["hours"] = "2" }
        );
        var heard = await bench.Inbox.HearsAsync<ChatInput.Commanded>();
        Assert.Equal(("interview add", "Marlow", "2"), (heard.Command, heard["what"], heard["hours"]));
        Assert.True(heard.In.Direct);
        Assert.Equal("Ines", heard.In.From.Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_is_only_for_you_is_ephemeral_in_a_server_and_stays_in_a_direct_conversation(
        bool direct
    )
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Private.", onlyToYou: true));
        var channel = direct ? null : bench.Server.Guilds[0].Channels[0].Id;
        var used = await bench.Server.Person("Ines").CommandAsync("quiz", channel: channel);
        var response = await used.Response;
        Assert.Equal(4, (int)response["type"]!);
        Assert.Equal(direct ? 0 : 64, (int)response["data"]!["flags"]!);
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        Assert.Equal(direct, bench.Inbox.Answered.Values.Single() is not null);
        bench.ExpectNoFindings();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_late_answer_is_deferred_as_private_as_the_command_and_edits_the_original(bool onlyToYou)
    {
        TaskCompletionSource<ChatReply> answer = new();
        await using var bench = await DiscordBench.ConnectAsync(
            _ => answer.Task,
            set: options => options.DeferAfter = TimeSpan.FromMilliseconds(100),
            commands: new Command("quiz", onlyToYou)
        );
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        var person = bench.Server.Person("Ines");
        var response = await (await person.CommandAsync("quiz", channel: channel)).Response;
        Assert.Equal(5, (int)response["type"]!);
        Assert.Equal(onlyToYou ? 64 : 0, (int)response["data"]!["flags"]!);
        answer.SetResult(Say("At last.", onlyToYou));
        await bench.Server.Messages.FirstAsync(message => (string?)message["content"] is "At last.");
        Assert.Single(person.Sees(channel));
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task Without_settings_the_deferral_comes_at_two_seconds()
    {
        TaskCompletionSource<ChatReply> answer = new();
        await using var bench = await DiscordBench.ConnectAsync(_ => answer.Task);
        var used = await bench.Server.Person("Ines").CommandAsync("quiz");
        await used.Response;
        // Within the three seconds, by a setting of two: a busy machine is late on its own account.
        Assert.True(used.Took >= TimeSpan.FromSeconds(1.9));
        answer.SetResult(Say("At last."));
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
    }

    [Fact]
    public async Task Discord_is_told_to_wait_only_once_the_input_is_stored()
    {
        TaskCompletionSource<ChatReply> answer = new();
        TaskCompletionSource stored = new();
        await using var bench = await DiscordBench.ConnectAsync(
            _ => answer.Task,
            set: options => options.DeferAfter = TimeSpan.FromMilliseconds(50)
        );
        bench.Inbox.Storing = input => input.In.From.Name is "Ines" ? stored.Task : Task.CompletedTask;
        var used = await bench.Server.Person("Ines").CommandAsync("quiz");
        // Heard later and deferred before: long past the deferral of the first.
        var other = await bench.Server.Person("Rui").CommandAsync("quiz");
        Assert.Equal(5, (int)(await other.Response)["type"]!);
        Assert.Null(used.Took);
        stored.SetResult();
        Assert.Equal(5, (int)(await used.Response)["type"]!);
        answer.SetResult(Say("At last."));
    }

    [Fact]
    public async Task An_input_behind_a_slow_one_of_the_same_person_is_deferred_in_time_too()
    {
        TaskCompletionSource<ChatReply> answer = new();
        await using var bench = await DiscordBench.ConnectAsync(
            _ => answer.Task,
            set: options => options.DeferAfter = TimeSpan.FromMilliseconds(100)
        );
        var person = bench.Server.Person("Ines");
        await person.CommandAsync("quiz");
        var second = await person.CommandAsync("progress");
        Assert.Equal(5, (int)(await second.Response)["type"]!);
        answer.SetResult(Say("Both."));
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 2);
    }

    [Fact]
    public async Task A_form_opens_at_once_with_its_question_readable_and_comes_back_whole()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => new ChatReply.Ask(Form));
        var person = bench.Server.Person("Ines");
        var response = await (await person.CommandAsync("quiz")).Response;
        Assert.Equal(9, (int)response["type"]!);
        Assert.Contains("What happens between typing", response["data"]!.ToJsonString(), StringComparison.Ordinal);
        // Two ways are seen at once, not opened first.
        var who = response["data"]!["components"]!.AsArray().Select(label => label!["component"]).Last()!;
        Assert.Equal((21, true), ((int)who["type"]!, (bool)who["options"]![0]!["default"]!));
        var words = string.Concat(Enumerable.Repeat("a\u0301\U0001F600", 800));
        await person.SubmitAsync(response, new Dictionary<string, string> { ["words"] = words, ["who"] = "all" });
        var sent = await bench.Inbox.HearsAsync<ChatInput.Acted>();
        Assert.Equal((Form.Action, words, "all"), (sent.Action, sent["words"], sent["who"]));
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_form_that_comes_after_a_deferral_is_behind_a_button()
    {
        TaskCompletionSource<ChatReply> answer = new();
        await using var bench = await DiscordBench.ConnectAsync(
            _ => answer.Task,
            set: options => options.DeferAfter = TimeSpan.FromMilliseconds(50)
        );
        var person = bench.Server.Person("Ines");
        await (await person.CommandAsync("quiz")).Response;
        answer.SetResult(new ChatReply.Ask(Form));
        var message = await bench.Server.Messages.FirstAsync(seen => DiscordPerson.Components(seen).Any());
        var opened = await (await person.PressAsync(message, "Open the form")).Response;
        Assert.Equal((9, "answer:7"), ((int)opened["type"]!, (string?)opened["data"]!["custom_id"]));
        Assert.Single(bench.Inbox.Heard);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_what_was_typed()
    {
        var refused = Form with { Fields = [new FormField.Passage("words", "Your answer", "typed before")] };
        await using var bench = await DiscordBench.ConnectAsync(input =>
            input is ChatInput.Commanded
                ? new ChatReply.Ask(Form)
                : new ChatReply.Refuse(new Dictionary<string, string> { ["words"] = "Too short." }, refused)
        );
        var person = bench.Server.Person("Ines");
        var first = await (await person.CommandAsync("quiz")).Response;
        await person.SubmitAsync(first, new Dictionary<string, string> { ["words"] = "typed before" });
        var message = await bench.Server.Messages.FirstAsync(seen => DiscordPerson.Components(seen).Any());
        Assert.Contains("Too short", (string?)message["content"], StringComparison.Ordinal);
        var again = await (await person.PressAsync(message, "Open the form")).Response;
        Assert.Contains("typed before", again.ToJsonString(), StringComparison.Ordinal);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_press_edits_its_own_message()
    {
        await using var bench = await DiscordBench.ConnectAsync(input =>
            input is ChatInput.Acted
                ? new ChatReply.Replace(ChatMessage.Of("Graded."), ChatMessage.Of("Next one?"))
                : Buttons()
        );
        var person = bench.Server.Person("Ines");
        await (await person.CommandAsync("quiz")).Response;
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        var pressed = await person.PressAsync(person.Sees().Single(), "Good");
        Assert.Equal(7, (int)(await pressed.Response)["type"]!);
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 2);
        Assert.Equal(["Graded.", "Next one?"], person.Sees().Select(message => (string)message["content"]!));
        Assert.Empty(DiscordPerson.Components(person.Sees()[0]));
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task Each_message_of_an_answer_is_found_by_its_key()
    {
        var buttons = Buttons();
        await using var bench = await DiscordBench.ConnectAsync(_ => new ChatReply.Replace(
            buttons.Message,
            buttons.Message
        ));
        var person = bench.Server.Person("Ines");
        await person.SayAsync("what is read often");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        var heard = (await bench.Inbox.HearsAsync<ChatInput.Said>()).In;

        List<string> found = [];
        foreach (var message in (int[])[0, 1])
            found.Add(
                (
                    await bench.Adapter.FindSentAsync(
                        heard.At,
                        SendKey.ForAnswer(heard.EventId, message),
                        heard.Sent,
                        CancellationToken.None
                    )
                )!.Id
            );

        Assert.Equal(person.Sees().Skip(1).Select(message => (string)message["id"]!), found);

        await (await person.PressAsync(person.Sees()[1], "Good")).Response;
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 2);
        var pressed = (await bench.Inbox.HearsAsync<ChatInput.Acted>()).In;
        var then = SendKey.ForAnswer(pressed.EventId, 1);
        Assert.Equal(
            (string?)person.Sees()[^1]["id"],
            (await bench.Adapter.FindSentAsync(pressed.At, then, pressed.Sent, CancellationToken.None))?.Id
        );
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_late_answer_to_a_press_edits_its_message_too()
    {
        TaskCompletionSource<ChatReply> answer = new();
        await using var bench = await DiscordBench.ConnectAsync(
            input => input is ChatInput.Acted ? answer.Task : Task.FromResult<ChatReply>(Buttons()),
            set: options => options.DeferAfter = TimeSpan.FromMilliseconds(50)
        );
        var person = bench.Server.Person("Ines");
        await (await person.CommandAsync("quiz")).Response;
        var pressed = await person.PressAsync(person.Sees().Single(), "Good");
        Assert.Equal(6, (int)(await pressed.Response)["type"]!);
        answer.SetResult(new ChatReply.Replace(ChatMessage.Of("Graded.")));
        await bench.Server.Messages.FirstAsync(message => (string?)message["content"] is "Graded.");
        Assert.Single(person.Sees());
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_press_does_not_replace_somebody_elses_message()
    {
        await using var bench = await DiscordBench.ConnectAsync(input =>
            input is ChatInput.Acted ? new ChatReply.Replace(ChatMessage.Of("Graded.")) : Buttons()
        );
        var (owner, other) = (bench.Server.Person("Ines"), bench.Server.Person("Rui"));
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        await (await owner.CommandAsync("quiz", channel: channel)).Response;
        var pressed = await (await other.PressAsync(owner.Sees(channel).Single(), "Good")).Response;
        Assert.Equal((4, 64), ((int)pressed["type"]!, (int)pressed["data"]!["flags"]!));
        Assert.Contains("How was it", (string?)owner.Sees(channel)[0]["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticks_are_one_menu_whose_whole_set_comes_back()
    {
        var ticks = new ChatPart.Ticks(
            new("tick", "9"),
            [new("a", "Charge the laptop", true), new("b", "Print the CV", false) { Notes = ["two copies"] }]
        );
        await using var bench = await DiscordBench.ConnectAsync(_ => new ChatReply.Say(
            ChatMessage.Of("For tomorrow", ticks)
        ));
        var person = bench.Server.Person("Ines");
        await (await person.CommandAsync("checklist")).Response;
        var message = person.Sees().Single();
        Assert.Contains("☑ Charge the laptop", (string?)message["content"], StringComparison.Ordinal);
        Assert.Contains("two copies", (string?)message["content"], StringComparison.Ordinal);
        await person.ChooseAsync(message, "Charge the laptop", "Print the CV");
        var ticked = await bench.Inbox.HearsAsync<ChatInput.Acted>();
        Assert.Equal(["a", "b"], ticked.Values["ticked"]);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task Arguments_are_completed_with_twenty_five_at_most()
    {
        await using var bench = await DiscordBench.ConnectAsync(input =>
            input is ChatInput.Completing typing
                ? new ChatReply.Suggest([
                    .. Enumerable
                        .Range(0, 40)
                        .Select(i => new MenuOption(
                            $"{typing.Typed}{i}",
                            $"{typing.Argument} {i} {new string('x', 120)}"
                        )),
                ])
                : ChatReply.Silence
        );
        var typed = await bench.Server.Person("Ines").TypeAsync("quiz", "topic", "ba");
        var response = await typed.Response;
        Assert.Equal((8, 25), ((int)response["type"]!, response["data"]!["choices"]!.AsArray().Count));
        Assert.Empty(bench.Inbox.Answered);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task An_answer_without_words_still_is_a_response()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => ChatReply.Silence);
        var person = bench.Server.Person("Ines");
        var used = await person.CommandAsync("quiz");
        Assert.Equal(5, (int)(await used.Response)["type"]!);
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        Assert.Empty(person.Sees());
    }

    [Fact]
    public async Task A_response_whose_answer_was_lost_is_not_said_twice()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Once."));
        bench.Server.Faults.Next(Callback, new Fault.DropAnswer());
        var person = bench.Server.Person("Ines");
        await person.CommandAsync("quiz");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        Assert.Single(person.Sees());
    }

    [Theory]
    [InlineData(404, 10062)]
    [InlineData(404, 10015)]
    [InlineData(401, 50027)]
    [InlineData(400, 40094)]
    public async Task An_answer_that_Discord_no_longer_takes_is_said_as_a_message(int status, int code)
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Late words."));
        bench.Server.Faults.Next(Callback, new Fault.Error(status, code, "Too late"));
        var person = bench.Server.Person("Ines");
        await person.CommandAsync("quiz");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        Assert.Equal("Late words.", (string?)person.Sees().Single()["content"]);
        ExpectNoErrors(bench);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_server_such_an_answer_is_said_where_it_belongs_and_directly_if_it_is_for_them_alone(
        bool onlyToYou
    )
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Late words.", onlyToYou));
        bench.Server.Faults.Next(Callback, new Fault.Error(404, 10062, "Unknown interaction"));
        var (person, channel) = (bench.Server.Person("Ines"), bench.Server.Guilds[0].Channels[0].Id);
        await person.CommandAsync("quiz", channel: channel);
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        Assert.Equal("Late words.", (string?)Assert.Single(bench.Server.Messages.All)["content"]);
        Assert.Single(person.Sees(onlyToYou ? person.Direct : channel));
        ExpectNoErrors(bench);
    }

    [Fact]
    public async Task An_answer_that_is_late_for_whoever_takes_no_direct_messages_is_logged_once()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Late words.", onlyToYou: true));
        bench.Server.Faults.Next(Callback, new Fault.Error(404, 10062, "Unknown interaction"), times: 2);
        var (person, channel) = (bench.Server.Person("Ines"), bench.Server.Guilds[0].Channels[0].Id);
        bench.Server.Closed[person.Id] = (403, 50007);
        for (var time = 0; time < 2; time++)
            await person.CommandAsync("quiz", channel: channel);
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 2);
        Assert.Single(bench.Log.Lines, line => line.Contains("code 50007", StringComparison.Ordinal));
        Assert.Empty(bench.Server.Messages.All);
        ExpectNoErrors(bench);
    }

    [Fact]
    public async Task A_late_answer_that_cannot_be_said_now_is_left_for_the_next_start()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Late words."));
        bench.Server.Faults.Next(Callback, new Fault.Error(404, 10062, "Unknown interaction"));
        bench.Server.Faults.Next("POST /channels/{id}/messages", new Fault.Page(502), times: WireClient.Tries);
        await bench.Server.Person("Ines").CommandAsync("quiz");
        await UntilTooLateAsync(bench);
        await UntilAsync(
            bench,
            () =>
                bench.Server.Requests.Count(request => request.Path.EndsWith("/messages", StringComparison.Ordinal))
                is WireClient.Tries
        );
        await bench.StopAsync();
        Assert.Empty(bench.Inbox.Answered);
    }

    [Fact]
    public async Task An_answer_whose_deferral_Discord_no_longer_takes_is_said_as_a_message()
    {
        TaskCompletionSource<ChatReply> answer = new();
        await using var bench = await DiscordBench.ConnectAsync(
            _ => answer.Task,
            set: options => options.DeferAfter = TimeSpan.FromMilliseconds(50)
        );
        bench.Server.Faults.Next(Callback, new Fault.Error(404, 10062, "Unknown interaction"));
        var person = bench.Server.Person("Ines");
        await person.CommandAsync("quiz");
        await UntilTooLateAsync(bench);
        answer.SetResult(Say("Late words."));
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        Assert.Equal("Late words.", (string?)person.Sees().Single()["content"]);
        ExpectNoErrors(bench);
    }

    [Fact]
    public async Task Choices_and_a_form_that_come_too_late_are_no_error()
    {
        await using var bench = await DiscordBench.ConnectAsync(input =>
            input is ChatInput.Completing
                ? new ChatReply.Suggest([])
                : new ChatReply.Refuse(new Dictionary<string, string> { ["words"] = "Too short." }, Form)
        );
        var person = bench.Server.Person("Ines");
        await person.CommandAsync("quiz");
        var message = await bench.Server.Messages.FirstAsync(seen => DiscordPerson.Components(seen).Any());
        bench.Server.Faults.Next(Callback, new Fault.Error(404, 10062, "Unknown interaction"), times: 2);
        await person.TypeAsync("quiz", "topic", "ba");
        await person.PressAsync(message, "Open the form");
        await UntilTooLateAsync(bench, times: 2);
        ExpectNoErrors(bench);
    }

    [Fact]
    public async Task A_custom_id_of_an_older_version_reaches_the_conversation_and_breaks_nothing()
    {
        await using var bench = await DiscordBench.ConnectAsync(input =>
            input is ChatInput.Acted ? Say("Please use the newest message.") : Buttons()
        );
        var person = bench.Server.Person("Ines");
        await (await person.CommandAsync("quiz")).Response;
        foreach (var id in (string[])[":", "¦", "::::", "{\"v\":1}"])
            await (await person.PressIdAsync(person.Sees()[0], id)).Response;
        ExpectNoErrors(bench);
    }

    [Fact]
    public async Task A_command_on_a_message_brings_its_words()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Saved."));
        var person = bench.Server.Person("Ines");
        var message = await person.SayAsync("the quiet outage", bench.Server.Guilds[0].Channels[0].Id);
        await person.CommandOnAsync("Save as story", message);
        var heard = await bench.Inbox.HearsAsync<ChatInput.Commanded>();
        Assert.Equal(("Save as story", "the quiet outage"), (heard.Command, heard.OnWords));
    }

    [Fact]
    public async Task Plain_words_are_answered_in_place_and_a_reply_says_to_what()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("I hear you."));
        var person = bench.Server.Person("Ines");
        var first = await person.SayAsync("hello");
        await bench.Server.Messages.FirstAsync(message => (string?)message["content"] is "I hear you.");
        await person.SayAsync("again", replyTo: person.Sees()[^1]);
        var reply = await bench.Inbox.HearsAsync<ChatInput.Said>(said => said.Words is "again");
        Assert.Equal((string?)person.Sees()[1]["id"], reply.InReplyTo?.Id);
        Assert.Equal((string?)first["id"], bench.Inbox.Heard.OfType<ChatInput.Said>().First().Message.Id);
    }

    [Fact]
    public async Task An_edit_and_a_deletion_correct_what_was_said()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => ChatReply.Silence);
        var person = bench.Server.Person("Ines");
        var message = await person.SayAsync("frist");
        await person.EditAsync(message, "first");
        Assert.Equal("first", (await bench.Inbox.HearsAsync<ChatInput.Said>(said => said.Corrects)).Words);
        await person.DeleteAsync(message);
        await bench.Inbox.HearsAsync<ChatInput.Said>(said => said is { Corrects: true, Words: "" });
    }

    [Fact]
    public async Task In_a_server_only_what_is_meant_for_the_bot_is_heard()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => ChatReply.Silence);
        var person = bench.Server.Person("Ines");
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        await person.SayAsync("among ourselves", channel);
        await person.SayAsync($"<@{DiscordServer.BotId}> ask me", channel);
        var heard = await bench.Inbox.HearsAsync<ChatInput.Said>();
        Assert.Equal(("ask me", false, false), (heard.Words, heard.In.Direct, heard.In.MayManage));
        Assert.Single(bench.Inbox.Heard);
    }

    [Fact]
    public async Task Words_and_presses_in_a_thread_stand_in_the_same_place_and_name_its_channel()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Noted."));
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        bench.Server.Threads["700000000000000042"] = channel;
        var person = bench.Server.Person("Ines");
        await person.SayAsync($"<@{DiscordServer.BotId}> one", "700000000000000042");
        await person.SayAsync($"<@{DiscordServer.BotId}> two", "700000000000000042");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 2);
        await (await person.CommandAsync("quiz", channel: "700000000000000042")).Response;
        Assert.All(
            bench.Inbox.Heard,
            input => Assert.Equal(new("discord", channel, "700000000000000042"), input.In.At)
        );
        Assert.Single(
            bench.Server.Requests,
            request => request.Path.EndsWith("/channels/700000000000000042", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_its_answer_is_logged_once_and_it_goes_on()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Noted."));
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        bench.Server.Closed[channel] = (403, 50013);
        var person = bench.Server.Person("Ines");
        await person.SayAsync($"<@{DiscordServer.BotId}> one", channel);
        await person.SayAsync($"<@{DiscordServer.BotId}> two", channel);
        await person.SayAsync("three");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 3);
        Assert.Single(bench.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
        ExpectNoErrors(bench);
    }

    [Fact]
    public async Task What_only_they_may_see_is_not_said_in_the_channel_where_they_wrote()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Your grade.", onlyToYou: true));
        var person = bench.Server.Person("Ines");
        var channel = bench.Server.Guilds[0].Channels[0].Id;
        await person.SayAsync($"<@{DiscordServer.BotId}> how was it", channel);
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        Assert.Equal("Your grade.", (string?)person.Sees().Single()["content"]);
        Assert.Single(person.Sees(channel));
    }

    [Fact]
    public async Task A_mark_is_put_on_what_was_said()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => new ChatReply.React("👍"));
        var message = await bench.Server.Person("Ines").SayAsync("thanks");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 1);
        Assert.Equal($"{message["channel_id"]}/{message["id"]}/👍", Assert.Single(bench.Server.Reactions));
    }

    [Fact]
    public async Task A_mark_that_is_refused_leaves_no_input_unanswered_and_is_logged_once()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => new ChatReply.React("👍"));
        const string React = "PUT /channels/{id}/messages/{id}/reactions/{emoji}/@me";
        bench.Server.Faults.Next(React, new Fault.Error(403, 50013, "Missing Permissions"));
        bench.Server.Faults.Next(React, new Fault.Page(502), times: 10);
        var person = bench.Server.Person("Ines");
        await person.SayAsync("thanks");
        await person.SayAsync("thank you");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 2);
        ExpectNoErrors(bench);
    }

    [Fact]
    public async Task Between_two_other_people_nothing_is_taken_for_the_persons_own_conversation()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Your grade.", onlyToYou: true));
        var (person, other) = (bench.Server.Person("Ines"), bench.Server.Person("Rui"));
        var between = "700000000000000077";
        var response = await (await person.CommandAsync("quiz", channel: between)).Response;
        Assert.Equal(64, (int)response["data"]!["flags"]!);
        Assert.Empty(other.Sees(between));
        Assert.False(
            (await bench.Inbox.HearsAsync<ChatInput.Commanded>()).In is { Direct: true } or { MayManage: true }
        );
        // What comes by itself does not go there either.
        var push = await bench.Adapter.SendAsync(
            ChatAddress.DirectTo(new("discord", person.Id, "Ines")),
            ChatMessage.Of("A question"),
            SendKey.ForDelivery(1),
            CancellationToken.None
        );
        Assert.Equal(person.Direct, Assert.IsType<SendOutcome.Sent>(push).Message.At.Conversation);
    }

    [Fact]
    public async Task A_stop_waits_for_what_was_begun()
    {
        TaskCompletionSource<ChatReply> answer = new();
        await using var bench = await DiscordBench.ConnectAsync(_ => answer.Task);
        await bench.Server.Person("Ines").SayAsync("hello");
        await bench.Inbox.HearsAsync<ChatInput.Said>();
        var stopped = bench.StopAsync();
        await bench.Server.Gateway.UntilAsync(() => bench.Server.Gateway.Ended is 1);
        Assert.False(stopped.IsCompleted);
        answer.SetResult(ChatReply.Silence);
        await stopped;
        Assert.Single(bench.Inbox.Answered);
    }

    [Fact]
    public async Task A_dropped_file_is_fetched_when_it_is_read_and_without_the_token()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => ChatReply.Silence);
        var file = bench.Server.Attach("notes.md", Encoding.UTF8.GetBytes("# Notes"));
        await bench.Server.Person("Ines").SayAsync("my notes", files: file);
        var shared = await bench.Inbox.HearsAsync<ChatInput.Shared>();
        await using var content = await Assert.Single(shared.Files).OpenAsync(CancellationToken.None);
        using StreamReader reader = new(content);
        Assert.Equal(
            ("# Notes", "my notes", "notes.md"),
            (await reader.ReadToEndAsync(), shared.Words, shared.Files[0].Name)
        );
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest", 10)]
    [InlineData("https://cdn.discordapp.com.evil.example/x", 10)]
    [InlineData("file:///etc/passwd", 10)]
    [InlineData("https://cdn.discordapp.com/x", 26_214_401)]
    public async Task Files_elsewhere_or_too_large_are_not_fetched(string address, long size)
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => ChatReply.Silence);
        JsonObject file = new()
        {
            ["id"] = "1",
            ["filename"] = "notes.md",
            ["size"] = size,
            ["url"] = address,
        };
        await bench.Server.Person("Ines").SayAsync("", files: file);
        var shared = await bench.Inbox.HearsAsync<ChatInput.Shared>();
        await Assert.ThrowsAsync<IOException>(() => shared.Files[0].OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_voice_message_is_known_by_its_length_and_its_sound_is_not_fetched()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => ChatReply.Silence);
        await bench.Server.Person("Ines").SpeakAsync(18.5);
        var shared = await bench.Inbox.HearsAsync<ChatInput.Shared>();
        Assert.Equal(TimeSpan.FromSeconds(18.5), shared.Files[0].Spoken);
        Assert.DoesNotContain(
            bench.Server.Requests,
            request => request.Path.Contains("attachments", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_file_of_a_command_is_a_dropped_file()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => ChatReply.Silence);
        var file = bench.Server.Attach("notes.md", [1, 2]);
        await bench.Server.Person("Ines").CommandAsync("prep import", file: file);
        Assert.Equal(2, (await bench.Inbox.HearsAsync<ChatInput.Shared>()).Files.Single().Length);
    }

    [Fact]
    public async Task A_person_named_everyone_mentions_nobody()
    {
        await using var bench = await DiscordBench.ConnectAsync(input => new ChatReply.Say(
            ChatMessage.Of("Hello", new ChatPart.Quote(input.In.From.Name + " <@&1> `x`"))
        ));
        var used = await bench.Server.Person("@everyone").CommandAsync("quiz");
        var data = (await used.Response)["data"]!;
        Assert.Empty(data["allowed_mentions"]!["parse"]!.AsArray());
        Assert.StartsWith("> \\@everyone", (string?)data["content"], StringComparison.Ordinal);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task Managing_a_server_is_known_from_permissions()
    {
        await using var bench = await DiscordBench.ConnectAsync(_ => Say("Done."));
        var person = bench.Server.Person("Ines");
        await person.CommandAsync("quiz", channel: bench.Server.Guilds[0].Channels[0].Id);
        Assert.False((await bench.Inbox.HearsAsync<ChatInput.Commanded>()).In.MayManage);
    }

    private static void ExpectNoErrors(DiscordBench bench) =>
        Assert.DoesNotContain(bench.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));

    /// <exception cref="TimeoutException">Nothing, or less, came too late for its interaction.</exception>
    private static Task UntilTooLateAsync(DiscordBench bench, int times = 1) =>
        UntilAsync(
            bench,
            () => bench.Log.Lines.Count(line => line.Contains("too late", StringComparison.Ordinal)) >= times
        );

    private static async Task UntilAsync(DiscordBench bench, Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            if (tries > 12_000)
                throw new TimeoutException(string.Join('\n', bench.Log.Lines));
            await Task.Delay(5);
        }
    }

    private static ChatReply.Say Say(string words, bool onlyToYou = false) =>
        new ChatReply.Say(ChatMessage.Of(words), onlyToYou);

    private static ChatReply.Say Buttons() =>
        new ChatReply.Say(
            ChatMessage.Of(
                "How was it?",
                new ChatPart.Text("How was it?"),
                new ChatPart.Buttons([new(new("grade", "7:good"), "Good"), new(new("grade", "7:again"), "Again")])
            )
        );

    private sealed class Command(string name, bool onlyToYou) : ICommand
    {
        public CommandSpec Spec { get; } = new(name, "for a test", [], onlyToYou);

        public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
            throw new NotSupportedException();
    }
}
