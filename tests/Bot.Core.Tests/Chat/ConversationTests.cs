using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

public sealed class ConversationTests
{
    private readonly Talk talk = new();
    private readonly Pressed answer = new("answer");
    private readonly Pressed grade = new("grade");

    public ConversationTests()
    {
        talk.Actions.AddRange([answer, grade]);
        talk.Commands.Add(new Spoken(new("quiz", "a question now", []), _ => Say("Q?", new ActionId("answer", "42"))));
        talk.Commands.Add(new Spoken(new("progress", "counts", []), _ => Say("5 asked")));
        talk.Commands.Add(new Spoken(new("grades", "", []), _ => new ChatReply.Say(Grades)));
        talk.Commands.Add(new Spoken(new("done", "", []), _ => Say("Done.", ActionId.Nothing)));
        talk.Listeners.Add(new Heard());
    }

    private static readonly ChatMessage Grades = ChatMessage.Of(
        "s",
        new ChatPart.Buttons([new(new("grade", "1"), "Again"), new(new("grade", "3"), "Good")])
    );

    [Fact]
    public async Task Words_belong_to_what_was_asked_last()
    {
        await talk.CommandAsync("quiz");
        await talk.TypeAsync("I would look at the query plan");

        Assert.Equal("I would look at the query plan", Assert.Single(answer.Presses)["words"]);
        Assert.Equal("42", answer.Presses[0].Action.Subject);
    }

    [Fact]
    public async Task An_open_question_waits_while_something_else_is_shown()
    {
        await talk.CommandAsync("quiz");
        await talk.CommandAsync("progress");
        await talk.TypeAsync("my answer");

        Assert.Single(answer.Presses);
    }

    [Fact]
    public async Task A_number_is_the_answer_while_a_question_waits()
    {
        await talk.CommandAsync("quiz");
        await talk.TypeAsync("3");

        Assert.Equal("3", Assert.Single(answer.Presses)["words"]);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("good")]
    [InlineData(" Good. ")]
    public async Task A_number_or_a_label_chooses_what_was_shown_last(string typed)
    {
        await talk.CommandAsync("grades");
        await talk.TypeAsync(typed);

        Assert.Equal("3", Assert.Single(grade.Presses).Action.Subject);
    }

    [Fact]
    public async Task Numbers_shown_long_ago_choose_nothing()
    {
        await talk.CommandAsync("grades");
        talk.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("heard: 2", await talk.ReadAsync("2"));
        Assert.Empty(grade.Presses);
    }

    [Fact]
    public async Task The_slash_may_be_left_out_when_nothing_is_awaited() =>
        Assert.Equal("5 asked", await talk.ReadAsync("progress"));

    [Fact]
    public async Task A_command_word_is_the_answer_while_a_question_waits()
    {
        await talk.CommandAsync("quiz");
        await talk.TypeAsync("progress");

        Assert.Equal("progress", Assert.Single(answer.Presses)["words"]);
    }

    [Fact]
    public async Task What_is_ended_is_no_longer_awaited()
    {
        await talk.CommandAsync("quiz");
        await talk.CommandAsync("done");

        Assert.Equal("heard: hello there", await talk.ReadAsync("hello there"));
    }

    [Fact]
    public async Task Several_numbers_tick_several_things_and_send_the_whole_set()
    {
        Pressed tick = new("tick");
        talk.Actions.Add(tick);
        Tick[] items = [new("a", "Water", true), new("b", "Paper", false), new("c", "Pen", false)];
        talk.Commands.Add(
            new Spoken(
                new("list", "", []),
                _ => new ChatReply.Say(ChatMessage.Of("s", new ChatPart.Ticks(new("tick"), items)))
            )
        );

        await talk.CommandAsync("list");
        await talk.TypeAsync("1, 3");

        Assert.Equal(["c"], Assert.Single(tick.Presses).Values["ticked"]);
    }

    [Fact]
    public async Task An_unknown_command_names_its_neighbour() =>
        Assert.Equal("I have no command /qiuz. Did you mean /quiz?", Talk.TextOf(await talk.CommandAsync("qiuz")));

    [Fact]
    public async Task The_same_event_twice_is_one_event()
    {
        await talk.CommandAsync("quiz");
        var here = Talk.Here("twice");
        ChatInput.Said said = new(here, "my answer", new(here.At, "m"));

        await talk.Chat.HearAsync(talk.Inbox, said);
        await talk.Chat.HearAsync(talk.Inbox, said);

        Assert.Single(answer.Presses);
    }

