using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Checklists;

/// <summary>How checklists are listed and ticked.</summary>
internal static class ChecklistView
{
    public const string PhaseVerb = "phase";
    public const string TickVerb = "tick";

    public static ChatMessage Gone { get; } = Line("That checklist is gone. All phases: /checklist");

    public static ChatMessage Phases(IReadOnlyList<Phase> phases) =>
        phases.Count is 0
            ? Line("You have no checklist yet. Write one in your notes, then: /prep import")
            : ChatMessage.Of("Your checklist", Menu("Your checklist. Which part?", phases));

    public static ChatMessage NoPhase(string wanted, IReadOnlyList<Phase> phases) =>
        phases.Count is 0
            ? Phases(phases)
            : ChatMessage.Of(
                "Your checklist",
                Menu($"No part is called \"{Phrase.Clip(wanted, 60)}\". Which part?", phases)
            );

    /// <summary>The things to tick, page by page where a platform's menu is too short.</summary>
    public static ChatMessage Items(Phase phase)
    {
        var items = phase.Groups.SelectMany(group => group.Items).ToList();
        var summary = $"{Phrase.Calm(phase.Title)}. {items.Count(item => item.Done)} of {items.Count} done.";
        List<ChatPart> parts =
        [
            new ChatPart.Heading(Phrase.Calm(phase.Title)),
            new ChatPart.Text($"{items.Count(item => item.Done)} of {items.Count} done."),
        ];
        var page = 0;
        foreach (var (title, shown) in Blocks(phase))
        {
            if (title.Length > 0)
                parts.Add(new ChatPart.Text(Phrase.Calm(title)));
            parts.Add(new ChatPart.Ticks(new(TickVerb, $"{phase.Id.Value}.{page++}"), [.. shown.Select(Tick)]));
        }
        return ChatMessage.Of(Phrase.Clip(summary, ChatLimits.Summary), parts);
    }

    /// <summary>The items of each page, in the order of <see cref="Items"/>.</summary>
    public static IEnumerable<IReadOnlyList<Item>> Pages(Phase phase) => Blocks(phase).Select(block => block.Items);

    /// <returns>Null: the action names no page of a phase.</returns>
    public static (string Phase, int Page)? Page(ActionId action) =>
        action.Subject.Split('.') is [var phase, var page]
        && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (phase, number)
            : null;

    public static string Id(ItemId item) => item.Value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<(string Title, IReadOnlyList<Item> Items)> Blocks(Phase phase) =>
        phase.Groups.SelectMany(group =>
            group
                .Items.Chunk(ChatLimits.Options)
                .Select((items, index) => (index is 0 ? group.Title : "", (IReadOnlyList<Item>)items))
        );

    private static Tick Tick(Item item) => new(Id(item.Id), item.Text, item.Done) { Notes = item.Notes };

    private static ChatPart.Menu Menu(string prompt, IReadOnlyList<Phase> phases) =>
        new(new(PhaseVerb), prompt, [.. phases.Take(ChatLimits.Options).Select(Option)]);

    private static MenuOption Option(Phase phase)
    {
        var items = phase.Groups.SelectMany(group => group.Items).ToList();
        return new(
            phase.Id.Value.ToString(CultureInfo.InvariantCulture),
            $"{Phrase.Calm(phase.Title)} ({items.Count(item => item.Done)} of {items.Count})"
        );
    }

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
