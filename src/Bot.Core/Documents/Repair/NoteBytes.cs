using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Bot.Core.Documents.Repair;

/// <summary>What the bytes of a file say. <paramref name="Text"/> null: nothing that can be read; the note says why.</summary>
internal sealed record DecodedNotes(string? Text, EncodingNote Encoding);

/// <summary>Finds the encoding of a file instead of assuming one; takes any bytes.</summary>
internal static class NoteBytes
{
    private const char Bom = '\uFEFF';

    // Control characters that no text has; tab, line ends, form feed and escape may stand in one.
    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        11,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        24,
        25,
        26,
        28,
        29,
        30,
        31,
        127,
    ]);

    public static DecodedNotes Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return Unreadable(
                "The file is packed. Unpack it, or save it as text. A package of Anki is read on the command line: prepbot import FILE."
            );
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Wide(bytes[2..], Encoding.Unicode, "UTF-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Wide(bytes[2..], Encoding.BigEndianUnicode, "UTF-16, big-endian");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Narrow(bytes[3..], "UTF-8 with a byte order mark");
        return Narrow(bytes, EncodingNote.Plain);
    }

    private static DecodedNotes Narrow(ReadOnlySpan<byte> bytes, string name)
    {
        if (LooksBinary(bytes))
            return Unreadable("The file is not text.");
        var valid = Utf8.IsValid(bytes);
        var text = valid ? Encoding.UTF8.GetString(bytes) : Windows1252.Decode(bytes);
        // A file with one stray byte is mostly UTF-8: the repair of runs brings the rest of it back.
        text = TextRepair.Repair(text, out var marks);
        var read = valid ? name : "Not UTF-8, so read as Windows-1252";
        return Readable(text, marks is 0 ? new(false, read) : new(true, Repaired(read, valid, marks)));
    }

    private static string Repaired(string read, bool valid, int marks)
    {
        var count = marks is 1 ? "1 place" : $"{marks} places";
        return valid ? $"{read} that was once read as Windows-1252: {count} repaired" : $"{read}: {count} were UTF-8";
    }

    private static DecodedNotes Wide(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        var text = encoding.GetString(bytes[..(bytes.Length & ~1)]);
        return text.Contains('\0') ? Unreadable("The file is not text.") : Readable(text, new(false, name));
    }

    private static DecodedNotes Readable(string text, EncodingNote note)
    {
        text = text.TrimStart(Bom);
        return string.IsNullOrWhiteSpace(text) ? Unreadable("The file is empty.") : new(text, note);
    }

    private static DecodedNotes Unreadable(string why) => new(null, new EncodingNote(false, why));

    // NUL is in no text; a few stray controls are, but not one in twenty.
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
            return true;
        var controls = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var next = bytes[at..].IndexOfAny(Controls);
            if (next < 0)
                break;
            at += next;
            controls++;
        }
        return controls > 2 && controls * 20L > bytes.Length;
    }
}
