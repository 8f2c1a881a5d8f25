using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>Words become a story: by the button, by the command on a message, or from nothing.</summary>
public sealed class SavingStoriesTests
{
    private const string Told = "We moved our search to a new index last spring and half the results were missing";

    [Fact]
    public async Task The_button_opens_one_form_with_the_words_in_the_first_part()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, ChatFeatures.Forms | ChatFeatures.Buttons);
        await bot.SayAsync(Told);

        var form = FormOf(await PressAsync(bot, new("new")));

        Assert.Equal(["title", "situation", "task", "action", "result"], form.Fields.Select(field => field.Name));
        Assert.Equal([null, Told, null, null, null], form.Fields.Select(field => field.Value));
    }

    [Fact]
    public async Task The_command_on_a_message_opens_the_same_form_with_that_message()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, ChatFeatures.Forms);
        var spec = Assert.Single(
            bot.Get<CommandCatalog>().Specs,
            spec => spec.Place is CommandPlace.OnAMessage && spec.Name is "Save as story"
        );
        var onAMessage = new ChatInput.Commanded(bot.Here(), spec.Name, new Dictionary<string, string>(), Told);

        var form = FormOf(await bot.HearAsync(onAMessage));
        await PressAsync(
            bot,
            form.Action,
            ("title", "The missing half"),
            ("situation", Told),
            ("result", "It was back.")
        );

        Assert.Contains(
            $"The missing half\nSituation. {Told}",
            await bot.SayAsync("/story missing"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Story_new_is_the_same_form_and_empty()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, ChatFeatures.Forms);

        var form = FormOf(await bot.ReplyAsync("/story new"));

        Assert.Equal("A new story", form.Title);
        Assert.All(form.Fields, field => Assert.True(string.IsNullOrEmpty(field.Value)));
    }

    [Fact]
    public async Task A_command_on_a_message_is_not_typed_and_not_in_the_help()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);

        Assert.DoesNotContain("Save as a story", await bot.SayAsync("/prep help"), StringComparison.Ordinal);
        Assert.StartsWith("I have no command /Save.", await bot.SayAsync("/Save as a story"), StringComparison.Ordinal);
    }

    private static ChatForm FormOf(ChatReply reply) => Assert.IsType<ChatReply.Ask>(reply).Form;

    private static Task<ChatReply> PressAsync(
        PrepBotApp bot,
        ActionId action,
        params (string Field, string Value)[] values
    ) =>
        bot.HearAsync(
            new ChatInput.Acted(
                bot.Here(),
                action,
                values.ToDictionary(one => one.Field, IReadOnlyList<string> (one) => [one.Value])
            )
        );
}
