using Bot.Adapters.Slack.Api.Blocks;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Slack.Saying;

/// <summary>Buttons, menus and checklists of one message, each with an id of its own.</summary>
internal sealed class SlackControls
{
    private readonly HashSet<string> taken = [];

    public IEnumerable<Block> Blocks(ChatPart part) =>
        part switch
        {
            ChatPart.Buttons { Choices.Count: > 0 } buttons =>
            [
                .. Meanings(buttons),
                new Block.Actions([.. buttons.Choices.Select(Button)]),
            ],
            ChatPart.Menu { Options.Count: > 0 } menu => [.. Whole(menu), new Block.Actions([Menu(menu)])],
            ChatPart.Ticks { Items.Count: > 0 } ticks => ticks
                .Items.Chunk(BlockLimits.Checkboxes)
                .SelectMany(items => (Block[])[.. Whole(items), new Block.Actions([Boxes(ticks.Action, items)])]),
            _ => [],
        };

    /// <summary>What a press is called, twice the same action included.</summary>
    private string Id(ActionId action)
    {
        var id = MarkedAction.Write(action);
        for (var copy = 2; !taken.Add(id); copy++)
            id = MarkedAction.Write(action, $"{copy}", BlockLimits.ActionId);
        return id;
    }

    private Element.Button Button(Choice choice, int at) =>
        new Element.Button(SlackWords.Plain(Label(choice), BlockLimits.Button), Id(choice.Action))
        {
            // The strongest choice stands first; among grades none is, and a colour would suggest one.
            Style = at is 0 && choice.Meaning is null ? "primary" : null,
        };

    // Slack has a list of its own called Later.
    private static string Label(Choice choice) => choice.Label is "Later" ? "Ask me later" : choice.Label;

    private Element.StaticSelect Menu(ChatPart.Menu menu) =>
        new Element.StaticSelect(Id(menu.Action), [.. menu.Options.Select(Option)])
        {
            Placeholder = SlackWords.Plain(menu.Prompt, BlockLimits.Placeholder),
        };

    private Element.Checkboxes Boxes(ActionId action, IReadOnlyList<Tick> items)
    {
        var done = items.Where(item => item.Done).Select(Option).ToList();
        return new Element.Checkboxes(Id(action), [.. items.Select(Option)])
        {
            InitialOptions = done.Count > 0 ? done : null,
        };
    }

    public static Option Option(MenuOption option) =>
        new(SlackWords.Plain(option.Label, BlockLimits.Option), option.Value);

    private static Option Option(Tick item) =>
        new(SlackWords.Plain(item.Label, BlockLimits.Option), item.Value)
        {
            Description = item.Notes.Count is 0 ? null : SlackWords.Plain(Notes(item), BlockLimits.Option),
        };

    private static string Notes(Tick item) => string.Join(". ", item.Notes);

    private static IEnumerable<Block> Meanings(ChatPart.Buttons buttons)
    {
        var meant = buttons.Choices.Where(choice => choice.Meaning is not null).ToList();
        return meant.Count is 0
            ? []
            : [SlackWords.Literal(string.Join(' ', meant.Select(choice => $"{choice.Label}: {choice.Meaning}.")))];
    }

    // An option that is cut off is said in full above.
    private static IEnumerable<Block> Whole(ChatPart.Menu menu) =>
        Whole([
            .. menu.Options.Where(option => option.Label.Length > BlockLimits.Option).Select(option => option.Label),
        ]);

    private static IEnumerable<Block> Whole(IReadOnlyList<Tick> items) =>
        Whole([
            .. items
                .Where(item => item.Label.Length > BlockLimits.Option || Notes(item).Length > BlockLimits.Option)
                .Select(item => string.Join("\n   ", [item.Label, .. item.Notes])),
        ]);

    private static IEnumerable<Block> Whole(IReadOnlyList<string> texts) =>
        texts.Count is 0
            ? []
            : new TextBlock(string.Join('\n', texts.Select(text => $"• {text}")))
                .Parts(BlockLimits.Section)
                .Select(SlackWords.Literal);
}