    [Fact]
    public async Task A_handler_that_breaks_is_said_with_an_id_and_the_next_input_is_answered()
    {
        talk.Commands.Add(new Spoken(new("broken", "", []), _ => throw new InvalidOperationException("no")));

        Assert.StartsWith(
            "Something did not work on my side (",
            Talk.TextOf(await talk.CommandAsync("broken")),
            StringComparison.Ordinal
        );
        Assert.Equal("5 asked", Talk.TextOf(await talk.CommandAsync("progress")));
    }

    [Fact]
    public async Task A_file_that_could_not_be_read_is_asked_for_at_once_and_not_again_after_the_next_start()
    {
        talk.Readers.Add(new Opens());
        SharedFile gone = new("notes.md", 1, null, null, _ => throw new IOException("It is gone."));

        var said = await talk.Chat.HearAsync(talk.Inbox, new ChatInput.Shared(Talk.Here("file"), "", [gone]));
        await talk.AnswerKeptAsync();

        Assert.StartsWith("I could not read that file (", Talk.TextOf(said), StringComparison.Ordinal);
        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task What_could_not_be_answered_is_kept_and_answered_after_the_next_start()
    {
        var breaks = true;
        talk.Commands.Add(
            new Spoken(new("shaky", "", []), _ => breaks ? throw new InvalidOperationException("no") : Say("Answered."))
        );
        await talk.CommandAsync("shaky");
        breaks = false;

        await talk.AnswerKeptAsync();
        await talk.AnswerKeptAsync();

        Assert.Equal("Answered.", (await talk.Chat.NextAsync()).Message.Summary);
        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task After_a_kill_a_number_means_what_it_meant_when_it_was_heard()
    {
        await talk.CommandAsync("grades");
        var here = Talk.Here("killed");
        ChatInput.Said said = new(here, "2", new(here.At, "m"));
        await talk.Inbox.KeepAsync(said, default);
        await talk.Inbox.AnswerAsync(said, default);

        // The reply never went out; after the start another question is on the screen.
        await talk.CommandAsync("quiz");
        await talk.AnswerKeptAsync();

        Assert.Equal(["3", "3"], grade.Presses.Select(press => press.Action.Subject));
        Assert.Empty(answer.Presses);
    }

    [Fact]
    public async Task An_input_that_cannot_be_read_any_more_does_not_keep_the_others()
    {
        await talk.Store.KeepAsync(new("damaged", "{ not json", talk.Clock.Now), default);
        await talk.Inbox.KeepAsync(
            new ChatInput.Commanded(Talk.Here("whole"), "progress", new Dictionary<string, string>()),
            default
        );

        await talk.AnswerKeptAsync();

        Assert.Equal("5 asked", (await talk.Chat.NextAsync()).Message.Summary);
        Assert.Null(talk.Store.Inputs["damaged"]);
    }

    [Fact]
    public async Task Text_from_outside_loses_what_no_store_carries()
    {
        await talk.CommandAsync("quiz");
        await talk.TypeAsync("a\0b\ud800c😀");

        Assert.Equal("abc😀", Assert.Single(answer.Presses)["words"]);
    }

    [Fact]
    public async Task One_person_is_answered_one_input_at_a_time_and_others_do_not_wait()
    {
        TaskCompletionSource first = new();
        List<string> order = [];
        talk.Listeners.Clear();
        talk.Listeners.Add(new Waiting(first.Task, order));

        var slow = talk.Inbox.AnswerAsync(Say(Talk.Ana, "slow"), default);
        var next = talk.Inbox.AnswerAsync(Say(Talk.Ana, "next"), default);
        await talk.Inbox.AnswerAsync(Say(new("fake", "ben", "Ben"), "other"), default);
        Assert.Equal(["other"], order);
        first.SetResult();
        await Task.WhenAll(slow, next);

        Assert.Equal(["other", "slow", "next"], order);

        static ChatInput.Said Say(ChatUser from, string words) =>
            new(Talk.Here(words, from), words, new(new("fake", "dm"), words));
    }

    private static ChatReply.Say Say(string words, ActionId? awaits = null) =>
        new(ChatMessage.Of(words, new ChatPart.Text(words)) with { Awaits = awaits });

    private sealed class Heard : IListener
    {
        public Task<ChatReply> HearAsync(ChatInput.Said input, CancellationToken ct) =>
            Task.FromResult<ChatReply>(Say($"heard: {input.Words}"));
    }

    private sealed class Waiting(Task first, List<string> order) : IListener
    {
        public async Task<ChatReply> HearAsync(ChatInput.Said input, CancellationToken ct)
        {
            if (input.Words is "slow")
                await first;
            order.Add(input.Words);
            return ChatReply.Silence;
        }
    }
}
