using System.Text.Json.Nodes;
using Bot.Adapters.Slack;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Slack.Saying;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;
using Bot.Testing.Slack;
using Bot.Testing.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Tests.Slack;

/// <summary>What people do at Slack, from the envelope to the answer.</summary>
public sealed class SlackConversationTests
{
    private const string Channel = "C0PRACTICE";

    private static readonly ChatForm Form = new(
        new("note", "1"),
        "A note",
        [new FormField.Line("title", "A title"), new FormField.Passage("words", "The words", Required: false)]
    );

    [Fact]
    public async Task In_the_direct_conversation_the_answer_to_a_command_is_a_regular_message()
    {
        await using var bench = await SlackBench.ConnectAsync(_ => Say("Only for you"), new Named("quiz"));
        await bench.Person.CommandAsync("/quiz", bench.Person.Direct);
        var said = await bench.ReadsAsync("Only for you");
        Assert.Null(said["only_to"]);
        Assert.Equal(bench.Person.Direct, (string?)said["channel"]);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_command_is_acknowledged_before_Slack_is_asked_whose_conversation_it_was_typed_in()
    {
        await using var bench = await SlackBench.ConnectAsync(_ => Say("Here."), new Named("quiz"));
        bench.Server.Faults.Next("conversations.open", new Fault.EmptyTooMany(600));
        var told = await bench.Person.CommandAsync("/quiz", bench.Person.Direct);
        await told.Acknowledged;
        Assert.Empty(bench.Person.Sees());
    }

    [Fact]
    public async Task A_command_typed_between_two_people_is_answered_to_the_one_alone()
    {
        await using var bench = await SlackBench.ConnectAsync(_ => Say("Only for you"), new Named("quiz"));
        var between = bench.Server.Person("rui").Direct;
        await bench.Person.CommandAsync("/quiz", between);
        var said = await bench.Server.Messages.FirstAsync(message => (string?)message["channel"] == between);
        Assert.Equal(bench.Person.Id, (string?)said["only_to"]);
        Assert.False((await bench.Inbox.HearsAsync<ChatInput.Commanded>()).In.MayManage);
        bench.ExpectNoFindings();
    }

    [Theory]
    [InlineData(Channel)]
    [InlineData("C0OTHERS")]
    public async Task In_a_channel_it_is_private_even_where_the_bot_is_no_member(string channel)
    {
        await using var bench = await SlackBench.ConnectAsync(_ => Say("Only for you"), new Named("quiz"));
        await bench.Person.CommandAsync("/quiz", channel);
        var said = await bench.Server.Messages.FirstAsync(message => (string?)message["channel"] == channel);
        Assert.Equal(bench.Person.Id, (string?)said["only_to"]);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_long_private_answer_comes_whole()
    {
        var words = Enumerable.Range(0, 4000).Select(i => $"word{i}").ToList();
        await using var bench = await SlackBench.ConnectAsync(_ => new ChatReply.Say(
            ChatMessage.Of("Long", new ChatPart.Quote(string.Join(' ', words))),
            OnlyToYou: true
        ));
        await bench.Person.CommandAsync("/quiz", Channel);
        await bench.Inbox.UntilAsync(() => !bench.Inbox.Answered.IsEmpty);
        var seen = string.Concat(bench.Person.Sees(Channel).Select(message => SlackBlocks.Text(message["blocks"])));
        Assert.DoesNotContain(words, word => !seen.Contains(word, StringComparison.Ordinal));
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_press_edits_its_message_in_place()
    {
        await using var bench = await SlackBench.ConnectAsync(input =>
            input is ChatInput.Acted ? new ChatReply.Replace(ChatMessage.Of("Good. On Thursday.")) : Asking()
        );
        await bench.Person.SayAsync("hello");
        var asked = await bench.ReadsAsync("Could you say it?");
        await bench.Person.PressAsync(asked, "Good");
        await bench.ReadsAsync("Good. On Thursday.");
        Assert.Equal(2, bench.Person.Sees().Count);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_press_on_a_private_message_replaces_that()
    {
        await using var bench = await SlackBench.ConnectAsync(input =>
            input is ChatInput.Acted ? new ChatReply.Replace(ChatMessage.Of("Good. On Thursday.")) : Asking()
        );
        await bench.Person.CommandAsync("/quiz", Channel);
        var asked = await bench.ReadsAsync("Could you say it?");
        await bench.Person.PressAsync(asked, "Good");
        var replaced = await bench.ReadsAsync("Good. On Thursday.");
        Assert.Equal(bench.Person.Id, (string?)replaced["only_to"]);
        Assert.Single(bench.Person.Sees(Channel));
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task What_others_read_is_not_replaced_by_a_press()
    {
        await using var bench = await SlackBench.ConnectAsync(input =>
            input is ChatInput.Acted ? new ChatReply.Replace(ChatMessage.Of("Yours alone")) : ChatReply.Silence
        );
        await bench.Adapter.SendAsync(new("slack", Channel), Message(), SendKey.ForDelivery(1), default);
        await bench.Person.PressAsync(bench.Person.Sees(Channel)[0], "Good");
        Assert.Equal(bench.Person.Id, (string?)(await bench.ReadsAsync("Yours alone"))["only_to"]);
        Assert.Contains("Could you say it?", SlackBlocks.Text(bench.Person.Sees(Channel)[0]), StringComparison.Ordinal);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task An_answer_in_a_thread_is_answered_in_that_thread()
    {
        await using var bench = await SlackBench.ConnectAsync(_ => Say("Your answer, 4 words."));
        await bench.Adapter.SendAsync(new("slack", bench.Person.Direct), Message(), SendKey.ForDelivery(1), default);
        var question = bench.Person.Sees()[0];
        await bench.Person.SayAsync("what is read often", thread: (string)question["ts"]!);
        var answer = await bench.ReadsAsync("Your answer, 4 words.");
        Assert.Equal((string?)question["ts"], (string?)answer["thread_ts"]);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_thread_that_somebody_else_began_is_none_of_its_business_unless_it_is_named_there()
    {
        await using var bench = await SlackBench.ConnectAsync();
        var theirs = (string)(await bench.Person.SayAsync("lunch?", Channel))["ts"]!;
        await bench.Person.SayAsync("at noon", Channel, thread: theirs);
        await bench.Person.SayAsync($"<@{SlackServer.BotUserId}> quiz", Channel, thread: theirs);

        var heard = await bench.Inbox.HearsAsync<ChatInput.Said>(_ => true);

        Assert.EndsWith("quiz", heard.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_and_a_deletion_are_heard_as_corrections()
    {
        await using var bench = await SlackBench.ConnectAsync();
        var message = await bench.Person.SayAsync("before");
        await bench.Person.EditAsync(message, "after");
        var edit = await bench.Inbox.HearsAsync<ChatInput.Said>(said => said.Corrects);
        Assert.Equal("after", edit.Words);
        await bench.Person.DeleteAsync(message);
        await bench.Inbox.HearsAsync<ChatInput.Said>(said => said is { Corrects: true, Words: "" });
    }

    [Fact]
    public async Task A_form_that_cannot_be_taken_stays_open_with_a_sentence_below_its_field()
    {
        var refused = false;
        await using var bench = await SlackBench.ConnectAsync(input =>
        {
            if (input is not ChatInput.Acted)
                return new ChatReply.Ask(Form);
            refused = !refused;
            return refused
                ? new ChatReply.Refuse(new Dictionary<string, string> { ["title"] = "A few words, please." }, Form)
                : Say("Kept.");
        });
        await bench.Person.CommandAsync("/note");
        await bench.Server.Views.UntilAsync(() => bench.Person.Form is not null);
        var told = await bench.Person.SubmitAsync(new Dictionary<string, string> { ["title"] = "x" });
        var answer = (await told.Acknowledged)!;
        Assert.Equal("errors", (string?)answer["response_action"]);
        Assert.Equal("A few words, please.", (string?)answer["errors"]!["title"]);
        await bench.Person.SubmitAsync(new Dictionary<string, string> { ["title"] = "Two words" });
        await bench.ReadsAsync("Kept.");
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_form_that_comes_too_late_waits_behind_a_button()
    {
        await using var bench = await SlackBench.ConnectAsync(input =>
            input is ChatInput.Acted { Action.Verb: "note" } ? Say("Kept.") : new ChatReply.Ask(Form)
        );
        // Words bring nothing along that opens a form.
        await bench.Person.SayAsync("a note");
        var offer = await bench.ReadsAsync("Open the form");
        await bench.Person.PressAsync(offer, "Open the form");
        await bench.Server.Views.UntilAsync(() => bench.Person.Form is not null);
        await bench.Person.SubmitAsync(new Dictionary<string, string> { ["title"] = "Two words" });
        await bench.ReadsAsync("Kept.");
        bench.ExpectNoFindings();
    }

    [Theory]
    [InlineData(Channel)]
    [InlineData(null)]
    public async Task A_question_mark_brings_a_menu_that_is_searched_and_its_choice_is_the_command(string? channel)
    {
        await using var bench = await SlackBench.ConnectAsync(
            input =>
                input is ChatInput.Completing
                    ? new ChatReply.Suggest([new("databases", "Databases")])
                    : Say("A question"),
            new Named("quiz")
        );
        await bench.Person.CommandAsync("/quiz ?", channel);
        var menu = await bench.ReadsAsync("a topic");
        var typed = await bench.Person.TypeAsync(menu, "dat");
        var option = (await typed.Acknowledged)!["options"]![0]!;
        await bench.Person.ChooseSuggestedAsync(menu, option);
        var meant = await bench.Inbox.HearsAsync<ChatInput.Commanded>();
        Assert.Equal(("quiz", "databases"), (meant.Command, meant["topic"]));
        // Private messages vanish with the next reload: in the direct conversation nothing is one.
        var asked = await bench.ReadsAsync("A question");
        Assert.Equal((channel is null, channel is null), (menu["only_to"] is null, asked["only_to"] is null));
        Assert.Equal(channel is null, meant.In.Direct);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task What_Slack_tells_of_its_own_telling_is_acknowledged_and_logged()
    {
        await using var bench = await SlackBench.ConnectAsync();
        var told = await bench.Server.Telling.TellAsync(
            "events_api",
            new()
            {
                ["type"] = "app_rate_limited",
                ["team_id"] = "T1",
                ["minute_rate_limited"] = 1518467820,
            }
        );
        await told.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Single(bench.Log.Lines, line => line.Contains("app_rate_limited", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("expired_trigger_id")]
    public async Task A_form_that_cannot_be_opened_waits_behind_a_button(string code)
    {
        await using var bench = await SlackBench.ConnectAsync(_ => new ChatReply.Ask(Form), new Named("quiz"));
        bench.Server.Faults.Next("views.open", new Fault.Error(200, code));
        await bench.Person.CommandAsync("/quiz");
        await bench.Person.PressAsync(await bench.ReadsAsync("A note"), "Open the form");
        await bench.Server.Views.UntilAsync(() => bench.Person.Form is not null);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task Of_a_conversation_between_two_people_Slack_is_not_asked_who_manages_it()
    {
        await using var bench = await SlackBench.ConnectAsync(_ => Say("Done."), new Named("group start"));
        await bench.Person.CommandAsync("/group start", bench.Server.Person("ben").Direct);
        await bench.Inbox.UntilAsync(() => !bench.Inbox.Answered.IsEmpty);
        Assert.DoesNotContain(
            bench.Server.Requests,
            request => request.Path.EndsWith("conversations.info", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("too_many_reactions")]
    [InlineData("missing_scope")]
    public async Task A_mark_that_is_refused_leaves_no_input_unanswered_and_is_logged_once(string code)
    {
        await using var bench = await SlackBench.ConnectAsync(_ => new ChatReply.React("👍"));
        bench.Server.Faults.Next("reactions.add", new Fault.Error(200, code), times: 2);
        await bench.Person.SayAsync("thanks");
        await bench.Person.SayAsync("thank you");
        await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.Count is 2);
        Assert.Single(bench.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_waits_for_what_was_begun()
    {
        TaskCompletionSource<ChatReply> answer = new();
        await using var bench = await SlackBench.ConnectAsync(_ => answer.Task);
        await bench.Person.SayAsync("hello");
        await bench.Inbox.HearsAsync<ChatInput.Said>();
        var stopped = bench.StopAsync();
        await bench.Server.Sockets.UntilAsync(() => bench.Server.Sockets.Ended is 2);
        Assert.False(stopped.IsCompleted);
        answer.SetResult(ChatReply.Silence);
        await stopped;
        Assert.Single(bench.Inbox.Answered);
    }

    [Fact]
    public async Task A_dropped_file_is_shared_and_can_be_read()
    {
        await using var bench = await SlackBench.ConnectAsync();
        var file = bench.Server.Files.Put(bench.Server, "notes.md", "# Notes"u8.ToArray());
        await bench.Person.SayAsync("", files: file);
        var shared = await bench.Inbox.HearsAsync<ChatInput.Shared>();
        await using var content = await shared.Files[0].OpenAsync(default);
        using StreamReader reader = new(content);
        Assert.Equal("# Notes", await reader.ReadToEndAsync());
        Assert.Equal("notes.md", shared.Files[0].Name);
    }

    [Fact]
    public async Task The_home_page_is_published_when_opened_and_after_a_press_on_it()
    {
        var opened = 0;
        await using var bench = await SlackBench.ConnectAsync(input =>
            input is ChatInput.OpenedHome
                ? new ChatReply.Say(
                    ChatMessage.Of($"Page {++opened}", new ChatPart.Buttons([new(new("home", "pause"), "Pause")]))
                )
                : ChatReply.Silence
        );
        await bench.Person.OpenHomeAsync();
        await bench.Server.Views.UntilAsync(() => bench.Person.Home is not null);
        await bench.Person.PressAsync(bench.Person.Home!, "Pause");
        await bench.Server.Views.UntilAsync(() =>
            SlackBlocks.Text(bench.Person.Home).Contains("Page 2", StringComparison.Ordinal)
        );
        var press = await bench.Inbox.HearsAsync<ChatInput.Acted>();
        Assert.Equal((bench.Person.Direct, true), (press.In.At.Conversation, press.In.Direct));
        Assert.Empty(bench.Person.Sees());
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_message_shortcut_brings_the_messages_words()
    {
        await using var bench = await SlackBench.ConnectAsync(
            _ => Say("Kept."),
            new Named("Save as story", CommandPlace.OnAMessage)
        );
        var message = await bench.Person.SayAsync("we moved our search", Channel);
        await bench.Person.ShortcutAsync("save-as-story", message);
        var used = await bench.Inbox.HearsAsync<ChatInput.Commanded>();
        Assert.Equal(("Save as story", "we moved our search"), (used.Command, used.OnWords));
        Assert.Equal(bench.Person.Id, (string?)(await bench.ReadsAsync("Kept."))["only_to"]);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task What_was_said_while_no_socket_stood_is_found_in_the_history_once()
    {
        await using var bench = await SlackBench.ConnectAsync(_ => Say("Heard."));
        var first = await bench.Person.SayAsync("one");
        await bench.ReadsAsync("Heard.");
        bench.Places.All.Add(new(new("slack", bench.Person.Direct), DateTimeOffset.UtcNow.AddMinutes(-5)));
        bench.Server.Telling.Hold();
        await bench.Person.SayAsync("two");
        bench.Server.Sockets.Drop();
        var missed = await bench.Inbox.HearsAsync<ChatInput.Said>(said => said.Words is "two");
        Assert.Equal(2, bench.Inbox.Heard.OfType<ChatInput.Said>().Count());
        Assert.NotEqual((string?)first["ts"], missed.Message.Id);
    }

    [Fact]
    public async Task After_a_hundred_forced_disconnects_the_history_has_what_the_wire_lost_and_nothing_twice()
    {
        await using var bench = await SlackBench.ConnectAsync(
            null,
            server =>
            {
                server.Limits.Loosen();
                // Slack tells nothing again: what a socket loses, only the history has.
                server.Telling.Retries = [];
            },
            options => options.PingEvery = TimeSpan.FromMilliseconds(200)
        );
        bench.Places.All.Add(new(new("slack", bench.Person.Direct), DateTimeOffset.UtcNow.AddMinutes(-5)));
        List<string> words = [];
        for (var round = 0; round < 100; round++)
        {
            await SayAsync($"a{round}");
            await CutAsync(bench.Server, round);
            await SayAsync($"b{round}");
            await SayAsync($"c{round}");
            await bench.Inbox.UntilAsync(() => Heard().Distinct().Count() == words.Count);
        }
        Assert.Equal(words.Order(), Heard().Order());
        bench.ExpectNoFindings();

        Task SayAsync(string what)
        {
            words.Add(what);
            return bench.Person.SayAsync(what);
        }

        List<string> Heard() => [.. bench.Inbox.Heard.OfType<ChatInput.Said>().Select(said => said.Words)];
    }

    private static Task CutAsync(SlackServer server, int round)
    {
        switch (round % 10)
        {
            case 0 or 4:
                return server.Sockets.DisconnectOneAsync("refresh_requested");
            case 1 or 5:
                server.Sockets.DropOne();
                break;
            case 9:
                server.Sockets.GoHalfOpen();
                break;
            case 2 or 6:
                server.Faults.Next("apps.connections.open", new Fault.Error(200, "internal_error"), times: 3);
                server.Sockets.Drop();
                break;
            default:
                server.Sockets.Drop();
                break;
        }
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_command_whose_response_url_lies_elsewhere_is_answered_directly()
    {
        await using var bench = await SlackBench.ConnectAsync(_ => Say("Only for you"), new Named("quiz"));
        var told = await bench.Person.CommandAsync("/quiz", Channel);
        await bench.Server.Messages.FirstAsync(message => (string?)message["channel"] == Channel);
        var forged = told.Payload.DeepClone().AsObject();
        (forged["response_url"], forged["trigger_id"]) = ("https://hooks.example.org/commands/1", "1.2.forged");
        await bench.Server.Telling.TellAsync("slash_commands", forged);
        var said = await bench.Server.Messages.FirstAsync(message =>
            (string?)message["channel"] == bench.Person.Direct
        );
        Assert.Contains("Only for you", SlackBlocks.Text(said), StringComparison.Ordinal);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task Events_of_unknown_types_are_said_once_and_the_bot_goes_on()
    {
        await using var bench = await SlackBench.ConnectAsync(_ => Say("Here."));
        for (var times = 0; times < 3; times++)
            await bench.Server.Telling.EventAsync(
                new JsonObject { ["type"] = "pin_added", ["user"] = bench.Person.Id }
            );
        await bench.Server.Telling.EventAsync(
            new JsonObject { ["type"] = "reaction_added", ["user"] = bench.Person.Id }
        );
        await bench.Person.SayAsync("hello");
        await bench.ReadsAsync("Here.");
        Assert.Single(bench.Log.Lines, line => line.Contains("pin_added", StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Log.Lines, line => line.Contains("reaction_added", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_persons_zone_is_told_by_Slack()
    {
        await using var bench = await SlackBench.ConnectAsync();
        bench.Person.Zone = "Asia/Tokyo";
        ChatUser person = new("slack", $"{SlackServer.TeamId}/{bench.Person.Id}", "ana");
        var profile = await bench.Get<IChatPeople>().ProfileAsync(person, default);
        Assert.Equal(("Asia/Tokyo", "en-GB"), (profile.Zone, profile.Locale));
    }

    [Fact]
    public async Task Commands_are_named_with_the_workspaces_prefix()
    {
        await using var bench = await SlackBench.ConnectAsync(
            input => Task.FromResult<ChatReply>(Say($"Heard {((ChatInput.Commanded)input).Command}. All: /quiz")),
            null,
            options => options.CommandPrefix = "acme-",
            new Named("quiz")
        );
        await bench.Person.CommandAsync("/acme-quiz", bench.Person.Direct);
        await bench.ReadsAsync("Heard quiz. All: /acme-quiz");
    }

    [Fact]
    public async Task A_message_is_found_by_its_key_after_a_start_that_knows_nothing()
    {
        await using var bench = await SlackBench.ConnectAsync();
        ChatAddress place = new("slack", bench.Person.Direct);
        var sent = await bench.Adapter.SendAsync(place, Message(), SendKey.ForDelivery(42), default);
        var since = DateTimeOffset.UtcNow.AddMinutes(-1);
        var found = await bench.Adapter.FindSentAsync(place, SendKey.ForDelivery(42), since, default);
        Assert.Equal(Assert.IsType<SendOutcome.Sent>(sent).Message, found);
        Assert.Null(await bench.Adapter.FindSentAsync(place, SendKey.ForDelivery(43), since, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Of_a_message_that_was_said_in_half_before_a_start_the_rest_is_said_and_nothing_twice(int missing)
    {
        await using var bench = await SlackBench.ConnectAsync();
        ChatAddress place = new("slack", bench.Person.Direct);
        var (message, since) = (Long(35_000), DateTimeOffset.UtcNow.AddMinutes(-1));
        await bench.Adapter.SendAsync(place, message, SendKey.ForDelivery(42), default);
        var whole = bench.Person.Sees().Select(Shown).ToList();
        Assert.Equal(3, whole.Count);
        await bench
            .Get<PostCalls>()
            .DeleteAsync(bench.Person.Direct, (string)bench.Person.Sees()[missing]["ts"]!, default);

        var started = ActivatorUtilities.CreateInstance<SlackAdapter>(bench.Get<IServiceProvider>(), new RecentSends());
        Assert.Null(await started.FindSentAsync(place, SendKey.ForDelivery(42), since, default));
        await started.SendAsync(place, message, SendKey.ForDelivery(42), default);

        Assert.Equal(whole.Order(), bench.Person.Sees().Select(Shown).Order());
        // Known by all of its parts, an edit changes them all.
        var found = await started.FindSentAsync(place, SendKey.ForDelivery(42), since, default);
        Assert.Equal(3, MessageParts.Ids(found!).Count);
        bench.ExpectNoFindings();

        static string Shown(JsonObject one) => SlackBlocks.Text(one["blocks"]);
    }

    [Fact]
    public async Task A_message_found_again_has_the_thread_that_it_asks_for()
    {
        await using var bench = await SlackBench.ConnectAsync();
        ChatAddress place = new("slack", Channel);
        var message = Message() with { OpensThread = "Tue 24 Nov" };
        var sent = await bench.Adapter.SendAsync(place, message, SendKey.ForDelivery(42), default);
        var since = DateTimeOffset.UtcNow.AddMinutes(-1);
        var found = await bench.Adapter.FindSentAsync(place, SendKey.ForDelivery(42), since, default);
        Assert.Null(found!.At.Thread);
        Assert.Equal(
            Assert.IsType<SendOutcome.Sent>(sent).Message,
            await bench.Adapter.ThreadedAsync(message, found, default)
        );
    }

    [Fact]
    public async Task A_person_is_written_to_where_their_words_will_come_from()
    {
        await using var bench = await SlackBench.ConnectAsync();
        var closed = bench.Server.Person("rui");
        bench.Server.Closed[closed.Id] = "user_disabled";
        Assert.Equal(bench.Person.Direct, (await OpenAsync(bench.Person)).Conversation);
        Assert.StartsWith("@", (await OpenAsync(closed)).Conversation, StringComparison.Ordinal);

        Task<ChatAddress> OpenAsync(SlackPerson person) =>
            bench.Adapter.OpenAsync(
                ChatAddress.DirectTo(new("slack", $"{SlackServer.TeamId}/{person.Id}", "")),
                default
            );
    }

    [Theory]
    [InlineData("C0OTHERS")]
    [InlineData("C0OLD")]
    [InlineData("C0GONE")]
    public async Task A_channel_that_takes_no_words_is_unreachable_with_a_sentence(string channel)
    {
        await using var bench = await SlackBench.ConnectAsync();
        var outcome = await bench.Adapter.SendAsync(new("slack", channel), Message(), SendKey.ForDelivery(1), default);
        Assert.EndsWith(".", Assert.IsType<SendOutcome.Unreachable>(outcome).Reason, StringComparison.Ordinal);
    }

    private static ChatReply.Say Asking() => new(Message(), OnlyToYou: true);

    private static ChatMessage Message() =>
        ChatMessage.Of("Could you say it?", new ChatPart.Buttons([new(new("grade", "1.3"), "Good")]));

    private static ChatMessage Long(int characters) =>
        ChatMessage.Of(
            "Long",
            new ChatPart.Quote(string.Concat(Enumerable.Range(0, characters / 10).Select(i => $"word {i:D4} ")))
        );

    private static ChatReply.Say Say(string words) =>
        new(ChatMessage.Of(words, new ChatPart.Text(words)), OnlyToYou: true);

    private sealed class Named(string name, CommandPlace place = CommandPlace.Typed) : ICommand
    {
        public CommandSpec Spec { get; } =
            new(
                name,
                name,
                place is CommandPlace.Typed ? [new("topic", "a topic", Completes: true)] : [],
                Place: place
            );

        public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
            Task.FromResult(ChatReply.Silence);
    }
}
