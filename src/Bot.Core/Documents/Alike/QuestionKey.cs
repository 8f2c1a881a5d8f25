using Bot.Core.Questions;

namespace Bot.Core.Documents.Alike;

/// <summary>
/// What makes two questions of a shelf the same: the same text up to quotes, dashes, case and white space, in the same
/// direction.
/// </summary>
public readonly record struct QuestionKey(string Text, Direction Direction)
{
    public static QuestionKey Of(NotedQuestion question) => new(Plain(question.Text), question.Direction);

    public static QuestionKey Of(ShelvedQuestion question) => new(Plain(question.Text), question.Direction);

    /// <summary>The text in lower case, with one kind of quotes, dashes and white space, without quotes around it.</summary>
    public static string Plain(string text)
    {
        var plain = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            var next = Plain(character);
            if (next is not ' ' || length > 0 && plain[length - 1] is not ' ')
            {
                plain[length++] = next;
            }
        }

        return plain[..length].Trim(" \"").ToString();
    }

    /// <summary>Without white space and quotes around it.</summary>
    internal static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && Plain(text[0]) is ' ' or '"')
            text = text[1..];
        while (!text.IsEmpty && Plain(text[^1]) is ' ' or '"')
            text = text[..^1];
        return text;
    }

    internal static char Plain(char character) => character < Ascii.Length ? Ascii[character] : Beyond(character);

    // Nearly all letters are these, and every text passes here several times.
    private static readonly char[] Ascii = [.. Enumerable.Range(0, 128).Select(code => Beyond((char)code))];

    private static char Beyond(char character) =>
        character switch
        {
            '‘' or '’' or '‚' or '‛' or '`' or '´' => '\'',
            '“' or '”' or '„' or '«' or '»' => '"',
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
            _ => char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(character),
        };
}
