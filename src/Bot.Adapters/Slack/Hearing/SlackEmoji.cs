using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>
/// Slack writes an emoji as a code in the text (<c>:+1:</c>) and tells its character in the blocks. A workspace's own
/// picture has no character and no words, and is left out.
/// </summary>
internal static class SlackEmoji
{
    /// <param name="blocks">Of the same message; anything, or null, where a person has written none.</param>
    public static string InWords(string text, JsonElement? blocks)
    {
        if (!text.Contains(':', StringComparison.Ordinal) || blocks is not { } given)
            return text;
        // A code with a tone of skin first: it begins with the same code without.
        foreach (var (code, character) in In(given).Distinct().OrderByDescending(emoji => emoji.Code.Length))
            text = text.Replace(code, character, StringComparison.Ordinal);
        return text;
    }

    private static IEnumerable<(string Code, string Character)> In(JsonElement block) =>
        block.ValueKind switch
        {
            JsonValueKind.Array => block.EnumerateArray().SelectMany(In),
            JsonValueKind.Object when Text(block, "type") is "emoji" => Text(block, "name") is { Length: > 0 } name
                ? [(Code(name, block), Character(Text(block, "unicode") ?? ""))]
                : [],
            JsonValueKind.Object when block.TryGetProperty("elements", out var within) => In(within),
            _ => [],
        };

    private static string Code(string name, JsonElement emoji) =>
        emoji.TryGetProperty("skin_tone", out var tone) && tone.ValueKind is JsonValueKind.Number
            ? $":{name}::skin-tone-{tone.GetRawText()}:"
            : $":{name}:";

    // 1f44d-1f3fd
    private static string Character(string unicode)
    {
        StringBuilder character = new();
        foreach (var part in unicode.Split('-'))
            if (
                int.TryParse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var point)
                && Rune.IsValid(point)
            )
                character.Append(new Rune(point));
        return character.ToString();
    }

    private static string? Text(JsonElement block, string name) =>
        block.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
