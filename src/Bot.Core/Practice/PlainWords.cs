using System.Text;

namespace Bot.Core.Practice;

/// <summary>A message for comparing: small letters and digits, one space between words, straight apostrophes kept inside them.</summary>
internal static class PlainWords
{
    public static string Of(string words)
    {
        StringBuilder plain = new(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var letter = words[at] is '’' ? '\'' : words[at];
            var inside = letter is '\'' && at > 0 && at + 1 < words.Length && char.IsLetter(words[at + 1]);
            if (char.IsLetterOrDigit(letter) || (inside && plain.Length > 0 && plain[^1] is not ' '))
                plain.Append(char.ToLowerInvariant(letter));
            else if (plain.Length > 0 && plain[^1] is not ' ')
                plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }
}
