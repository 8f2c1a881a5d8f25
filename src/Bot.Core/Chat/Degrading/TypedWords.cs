using System.Globalization;

namespace Bot.Core.Chat.Degrading;

/// <summary>Finds the choice that a person typed among those shown last.</summary>
internal static class TypedWords
{
    // "3", "good", "1 4" (several ticks). Anything else is not a choice.
    public static ChatInput.Acted? Choose(ChatInput.Said said, IReadOnlyList<TypedChoice> shown)
    {
        var typed = said.Words.Trim().TrimEnd('.');
        if (shown.FirstOrDefault(choice => Same(choice.Typed, typed)) is { } choice)
            return Press(said.In, choice.Action, Toggled([choice]));
        var several = Several(typed, shown);
        return several.Count > 1 ? Press(said.In, several[0].Action, Toggled(several)) : null;
    }

    private static List<TypedChoice> Several(string typed, IReadOnlyList<TypedChoice> shown)
    {
        var words = typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (
            words.Length < 2
            || !words.All(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        )
            return [];
        var found = words
            .Select(word => shown.FirstOrDefault(choice => Same(choice.Typed, word) && Ticks(choice)))
            .OfType<TypedChoice>()
            .ToList();
        return found.Count == words.Length ? found : [];
    }

    private static bool Ticks(TypedChoice choice) => choice.Values?.ContainsKey(MessageFit.Toggles) ?? false;

    // Ticks send the whole set, whatever was typed.
    private static Dictionary<string, IReadOnlyList<string>> Toggled(List<TypedChoice> choices)
    {
        if (!Ticks(choices[0]))
            return choices[0].Values?.ToDictionary() ?? [];
        HashSet<string> ticked = [.. choices[0].Values![MessageFit.Ticked]];
        foreach (var value in choices.SelectMany(choice => choice.Values![MessageFit.Toggles]))
            if (!ticked.Remove(value))
                ticked.Add(value);
        return new() { [MessageFit.Ticked] = [.. ticked] };
    }

    private static ChatInput.Acted Press(
        Circumstances circumstances,
        ActionId action,
        IReadOnlyDictionary<string, IReadOnlyList<string>> values
    ) => new(circumstances, action, values);

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
