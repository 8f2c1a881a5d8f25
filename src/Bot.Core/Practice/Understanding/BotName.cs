namespace Bot.Core.Practice.Understanding;

/// <summary>The bot's name at the beginning of a message.</summary>
internal static class BotName
{
    private static readonly string[] Names = ["prepbot", "prep bot", "hey prepbot", "hi prepbot", "ok prepbot"];

    public static bool Begins(string plain) =>
        Names.Any(name =>
            plain.StartsWith(name, StringComparison.Ordinal)
            && (plain.Length == name.Length || plain[name.Length] is ' ')
        );

    /// <summary>The name is followed by a comma or colon, as when one speaks to somebody; else it may be told about.</summary>
    public static bool IsAddressed(string words)
    {
        var end = words.IndexOf("bot", StringComparison.OrdinalIgnoreCase) + 3;
        return words[..Math.Min(end, words.Length)].Contains('@', StringComparison.Ordinal)
            || (end < words.Length && words[end] is ',' or ':');
    }
}
