using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Hearing;
using Bot.Adapters.Slack.Saying;
using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackFormsTests
{
    private static readonly SlackPlace Place = new("D1", On: "1.2", Direct: true);

    [Fact]
    public void A_form_carries_its_place_and_names_its_fields()
    {
        var view = Render(
            new FormField.Note("How do you decide what to cache?"),
            new FormField.Passage("words", "Your answer", "as before"),
            new FormField.Line("topic", "Its topic", Required: false),
            new FormField.Pick("who", "Who may see it?", [new("me", "only me"), new("all", "the thread")], "all")
        );
        Assert.Equal("answer:1", view.CallbackId);
        Assert.Equal(Place, SlackPlace.Read(view.PrivateMetadata));
        Assert.Equal(["words", "topic", "who"], view.Blocks.OfType<Block.Input>().Select(input => input.BlockId));
        var inputs = view.Blocks.OfType<Block.Input>().ToList();
        Assert.Equal("as before", ((Element.PlainTextInput)inputs[0].Element).InitialValue);
        Assert.True(inputs[1].Optional);
        Assert.Equal("all", ((Element.RadioButtons)inputs[2].Element).InitialOption!.Value);
    }

    [Fact]
    public void What_is_chosen_of_many_or_need_not_be_chosen_is_a_menu()
    {
        MenuOption[] six = [.. Enumerable.Range(0, 6).Select(at => new MenuOption($"{at}", $"Option {at}"))];
        var inputs = Render(
            new FormField.Pick("many", "Which?", six),
            new FormField.Pick("perhaps", "Which?", six[..2], Required: false)
        )
            .Blocks.OfType<Block.Input>();
        Assert.All(inputs, input => Assert.IsType<Element.StaticSelect>(input.Element));
    }

    [Fact]
    public void A_day_and_an_hour_are_two_pickers_that_begin_with_what_was_set()
    {
        var pickers = Render(new FormField.When("at", "When is it?", "2026-12-03 14:00"))
            .Blocks.OfType<Block.Input>()
            .ToList();
        Assert.Equal("2026-12-03", ((Element.Datepicker)pickers[0].Element).InitialDate);
        Assert.Equal("14:00", ((Element.Timepicker)pickers[1].Element).InitialTime);
        Assert.Equal(["at", "at" + SlackForms.Hour], pickers.Select(picker => picker.BlockId));
    }

    [Fact]
    public void Long_words_are_cut_to_what_a_field_takes_and_the_title_to_a_titles_length()
    {
        ChatForm form = new(
            new("answer", "1"),
            "A question of your own, quite long",
            [new FormField.Passage("words", "Your answer", new string('a', 5000))]
        );
        var view = (View.Modal)SlackForms.Render(form, Place);
        Assert.True(view.Title.Text.Length <= 24);
        var typed = (Element.PlainTextInput)view.Blocks.OfType<Block.Input>().Single().Element;
        Assert.Equal(3000, typed.InitialValue!.Length);
    }

    [Fact]
    public void A_place_of_another_version_is_none() => Assert.Null(SlackPlace.Read("{not json"));

    private static View Render(params FormField[] fields) =>
        SlackForms.Render(new(new("answer", "1"), "Your answer", fields), Place);
}
