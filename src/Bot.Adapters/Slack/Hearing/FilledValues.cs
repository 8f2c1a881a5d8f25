using Bot.Adapters.Slack.Saying;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>What was chosen, ticked or typed, as the conversation names it.</summary>
internal static class FilledValues
{
    /// <summary>A menu's choice is one; a checklist's is the whole set, over all groups of boxes of that action.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Chosen(Filled pressed, FilledState? state)
    {
        if (pressed.Type is "button")
            return [];
        if (pressed.Type is not "checkboxes")
            return new() { ["chosen"] = pressed.Values };
        var action = MarkedAction.Read(pressed.ActionId ?? "");
        var boxes = (state?.Values?.Values ?? [])
            .SelectMany(block => block)
            .Where(box =>
                box.Value.Type is "checkboxes" && MarkedAction.Read(box.Key) == action && box.Key != pressed.ActionId
            )
            .SelectMany(box => box.Value.Values);
        return new() { ["ticked"] = [.. pressed.Values, .. boxes] };
    }

    /// <summary>Every field by its name; a day and an hour are two pickers and one field.</summary>
    public static Dictionary<string, IReadOnlyList<string>> OfForm(FilledState? state)
    {
        Dictionary<string, IReadOnlyList<string>> values = [];
        foreach (
            var (block, controls) in state?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, Filled>>()
        )
        {
            var typed = controls.Values.FirstOrDefault()?.Values ?? [];
            if (!block.EndsWith(SlackForms.Hour, StringComparison.Ordinal))
                values[block] = [.. typed, .. values.GetValueOrDefault(block, [])];
            else if (block[..^SlackForms.Hour.Length] is var day)
                values[day] = [.. values.GetValueOrDefault(day, []), .. typed];
        }
        return values.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[string.Join(' ', field.Value)]);
    }
}
