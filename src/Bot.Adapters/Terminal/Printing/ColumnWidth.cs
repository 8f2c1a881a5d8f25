using System.Globalization;
using System.Text;

namespace Bot.Adapters.Terminal.Printing;

/// <summary>How many columns of a terminal a text takes: two for wide characters and emoji, none for what combines.</summary>
/// <remarks>After Unicode's EastAsianWidth.txt, classes W and F, with neighbouring blocks joined.</remarks>
internal static class ColumnWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F),
        (0x231A, 0x231B),
        (0x23E9, 0x23EC),
        (0x23F0, 0x23F0),
        (0x23F3, 0x23F3),
        (0x25FD, 0x25FE),
        (0x2614, 0x2615),
        (0x2648, 0x2653),
        (0x26A1, 0x26A1),
        (0x26BD, 0x26BE),
        (0x26D4, 0x26D4),
        (0x2705, 0x2705),
        (0x270A, 0x270B),
        (0x2728, 0x2728),
        (0x274C, 0x274C),
        (0x2753, 0x2757),
        (0x2795, 0x2797),
        (0x2B1B, 0x2B1C),
        (0x2B50, 0x2B50),
        (0x2B55, 0x2B55),
        (0x2E80, 0x303E),
        (0x3041, 0xA4CF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x16FE0, 0x1B2FF),
        (0x1F1E6, 0x1F1FF),
        (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF),
        (0x1F7E0, 0x1F7EB),
        (0x1F900, 0x1F9FF),
        (0x1FA70, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    private const char ShownAsEmoji = '\uFE0F';

    public static int Of(ReadOnlySpan<char> text)
    {
        var columns = 0;
        while (text.Length > 0)
        {
            var length = StringInfo.GetNextTextElementLength(text);
            columns += OfElement(text[..length]);
            text = text[length..];
        }

        return columns;
    }

    /// <summary>The width of what is read as one character, such as a letter with its accents.</summary>
    public static int OfElement(ReadOnlySpan<char> element)
    {
        if (element.Length is 1 && element[0] is >= ' ' and <= '~')
            return 1;
        Rune.DecodeFromUtf16(element, out var first, out _);
        return IsWide(first.Value) || element.Contains(ShownAsEmoji) ? 2
            : TakesNoRoom(first) ? 0
            : 1;
    }

    private static bool IsWide(int value)
    {
        if (value < Wide[0].First)
            return false;
        var (low, high) = (0, Wide.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (value < Wide[middle].First)
                high = middle - 1;
            else if (value > Wide[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    private static bool TakesNoRoom(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.Control;
}
