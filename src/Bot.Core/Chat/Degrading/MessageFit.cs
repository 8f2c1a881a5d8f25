using System.Globalization;
using System.Text;
using Bot.Core.Chat.Rendering;

namespace Bot.Core.Chat.Degrading;

/// <summary>A message as a platform can show it, and what a person may type in place of what it cannot.</summary>
public sealed record Fitted(ChatMessage Message, IReadOnlyList<TypedChoice> Choices);

/// <summary>Degrading, once for all platforms: lost buttons, menus and ticks become numbered lines, so nobody loses an action.</summary>
public static class MessageFit
{
    // As wide as the pictures of a terminal: choices that fit stand side by side, others one a line.
    private const int LineWidth = 100;

    /// <summary>Field of an action's values that names what a typed number ticks or unticks.</summary>
    internal const string Toggles = "toggles";

    internal const string Ticked = "ticked";

    public static Fitted FitTo(this ChatMessage message, ChatFeatures features)
    {
        List<TypedChoice> choices = [];
        List<ChatPart> parts = [];
        foreach (var part in message.Parts)
            parts.AddRange(Fit(part, features, choices));
        // Choices alone do not say what they are about.
        if (choices.Count > 0 && message.Parts.All(IsChoice))
            parts.Insert(0, new ChatPart.Text(message.Summary));
        return new(message with { Parts = parts }, choices);
    }

    private static bool IsChoice(ChatPart part) => part is ChatPart.Buttons or ChatPart.Ticks;

    private static IEnumerable<ChatPart> Fit(ChatPart part, ChatFeatures features, List<TypedChoice> choices) =>
        part switch
        {
            ChatPart.Buttons buttons when Lacks(features, ChatFeatures.Buttons) => Words(buttons, choices),
            ChatPart.Menu menu when Lacks(features, ChatFeatures.Menus) => Words(menu, choices),
            ChatPart.Ticks ticks when Lacks(features, ChatFeatures.Ticks) => Words(ticks, choices),
            ChatPart.Text text when Lacks(features, ChatFeatures.OwnClocks) =>
            [
                new ChatPart.Text(OwnClock.InWords(text.Markdown)),
            ],
            ChatPart.Picture picture when Lacks(features, ChatFeatures.Pictures) =>
            [
                new ChatPart.Text(picture.AltText),
            ],
            _ => [part],
        };

    private static bool Lacks(ChatFeatures features, ChatFeatures feature) => (features & feature) is 0;

    private static IEnumerable<ChatPart> Words(ChatPart.Buttons buttons, List<TypedChoice> choices)
    {
        if (buttons.InWords is { } words)
            return [new ChatPart.Text($"({words})")];
        if (buttons.Choices.Any(choice => choice.Word is not null))
            return InWords(buttons, choices);
        var lines = buttons.Choices.Select(choice =>
        {
            var number = Number(choices, choice.Action, null, choice.Label);
            return choice.Meaning is null ? $"{number} {choice.Label}" : $"{number} {choice.Label}  {choice.Meaning}";
        });
        return [new ChatPart.Text(SideBySide([.. lines]))];
    }

    private static IEnumerable<ChatPart> InWords(ChatPart.Buttons buttons, List<TypedChoice> choices)
    {
        var spoken = buttons.Choices.Where(choice => choice.Word is { Length: > 0 }).ToList();
        choices.AddRange(spoken.Select(choice => new TypedChoice(choice.Word!, choice.Action)));
        return [new ChatPart.Text($"({string.Join(", ", spoken.Select(choice => choice.Word))})")];
    }

    private static IEnumerable<ChatPart> Words(ChatPart.Menu menu, List<TypedChoice> choices)
    {
        StringBuilder text = new(menu.Prompt);
        foreach (var option in menu.Options)
            text.Append('\n')
                .Append("  ")
                .Append(Number(choices, menu.Action, Values(option.Value), option.Label))
                .Append(' ')
                .Append(option.Label);
        return [new ChatPart.Text(text.ToString())];
    }

    private static IEnumerable<ChatPart> Words(ChatPart.Ticks ticks, List<TypedChoice> choices)
    {
        List<string> done = [.. ticks.Items.Where(item => item.Done).Select(item => item.Value)];
        var lines = ticks.Items.Select(item =>
        {
            Dictionary<string, IReadOnlyList<string>> values = new() { [Ticked] = done, [Toggles] = [item.Value] };
            var line = $"  {Number(choices, ticks.Action, values, null)} [{(item.Done ? 'x' : ' ')}] {item.Label}";
            return string.Join("\n      - ", [line, .. item.Notes]);
        });
        return [new ChatPart.Text(string.Join('\n', lines))];
    }

    // The label can be typed as well as the number.
    private static int Number(
        List<TypedChoice> choices,
        ActionId action,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? values,
        string? label
    )
    {
        var number = 1 + choices.Count(choice => int.TryParse(choice.Typed, out _));
        choices.Add(new(number.ToString(CultureInfo.InvariantCulture), action, values));
        if (label is not null)
            choices.Add(new(label, action, values));
        return number;
    }

    private static Dictionary<string, IReadOnlyList<string>> Values(string chosen) => new() { ["chosen"] = [chosen] };

    private static string SideBySide(IReadOnlyList<string> choices)
    {
        var line = "  " + string.Join("      ", choices);
        return line.Length <= LineWidth ? line : string.Join('\n', choices.Select(choice => "  " + choice));
    }
}
