using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Bot.Core.Documents.Repair;

/// <summary>
/// Undoes UTF-8 that was read as Windows-1252 and saved again. It looks at each run of characters beyond ASCII: a run
/// is repaired only when all of it goes back to bytes and these are valid UTF-8. Where the whole text does so, every
/// run counts; among others, a run must also become characters that notes are made of, because in fine text such
/// as <c>allé…”</c> three letters can happen to be one of another script. Fine text stays as it is.
/// </summary>
internal static class TextRepair
{
    /// <summary>So many repaired runs and no other: the whole text went through the wrong code page.</summary>
    private const int RunsThatProve = 3;

    /// <param name="marks">How many runs were repaired.</param>
    public static string Repair(string text, out int marks)
    {
        marks = 0;
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'))
            return text;
        var runs = Repairable(text, out var others);
        if (others || runs.Count < RunsThatProve)
            runs.RemoveAll(run => !IsOfNotes(run.Right));
        marks = runs.Count;
        return marks is 0 ? text : Rewrite(text, runs);
    }

    private static List<Run> Repairable(string text, out bool others)
    {
        List<Run> runs = [];
        others = false;
        for (var at = NextRun(text, 0); at < text.Length; )
        {
            var end = RunEnd(text, at);
            if (Undo(text.AsSpan(at, end - at)) is { } right)
                runs.Add(new Run(at, end - at, right));
            else
                others = true;
            at = NextRun(text, end);
        }
        return runs;
    }

    private static int NextRun(string text, int from)
    {
        var next = text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\u007F');
        return next < 0 ? text.Length : from + next;
    }

    private static int RunEnd(string text, int from)
    {
        var length = text.AsSpan(from).IndexOfAnyInRange('\0', '\u007F');
        return length < 0 ? text.Length : from + length;
    }

    private static string? Undo(ReadOnlySpan<char> run)
    {
        // A lead byte of UTF-8 stands first, so most runs end here.
        if (run.Length < 2 || run[0] is < '\u00C2' or > '\u00F4')
            return null;
        var bytes = run.Length <= 256 ? stackalloc byte[run.Length] : new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
        {
            var code = Windows1252.ByteOf(run[i]);
            if (code < 0x80)
                return null;
            bytes[i] = (byte)code;
        }
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static bool IsOfNotes(string right)
    {
        foreach (var rune in right.EnumerateRunes())
        {
            if (!IsOfNotes(rune))
                return false;
        }

        return true;
    }

    // Latin letters and signs, punctuation, arrows, marks and dingbats, emoji.
    private static bool IsOfNotes(Rune rune) =>
        rune.Value
            is (>= 0xA0 and < 0x250)
                or (>= 0x2000 and < 0x2C00)
                or (>= 0xFE00 and < 0xFE10)
                or 0xFEFF
                or (>= 0x1F000 and < 0x20000)
        && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned;

    private static string Rewrite(string text, List<Run> runs)
    {
        var right = new StringBuilder(text.Length);
        var at = 0;
        foreach (var run in runs)
        {
            right.Append(text, at, run.Start - at).Append(run.Right);
            at = run.Start + run.Length;
        }
        return right.Append(text, at, text.Length - at).ToString();
    }

    private readonly record struct Run(int Start, int Length, string Right);
}
