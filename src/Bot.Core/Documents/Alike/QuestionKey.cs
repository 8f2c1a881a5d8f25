using System.Buffers;
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
    public static string Plain(string text) =>
        Plain(text, text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length]).ToString();

    /// <param name="room">As long as the text, or longer; what is returned stands in it.</param>
    internal static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, Span<char> room)
    {
        if (
            System.Text.Ascii.ToLower(text, room, out var length) is not OperationStatus.Done
            || IsUneven(room[..length])
        )
            length = Even(text, room);
        return room[..length].Trim(" \"");
    }

    // Most texts are ASCII with one space between two words, and are done when they are in lower case.
    private static bool IsUneven(ReadOnlySpan<char> lower) =>
        lower.ContainsAny(Uneven) || lower.Contains("  ", StringComparison.Ordinal);

    private static int Even(ReadOnlySpan<char> text, Span<char> room)
    {
        var length = 0;
        foreach (var character in text)
        {
            var next = Plain(character);
            if (next is not ' ' || length > 0 && room[length - 1] is not ' ')
                room[length++] = next;
        }

        return length;
    }

    private static char Plain(char character) => character < Ascii.Length ? Ascii[character] : Beyond(character);

    private static readonly SearchValues<char> Uneven = SearchValues.Create("`\t\n\v\f\r");

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
