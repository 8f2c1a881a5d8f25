using Bot.Adapters.Terminal.Typing;
using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Terminal.Typing;

public sealed class CompletionTests
{
    private static readonly CommandSpec[] Specs =
    [
        new("quiz", "A question", [new("topic", "Which", Completes: true)]),
        new("prep schedule", "When", []),
        new("prep pause", "Stop", []),
        new("prep export", "Take it", [new("format", "Which", ArgumentKind.OneOf, Options: [new("csv", "CSV")])]),
        new("Use as my answer", "On a message", [], Place: CommandPlace.OnAMessage),
    ];

    [Theory]
    [InlineData("/q", "/quiz ")]
    [InlineData("/pr", "/prep ")]
    [InlineData("/prep s", "/prep schedule ")]
    [InlineData("/prep export c", "/prep export csv ")]
    [InlineData("/x", "/x")]
    public void What_is_clear_is_completed(string typed, string completed)
    {
        var line = EditLine.Empty.Insert(typed);
        var completion = Completion.Of(line, Specs)!;
        Assert.Equal(completed, completion.Applied(line, completion.Known(Specs)!).Text);
    }

    [Fact]
    public void A_slash_alone_offers_every_typed_command() =>
        Assert.Equal(
            ["prep export", "prep pause", "prep schedule", "quiz"],
            Completion.Of(EditLine.Empty.Insert("/"), Specs)!.Known(Specs)!
        );

    [Fact]
    public void An_argument_is_asked_of_its_command()
    {
        var line = EditLine.Empty.Insert("/quiz data");
        var completion = Completion.Of(line, Specs)!;
        Assert.Null(completion.Known(Specs));
        Assert.Equal(
            ("quiz", "topic", "data"),
            (completion.Command!.Name, completion.Argument!.Name, completion.Typed)
        );
        Assert.Equal("/quiz databases ", completion.Applied(line, ["databases"]).Text);
        Assert.Equal("/quiz data", completion.Applied(line, ["databases", "data structures"]).Text);
        Assert.Equal(line, completion.Applied(line, []));
    }

    [Theory]
    [InlineData("words")]
    [InlineData("")]
    public void Plain_words_are_not_completed(string typed) =>
        Assert.Null(Completion.Of(EditLine.Empty.Insert(typed), Specs));

    [Fact]
    public void Nothing_is_completed_in_the_middle_of_a_line() =>
        Assert.Null(Completion.Of(EditLine.Empty.Insert("/quiz") with { Cursor = 2 }, Specs));
}
