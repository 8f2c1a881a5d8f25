using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Testing;

namespace Bot.Host.Tests.Platforms;

/// <summary>What comes by itself on a platform that others may look at.</summary>
public sealed class DiscreetTests
{
    private const ChatFeatures Slackish =
        ChatFeatures.Buttons | ChatFeatures.Menus | ChatFeatures.Forms | ChatFeatures.Editing | ChatFeatures.Discreet;

    private const string Telling = """
        Marlow, backend engineer

        1. The interview at Marlow

        Why do you want this interview at Marlow, and what salary?
        > The backend engineer role at Marlow, and a fair salary.
        """;

    private static readonly string[] Secrets = ["marlow", "engineer", "salary", "interview", "backend"];

    [Fact]
    public async Task The_question_is_behind_Open_and_then_stands_in_place_with_its_buttons()
    {
        await using var bot = await ScheduledAsync();
        var pushed = (await bot.Chat.NextAsync()).Message;
        Assert.Equal("Your question for today, about a minute", pushed.Summary);
        Assert.Equal(["Open"], Buttons(pushed).Select(choice => choice.Label));

        var opened = Assert.IsType<ChatReply.Replace>(await PressAsync(bot, Buttons(pushed)[0].Action));
        Assert.StartsWith("Why do you want this interview", opened.Message.Summary, StringComparison.Ordinal);
        Assert.Contains(Buttons(opened.Message), choice => choice.Label is "Answer");
        Assert.StartsWith("Your answer, 2 words.", await bot.SayAsync("for growth"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_opens_it()
    {
        await using var bot = await ScheduledAsync();
        var open = Buttons((await bot.Chat.NextAsync()).Message)[0].Action;
        Assert.Contains("closed", await bot.PressAsync(open, name: "rui"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_switch_turns_it_off_and_on()
    {
        await using var bot = await PrepBotApp.StartAsync(Telling, Slackish);
        Assert.StartsWith("Not discreet", await bot.SayAsync("/prep discreet off"), StringComparison.Ordinal);
        await DueAsync(bot);
        Assert.StartsWith("Why do you", (await bot.Chat.NextAsync()).Message.Summary, StringComparison.Ordinal);
        Assert.StartsWith("Discreet", await bot.SayAsync("/prep discreet on"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_it_is_off_until_switched_on()
    {
        await using var bot = await PrepBotApp.StartAsync(Telling, Slackish & ~ChatFeatures.Discreet);
        Assert.StartsWith("Not discreet", await bot.SayAsync("/prep discreet"), StringComparison.Ordinal);
        await bot.SayAsync("/prep discreet on");
        await DueAsync(bot);
        Assert.Equal(["Open"], Buttons((await bot.Chat.NextAsync()).Message).Select(choice => choice.Label));
    }

    /// <summary>Every kind of delivery there is, with notes that tell everything; a new kind needs a case here.</summary>
    [Fact]
    public async Task No_push_names_a_company_a_role_pay_or_the_word_interview()
    {
        await using var bot = await ScheduledAsync();
        var daily = (await bot.Chat.NextAsync()).Message;
        var opened = Assert.IsType<ChatReply.Replace>(await PressAsync(bot, Buttons(daily)[0].Action)).Message;
        await LaterAsync(bot, opened);
        var later = (await bot.Chat.NextAsync()).Message;
        var silent = await SilentAsync(bot);

        string[] edits = [DeliveryKinds.Closing, DeliveryKinds.Compare];
        string[] inChannels =
        [
            DeliveryKinds.Group,
            DeliveryKinds.GroupCard,
            DeliveryKinds.GroupDate,
            DeliveryKinds.GroupPost,
            DeliveryKinds.Reveal,
        ];
        // Fixed sentences that name nothing, whatever the notes hold.
        string[] fixedWords = [DeliveryKinds.WasOff, DeliveryKinds.Unreached, DeliveryKinds.Noted];
        string[] seen = [DeliveryKinds.Daily, DeliveryKinds.Later];
        Assert.Equal(
            bot.Get<IEnumerable<ICompose>>().Select(composer => composer.Kind).Order(),
            seen.Concat(edits).Concat(inChannels).Concat(fixedWords).Order()
        );
        var closed = bot.Chat.Edits.Select(edit => edit.Replacement).ToList();
        Assert.Contains(closed, edit => edit.Summary.StartsWith("Closed.", StringComparison.Ordinal));
        Assert.All([daily, later, .. silent, .. closed], TellsNothing);
    }

    [Fact]
    public async Task Who_may_read_along_is_said_once_at_first_contact()
    {
        await using var bot = await PrepBotApp.StartAsync(Telling, Slackish | ChatFeatures.Owned);
        Assert.Contains("The owner of this workspace", await bot.SayAsync("hello"), StringComparison.Ordinal);
        Assert.DoesNotContain("owner", await bot.SayAsync("hello"), StringComparison.Ordinal);
        Assert.Contains("The owner of this workspace", await bot.SayAsync("hello", "rui"), StringComparison.Ordinal);
    }

    private static async Task<PrepBotApp> ScheduledAsync()
    {
        var bot = await PrepBotApp.StartAsync(Telling, Slackish);
        await DueAsync(bot);
        return bot;
    }

    private static async Task DueAsync(PrepBotApp bot)
    {
        await bot.SayAsync("/prep schedule 09:30 daily");
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
    }

    private static async Task LaterAsync(PrepBotApp bot, ChatMessage question)
    {
        var later = Buttons(question).Single(choice => choice.Label is "Later").Action;
        var menu = Assert
            .IsType<ChatReply.Say>(await PressAsync(bot, later))
            .Message.Parts.OfType<ChatPart.Menu>()
            .Single();
        await PressAsync(bot, menu.Action, menu.Options[0].Value);
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await bot.TickAsync();
    }

    // Days without a word, with what comes on them.
    private static async Task<IReadOnlyList<ChatMessage>> SilentAsync(PrepBotApp bot)
    {
        var before = bot.Chat.Sends.Count;
        for (var day = 0; day < 8; day++)
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.TickAsync();
        }
        var sent = bot.Chat.Sends.Skip(before).Select(send => send.Message).ToList();
        foreach (var _ in sent)
            await bot.Chat.NextAsync();
        Assert.True(sent.Count > 2, "a question, an offer and a pause were expected");
        return sent;
    }

    private static void TellsNothing(ChatMessage message)
    {
        var all = $"{message.Summary} {message.Discreet} {PrepBotApp.TextOf(message)}";
        Assert.DoesNotContain(Secrets, secret => all.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    private static Task<ChatReply> PressAsync(PrepBotApp bot, ActionId action, string? chosen = null) =>
        bot.HearAsync(
            new ChatInput.Acted(
                bot.Here(),
                action,
                chosen is null
                    ? new Dictionary<string, IReadOnlyList<string>>()
                    : new Dictionary<string, IReadOnlyList<string>> { ["chosen"] = [chosen] }
            )
        );

    private static List<Choice> Buttons(ChatMessage message) =>
        [.. message.Parts.OfType<ChatPart.Buttons>().SelectMany(buttons => buttons.Choices)];
}
