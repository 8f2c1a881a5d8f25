using System.Globalization;
using System.Text;

namespace Bot.Core.Practice.Understanding;

/// <summary>
/// A message for comparing: small letters and digits, one space between words, straight apostrophes kept inside them.
/// </summary>
internal static class PlainWords
{
    public static string Of(string words)
    {
        StringBuilder plain = new(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var letter = words[at] is '’' ? '\'' : words[at];
            var inside = letter is '\'' && at > 0 && at + 1 < words.Length && char.IsLetter(words[at + 1]);
            if (
                char.IsLetterOrDigit(letter) || ((inside || IsMark(letter)) && plain.Length > 0 && plain[^1] is not ' ')
            )
                plain.Append(char.ToLowerInvariant(letter));
            else if (plain.Length > 0 && plain[^1] is not ' ')
                plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }

    /// <summary>What is left when such words are taken off both ends: <c>sorry, no idea</c> is <c>no idea</c>.</summary>
    public static string Without(string plain, IReadOnlySet<string> around)
    {
        var words = plain.Split(' ');
        var (start, end) = (0, words.Length);
        while (start < end && around.Contains(words[start]))
            start++;
        while (end > start && around.Contains(words[end - 1]))
            end--;
        return string.Join(' ', words[start..end]);
    }

    /// <summary>A list of phrases with bars between them.</summary>
    public static HashSet<string> Set(string phrases) => [.. phrases.Split('|')];

    // Vowels of several scripts are marks on the letter before them.
    private static bool IsMark(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
