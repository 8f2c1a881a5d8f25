using Bot.Adapters.Discord.Api;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Discord.Saying;

/// <summary>Buttons, menus and checklists as classic rows.</summary>
internal static class DiscordComponents
{
    private const int Primary = 1;
    private const int Secondary = 2;
    private const int MostInRow = 5;
    private const int MostLabel = 80;
    private const int MostOption = 100;
    private const int MostPrompt = 150;

    public static IEnumerable<Component> Rows(IReadOnlyList<ChatPart> parts, string mark)
    {
        HashSet<string> taken = [];
        foreach (var part in parts)
        foreach (var row in Rows(part, Id))
            yield return row;

        // Ids are unique in a message; the first carries the mark.
        string Id(ActionId action)
        {
            var id = MarkedAction.Write(action, taken.Count is 0 ? mark : "");
            for (var copy = 2; !taken.Add(id); copy++)
                id = MarkedAction.Write(action, $"{copy}");
            return id;
        }
    }

    private static IEnumerable<Component> Rows(ChatPart part, Func<ActionId, string> id) =>
        part switch
        {
            ChatPart.Buttons buttons => buttons
                .Choices.Select((choice, at) => Button(choice, at, id))
                .Chunk(MostInRow)
                .Select(Row),
            ChatPart.Menu { Options.Count: > 0 } menu => [Row(Menu(menu, id))],
            ChatPart.Ticks { Items.Count: > 0 } ticks => [Row(Menu(ticks, id))],
            _ => [],
        };

    private static Component Button(Choice choice, int at, Func<ActionId, string> id) =>
        new(Component.Button)
        {
            CustomId = id(choice.Action),
            // The strongest choice stands first.
            Style = at is 0 ? Primary : Secondary,
            Caption = FieldText.Label(choice.Label, MostLabel),
        };

    private static Component Menu(ChatPart.Menu menu, Func<ActionId, string> id) =>
        new(Component.Select)
        {
            CustomId = id(menu.Action),
            Placeholder = FieldText.Label(menu.Prompt, MostPrompt),
            Options = [.. menu.Options.Take(ChatLimits.Options).Select(option => Option(option.Label, option.Value))],
        };

    private static Component Menu(ChatPart.Ticks ticks, Func<ActionId, string> id)
    {
        var items = ticks.Items.Take(ChatLimits.Options).ToList();
        return new(Component.Select)
        {
            CustomId = id(ticks.Action),
            Placeholder = "What is done?",
            MinValues = 0,
            MaxValues = items.Count,
            Options = [.. items.Select(item => Option(item.Label, item.Value) with { Default = item.Done })],
        };
    }

    private static SelectOption Option(string label, string value) => new(FieldText.Label(label, MostOption), value);

    private static Component Row(params IReadOnlyList<Component> components) =>
        new(Component.Row) { Components = components };
}
