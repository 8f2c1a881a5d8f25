using System.Globalization;
using System.Text;

namespace Bot.Benchmarks.Import;

/// <summary>Texts that nobody would write, of any length.</summary>
internal static class HostileText
{
    public static readonly (string Name, Func<int, byte[]> Of)[] Kinds =
    [
        ("one line", Repeated("a")),
        ("open brackets", Repeated("[")),
        ("open quotes", Repeated("\"open\n\n")),
        ("details never closed", Repeated("<details><summary>Why?\n")),
        ("details in details", Repeated("<details>\n")),
        ("fences", Repeated("````\n~~~\n```\n")),
        ("one list", Repeated("- Why?\n  - a\n")),
        ("deep lists", Repeated("          - Why\n")),
        ("table", Repeated("| Why? | So. | | |\n")),
        ("table quotes", Repeated("\"a,\"b\n")),
        ("bold", Repeated("**Why?** **")),
        ("links", Repeated("[a](b")),
        ("same question", Repeated("## Why?\n\nSo.\n\n")),
        ("asked and answered", Repeated("Why?\n> So.\n\n")),
        ("nearly the same", Numbered("How would you keep bed {0:x} of the garden tidy in spring?\n> So.\n\n")),
    ];

    private static Func<int, byte[]> Repeated(string piece) =>
        length => Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, piece, length / piece.Length).ToString());

    private static Func<int, byte[]> Numbered(string piece) =>
        length =>
        {
            var (text, form) = (new StringBuilder(length), CompositeFormat.Parse(piece));
            for (var number = 0; text.Length + piece.Length < length; number++)
                text.AppendFormat(CultureInfo.InvariantCulture, form, number);
            return Encoding.UTF8.GetBytes(text.ToString());
        };
}
