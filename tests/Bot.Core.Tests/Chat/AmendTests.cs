using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

public sealed class AmendTests
{
    private static readonly ChatMessage First = ChatMessage.Of("first", new ChatPart.Text("first"));
    private static readonly ChatMessage Second = ChatMessage.Of("second", new ChatPart.Text("second"));

    [Fact]
    public async Task A_named_reply_is_edited_where_the_platform_edits()
    {
        var talk = Start(ChatFeatures.Editing);

        await talk.CommandAsync("say");
        var reply = await talk.CommandAsync("amend");

        Assert.IsType<ChatReply.Nothing>(reply);
        Assert.Equal("second", Assert.Single(talk.Chat.Edits).Replacement.Summary);
    }

    [Fact]
    public async Task It_is_said_anew_where_the_platform_does_not_edit()
    {
        var talk = Start(ChatFeatures.None);

        await talk.CommandAsync("say");

        Assert.Equal("second", Talk.TextOf(await talk.CommandAsync("amend")));
        Assert.Empty(talk.Chat.Edits);
    }

    [Fact]
    public async Task It_is_said_anew_when_the_message_is_gone()
    {
        var talk = Start(ChatFeatures.Editing);
        talk.Chat.KeepsMessages = false;

        await talk.CommandAsync("say");

        Assert.Equal("second", Talk.TextOf(await talk.CommandAsync("amend")));
    }

    [Fact]
    public async Task Another_person_s_reply_is_not_amended()
    {
        var talk = Start(ChatFeatures.Editing);
        await talk.CommandAsync("say");

        var reply = await talk.Chat.HearAsync(
            talk.Inbox,
            new ChatInput.Commanded(
                Talk.Here("other", new("fake", "ben", "Ben")),
                "amend",
                new Dictionary<string, string>()
            )
        );

        Assert.Equal("second", Talk.TextOf(reply));
        Assert.Empty(talk.Chat.Edits);
    }

    [Fact]
    public async Task A_replacement_and_what_follows_become_one_message_where_nothing_can_be_edited()
    {
        var talk = Start(ChatFeatures.None);
        talk.Commands.Add(new Spoken(new("replace", "", []), _ => new ChatReply.Replace(First, Second)));

        Assert.Equal("first\nsecond", Talk.TextOf(await talk.CommandAsync("replace")));
    }

    [Fact]
    public async Task What_was_kept_and_not_answered_is_answered_after_a_start()
    {
        var talk = Start(ChatFeatures.None);
        await talk.Inbox.KeepAsync(
            new ChatInput.Commanded(Talk.Here("kept"), "say", new Dictionary<string, string>()),
            default
        );

        await talk.AnswerKeptAsync();
        await talk.AnswerKeptAsync();

        Assert.Equal("first", (await talk.Chat.NextAsync()).Message.Summary);
        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task What_is_older_than_a_day_is_not_answered_any_more()
    {
        var talk = Start(ChatFeatures.None);
        await talk.Inbox.KeepAsync(
            new ChatInput.Commanded(Talk.Here("kept"), "say", new Dictionary<string, string>()),
            default
        );
        talk.Clock.Advance(TimeSpan.FromHours(25));

        await talk.AnswerKeptAsync();

        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task After_a_start_a_press_edits_its_message_and_what_comes_then_is_said()
    {
        var talk = Start(ChatFeatures.Editing);
        talk.Actions.Add(new Pressed("replace", _ => new ChatReply.Replace(First, Second)));
        await KeepPressAsync(talk, "replace");

        await talk.AnswerKeptAsync();

        Assert.Equal(("pressed", "first"), (talk.Chat.Edits[0].On.Id, talk.Chat.Edits[0].Replacement.Summary));
        Assert.Equal("second", (await talk.Chat.NextAsync()).Message.Summary);
        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task After_a_start_what_comes_behind_an_edit_and_was_said_before_the_stop_is_not_said_again()
    {
        var (talk, here) = (Start(ChatFeatures.Editing), Talk.Here("kept"));
        talk.Actions.Add(new Pressed("replace", _ => new ChatReply.Replace(First, Second)));
        await KeepPressAsync(talk, "replace");
        await talk.Chat.SendAsync(here.At, Second, SendKey.ForAnswer($"{here.EventId}/1"), default);
        await talk.Chat.NextAsync();

        await talk.AnswerKeptAsync();

        talk.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task After_a_start_a_form_asks_for_a_new_press()
    {
        var talk = Start(ChatFeatures.Forms);
        talk.Actions.Add(new Pressed("open", _ => new ChatReply.Ask(new(new("x"), "A form", []))));
        await KeepPressAsync(talk, "open");

        await talk.AnswerKeptAsync();

        Assert.EndsWith(
            "Please press once more.",
            (await talk.Chat.NextAsync()).Message.Summary,
            StringComparison.Ordinal
        );
    }

    private static Task<bool> KeepPressAsync(Talk talk, string verb)
    {
        var here = Talk.Here("kept");
        Dictionary<string, IReadOnlyList<string>> none = [];
        return talk.Inbox.KeepAsync(new ChatInput.Acted(here, new(verb), none, new(here.At, "pressed")), default);
    }

    private static Talk Start(ChatFeatures features)
    {
        Talk talk = new(features);
        talk.Commands.Add(new Spoken(new("say", "", []), _ => new ChatReply.Say(First, As: "answer:1")));
        talk.Commands.Add(new Spoken(new("amend", "", []), _ => new ChatReply.Amend("answer:1", Second)));
        return talk;
    }
}
