namespace Bot.Core.Documents.Repair;

/// <summary>
/// The code page of old Windows, both ways. Its five undefined bytes (81, 8D, 8F, 90, 9D) stand for the control
/// characters of the same number, as every browser reads them; without them, marks such as ” and ☐ would not survive.
/// </summary>
internal static class Windows1252
{
    /// <summary>Not a character of the code page.</summary>
    public const int None = -1;

    // Bytes 80 to 9F; every other byte is the character of the same number.
    private const string High =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<byte> bytes) =>
        string.Create(
            bytes.Length,
            bytes,
            static (text, bytes) =>
            {
                for (var i = 0; i < text.Length; i++)
                    text[i] = CharacterOf(bytes[i]);
            }
        );

    /// <returns>The byte, or <see cref="None"/>.</returns>
    public static int ByteOf(char character)
    {
        if (character < 0x80 || character is >= '\u00A0' and <= '\u00FF')
            return character;
        var at = High.IndexOf(character, StringComparison.Ordinal);
        return at < 0 ? None : 0x80 + at;
    }

    private static char CharacterOf(byte code) => code is >= 0x80 and < 0xA0 ? High[code - 0x80] : (char)code;
}
