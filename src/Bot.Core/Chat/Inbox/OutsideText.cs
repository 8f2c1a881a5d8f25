using System.Text;

namespace Bot.Core.Chat.Inbox;

/// <summary>Takes out of an input what no store and no platform carries: U+0000 and lone surrogates.</summary>
internal static class OutsideText
{
    public static ChatInput Clean(ChatInput input) =>
        input switch
        {
            ChatInput.Said said => said with { Words = Clean(said.Words) },
            ChatInput.Commanded commanded => commanded with
            {
                Arguments = commanded.Arguments.ToDictionary(pair => pair.Key, pair => Clean(pair.Value)),
                OnWords = commanded.OnWords is { } words ? Clean(words) : null,
            },
            ChatInput.Acted acted => acted with
            {
                Values = acted.Values.ToDictionary(pair => pair.Key, pair => Clean(pair.Value)),
            },
            ChatInput.Shared shared => shared with { Words = Clean(shared.Words) },
            _ => input,
        };

    private static IReadOnlyList<string> Clean(IReadOnlyList<string> values) => [.. values.Select(Clean)];

    private static string Clean(string text)
    {
        if (!NeedsCleaning(text))
            return text;
        StringBuilder kept = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune != Rune.ReplacementChar && rune.Value is not 0)
                kept.Append(rune);
        return kept.ToString();
    }

    private static bool NeedsCleaning(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] is '\0' || (char.IsSurrogate(text[at]) && !IsPair(text, ref at)))
                return true;
        return false;
    }

    private static bool IsPair(string text, ref int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) && at++ >= 0;
}
