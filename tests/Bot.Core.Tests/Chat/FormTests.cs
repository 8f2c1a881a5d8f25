using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

public sealed class FormTests
{
    private static readonly ChatForm Form = new(
        new("add"),
        "Add",
        [
            new FormField.Note("Tell me about it."),
            new FormField.Line("title", "Title"),
            new FormField.Pick("topic", "Topic", [new("db", "Databases"), new("ops", "Operations")]),
            new FormField.Passage("text", "Text", "as before", Required: false),
        ]
    );

    [Fact]
    public async Task A_platform_with_forms_shows_the_form_as_it_is()
    {
        Talk talk = new(ChatFeatures.Forms);
        talk.Commands.Add(new Spoken(new("add", "", []), _ => new ChatReply.Ask(Form)));

        Assert.Equal(Form, Assert.IsType<ChatReply.Ask>(await talk.CommandAsync("add")).Form);
    }

    [Fact]
    public async Task A_platform_without_forms_asks_field_by_field()
    {
        var (talk, add) = Start();

        var first = Talk.TextOf(await talk.CommandAsync("add"));
        var second = await talk.ReadAsync("Caching");
        var third = await talk.ReadAsync("2");
        await talk.TypeAsync("-");

        Assert.Equal("Tell me about it.\n1 of 3. Title", first);
        Assert.Equal("2 of 3. Topic\n  1 Databases\n  2 Operations", second);
        Assert.StartsWith("3 of 3. Text", third, StringComparison.Ordinal);
        var sent = Assert.Single(add.Presses);
        Assert.Equal(("Caching", "ops", "as before"), (sent["title"], sent["topic"], sent["text"]));
    }

    [Fact]
    public async Task A_field_that_needs_one_of_its_options_is_asked_again()
    {
        var (talk, add) = Start();
        await talk.CommandAsync("add");
        await talk.TypeAsync("Caching");

        Assert.StartsWith("Please type one of the numbers.", await talk.ReadAsync("7"), StringComparison.Ordinal);
        Assert.StartsWith("3 of 3.", await talk.ReadAsync("databases"), StringComparison.Ordinal);
        Assert.Empty(add.Presses);
    }

    [Fact]
    public async Task Stop_leaves_the_form_and_the_open_question_owns_the_words_again()
    {
        var (talk, add) = Start();
        Pressed answer = new("answer");
        talk.Actions.Add(answer);
        talk.Commands.Add(
            new Spoken(
                new("quiz", "", []),
                _ => new ChatReply.Say(ChatMessage.Of("Q") with { Awaits = new("answer", "1") })
            )
        );

        await talk.CommandAsync("quiz");
        await talk.CommandAsync("add");
        await talk.TypeAsync("stop");
        await talk.TypeAsync("my answer");

        Assert.Empty(add.Presses);
        Assert.Equal("my answer", Assert.Single(answer.Presses)["words"]);
    }

    [Fact]
    public async Task A_refused_form_is_asked_again_where_it_was_refused_with_the_reason()
    {
        Talk talk = new();
        var refused = Form with
        {
            Fields = [new FormField.Line("title", "Title", "Caching"), new FormField.Line("when", "When", "yesterday")],
        };
        Pressed add = new(
            "add",
            input =>
                input["when"] is "yesterday"
                    ? new ChatReply.Refuse(
                        new Dictionary<string, string> { ["when"] = "That is in the past." },
                        refused
                    )
                    : ChatReply.Silence
        );
        talk.Actions.Add(add);
        talk.Commands.Add(
            new Spoken(
                new("add", "", []),
                _ => new ChatReply.Ask(
                    new(new("add"), "Add", [new FormField.Line("title", "Title"), new FormField.Line("when", "When")])
                )
            )
        );

        await talk.CommandAsync("add");
        await talk.TypeAsync("Caching");
        var again = await talk.ReadAsync("yesterday");
        await talk.TypeAsync("tomorrow");

        Assert.StartsWith("That is in the past.\n2 of 2. When", again, StringComparison.Ordinal);
        Assert.Equal(("Caching", "tomorrow"), (add.Presses[^1]["title"], add.Presses[^1]["when"]));
    }

    private static (Talk, Pressed) Start()
    {
        Talk talk = new();
        Pressed add = new("add");
        talk.Actions.Add(add);
        talk.Commands.Add(new Spoken(new("add", "", []), _ => new ChatReply.Ask(Form)));
        return (talk, add);
    }
}
