using System.Text;

namespace Bot.Core.Tests.Documents;

/// <summary>Inputs that nobody would write, each the same for its number: a failure names the number and can be looked at.</summary>
internal static class FuzzInput
{
    private const int LongLine = 1_000_000;

    /// <summary>One in so many is a single line of a million characters.</summary>
    private const int LongLineEvery = 5_000;

    private static readonly string[] Nests =
    [
        "  ",
        "\t",
        "> ",
        "- ",
        "  - ",
        "1. ",
        "<details>\n",
        "<ul><li>",
        "[",
        "(",
        "**",
        "#",
        "\"",
        "{{c1::",
    ];

    /// <summary>Documents of the bot's own, in the shapes that people write.</summary>
    private static readonly Lazy<byte[][]> Whole = new(() =>
        [.. Notes.Folder("seeds").Select(note => note.Bytes.ToArray())]
    );

    public static byte[] Of(int number, IReadOnlyList<string> pieces)
    {
        Random random = new(number);
        if (number % LongLineEvery is 0)
            return Encoding.UTF8.GetBytes(Repeat(pieces[random.Next(pieces.Count)].TrimEnd('\n') + "x", LongLine));
        return (number % 5) switch
        {
            0 => RandomBytes(random),
            1 => Encoding.UTF8.GetBytes(Splice(random, pieces)),
            2 => Cut(random),
            3 => Encoding.UTF8.GetBytes(Nested(random, pieces)),
            _ => Spoilt(random),
        };
    }

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(400)];
        random.NextBytes(bytes);
        for (var at = 0; random.Next(2) is 0 && at < bytes.Length; at++)
            bytes[at] = Math.Max((byte)32, bytes[at]);
        return bytes;
    }

    private static string Splice(Random random, IReadOnlyList<string> pieces) =>
        string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Count)]));

    /// <summary>Stretches of real documents, one behind the other, cut anywhere: in a word, a mark, a character.</summary>
    private static byte[] Cut(Random random)
    {
        List<byte> bytes = [];
        for (var part = random.Next(1, 4); part > 0; part--)
        {
            var from = Whole.Value[random.Next(Whole.Value.Length)];
            var start = random.Next(from.Length);
            bytes.AddRange(from.AsSpan(start, Math.Min(random.Next(2_000), from.Length - start)));
        }

        return [.. bytes];
    }

    private static byte[] Spoilt(Random random)
    {
        var bytes = Cut(random);
        for (var changes = random.Next(20); changes > 0 && bytes.Length > 0; changes--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static string Nested(Random random, IReadOnlyList<string> pieces)
    {
        var (nest, text) = (Nests[random.Next(Nests.Length)], new StringBuilder());
        for (var depth = 0; depth < random.Next(1, 60); depth++)
            text.Append(Repeat(nest, nest.Length * depth)).Append(pieces[random.Next(pieces.Count)]);
        return text.ToString();
    }

    private static string Repeat(string piece, int length) =>
        new StringBuilder(length + piece.Length).Insert(0, piece, (length / piece.Length) + 1).ToString();
}
