using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat.Inbox;

/// <summary>Answers that could not be said when they were found.</summary>
public sealed class OwedAnswersTests
{
    private static readonly ChatMessage First = ChatMessage.Of("first", new ChatPart.Text("first"));
    private static readonly ChatMessage Second = ChatMessage.Of("second", new ChatPart.Text("second"));

    private readonly Talk talk = new(ChatFeatures.Editing | ChatFeatures.Buttons);
    private readonly Pressed press = new("go", _ => new ChatReply.Say(First, OnlyToYou: true));

    public OwedAnswersTests() => talk.Actions.Add(press);

    [Fact]
    public async Task An_answer_that_could_not_be_said_is_said_later_and_once_and_nothing_is_done_twice()
    {
        await FindAsync(Press("e", "go"));

        await MinutesAsync(2);
        await MinutesAsync(60);

        Assert.Equal("first", (await talk.Chat.NextAsync()).Message.Summary);
        Assert.Single(press.Presses);
        Assert.Null(talk.Store.Inputs["e"]);
        await talk.AnswerKeptAsync();
        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task What_may_still_be_on_its_way_is_left_to_it()
    {
        await FindAsync(Press("e", "go"));
        await MinutesAsync(1);
        talk.Chat.ExpectNothingMore();

        await talk.Inbox.AnsweredAsync("e", null, default);

        await MinutesAsync(60);
        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task While_the_platform_is_away_one_is_tried_a_minute_and_each_rests_the_longer()
    {
        var tries = 0;
        for (var number = 0; number < 20; number++)
            await FindAsync(Press($"e{number}", "go", on: $"m{number}"));
        talk.Chat.Outcome = _ =>
        {
            tries++;
            return new SendOutcome.NotSent("away", null);
        };

        await MinutesAsync(60);
        Assert.InRange(tries, 59, 60);
        talk.Chat.Outcome = null;
        await MinutesAsync(10);

        for (var number = 0; number < 20; number++)
            await talk.Chat.NextAsync();
        talk.Chat.ExpectNothingMore();
        Assert.Equal(20, press.Presses.Count);
    }

    [Fact]
    public async Task One_that_can_never_be_said_holds_up_no_other_and_is_given_up_after_a_day()
    {
        var tries = 0;
        await FindAsync(Press("bad", "go", on: "bad"));
        talk.Chat.Outcome = send =>
            send.Key == SendKey.ForAnswer("bad") && ++tries > 0
                ? throw new InvalidOperationException("refused")
                : new SendOutcome.Sent(send.Ref);
        await MinutesAsync(3);
        await FindAsync(Press("good", "go", on: "good"));

        await MinutesAsync(60);
        await talk.Chat.NextAsync();
        await MinutesAsync(60 * 24);
        var after = tries;
        await MinutesAsync(60);

        Assert.Equal(after, tries);
        Assert.InRange(tries, 10, 160);
        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task Whoever_asked_again_and_was_answered_is_not_answered_once_more()
    {
        await FindAsync(Press("e1", "go"));
        await FindAsync(Press("e2", "go"));
        await MinutesAsync(3);
        await talk.Chat.NextAsync();
        Assert.Null(talk.Store.Inputs["e1"]);

        await FindAsync(Press("e3", "go"));
        await talk.Chat.HearAsync(talk.Inbox, Press("e4", "go"));

        await MinutesAsync(60);
        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task What_a_message_was_to_become_does_not_take_the_place_of_what_it_became_since()
    {
        talk.Actions.Add(new Pressed("open", _ => new ChatReply.Replace(First)));
        talk.Actions.Add(new Pressed("close", _ => new ChatReply.Replace(Second)));
        await FindAsync(Press("e1", "open"));
        await talk.Chat.HearAsync(talk.Inbox, Press("e2", "close"));

        await MinutesAsync(60);

        Assert.Empty(talk.Chat.Edits);
    }

    [Fact]
    public async Task What_broke_is_not_tried_again_before_a_start_and_then_breaks_in_silence()
    {
        var tries = 0;
        talk.Actions.Add(new Pressed("shaky", _ => ++tries > 0 ? throw new InvalidOperationException() : null!));
        await talk.Chat.HearAsync(talk.Inbox, Press("e", "shaky"));

        await MinutesAsync(60);
        Assert.Equal(1, tries);
        await talk.AnswerKeptAsync();
        await MinutesAsync(60);

        Assert.Equal(2, tries);
        Assert.NotNull(talk.Store.Inputs["e"]);
        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task What_cannot_be_said_at_the_start_is_said_once_the_platform_is_there()
    {
        await talk.Inbox.KeepAsync(Press("e", "go"), default);
        talk.Chat.Trouble = new InvalidOperationException("away");
        await talk.AnswerKeptAsync();
        talk.Chat.Trouble = null;

        await MinutesAsync(3);

        Assert.Equal("first", (await talk.Chat.NextAsync()).Message.Summary);
        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task Of_two_messages_the_one_that_is_there_is_not_said_again()
    {
        talk.Actions.Add(new Pressed("two", _ => new ChatReply.Replace(First, Second)));
        var input = Press("e", "two");
        await FindAsync(input);
        // As the live answer names its second message.
        await talk.Chat.SendAsync(input.In.At, Second, SendKey.ForAnswer("e", 1), default);
        await talk.Chat.NextAsync();

        await MinutesAsync(3);

        Assert.Equal("first", Assert.Single(talk.Chat.Edits).Replacement.Summary);
        talk.Chat.ExpectNothingMore();
    }

    private static ChatInput.Acted Press(string id, string verb, string on = "pressed")
    {
        var here = Talk.Here(id);
        return new(here, new(verb), new Dictionary<string, IReadOnlyList<string>>(), new(here.At, on));
    }

    // Nobody says that it is out.
    private async Task FindAsync(ChatInput input)
    {
        await talk.Inbox.KeepAsync(input, default);
        await talk.Inbox.AnswerAsync(input, default);
    }

    private async Task MinutesAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            talk.Clock.Advance(TimeSpan.FromMinutes(1));
            await talk.SayOwedAsync();
        }
    }
}
