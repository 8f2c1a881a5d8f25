using System.Text;
using Bot.Core.Documents;
using Bot.Core.Documents.Repair;

namespace Bot.Core.Tests.Documents.Repair;

public sealed class NoteBytesTests
{
    private const string Marked = "Plan\n\n☐ Feed the cat\n✓ Breathe – slowly\n✗ “Hurry”\n❌ Rush → stop\n";

    /// <summary>What an old editor makes of UTF-8: every byte becomes the character of Windows-1252, saved as UTF-8.</summary>
    private static byte[] Broken(string text) =>
        Encoding.UTF8.GetBytes(Windows1252.Decode(Encoding.UTF8.GetBytes(text)));

    private static DecodedNotes Decode(params byte[] bytes) => NoteBytes.Decode(bytes);

    [Theory]
    [InlineData("plain")]
    [InlineData("curly ’ – — “ ” and O(n²)")]
    [InlineData("“café’” und Ärger, 25 °C, naïve, Ø")]
    [InlineData("il a dit « allé…” et puis “né—”")]
    [InlineData("привет ☐ ✓ 🚀 日本")]
    public void A_text_that_is_fine_stays_as_it_is(string text)
    {
        var decoded = NoteBytes.Decode(Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, decoded.Text);
        Assert.False(decoded.Encoding.Repaired);
    }

    [Fact]
    public void Text_that_was_saved_through_the_wrong_code_page_is_repaired_whole()
    {
        var decoded = NoteBytes.Decode(Broken(Marked));

        Assert.Equal(Marked, decoded.Text);
        Assert.True(decoded.Encoding.Repaired);
        Assert.Contains("places repaired", decoded.Encoding.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_the_code_page_does_not_define_survive_both_ways()
    {
        var all = Enumerable.Range(0, 256).Select(code => (byte)code).ToArray();

        Assert.Equal(all, Windows1252.Decode(all).Select(character => (byte)Windows1252.ByteOf(character)));
        Assert.Equal(Windows1252.None, Windows1252.ByteOf('→'));
        Assert.Equal(Windows1252.None, Windows1252.ByteOf('\u0080'));
    }

    [Fact]
    public void A_file_that_is_half_broken_is_repaired_in_its_broken_half()
    {
        byte[] mixed = [.. Encoding.UTF8.GetBytes("Fine ✓ and déjà\n"), .. Broken("Broken ✓ → “so”\n")];

        Assert.Equal("Fine ✓ and déjà\nBroken ✓ → “so”\n", NoteBytes.Decode(mixed).Text);
    }

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        Assert.Equal("Hi ✓", NoteBytes.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Hi ✓")]).Text);
        Assert.Equal("Hi ✓", NoteBytes.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Hi ✓")]).Text);
        Assert.Equal("Hi ✓", NoteBytes.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Hi ✓")]).Text);
        Assert.Equal("Hi ✓", NoteBytes.Decode(Broken("\uFEFFHi ✓")).Text);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_read_as_Windows_1252_with_a_note()
    {
        var decoded = Decode((byte)'c', (byte)'a', (byte)'f', 0xE9, (byte)' ', 0x96, (byte)' ', 0x80);

        Assert.Equal("café – €", decoded.Text);
        Assert.Contains("Windows-1252", decoded.Encoding.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void One_stray_byte_does_not_spoil_the_rest()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes("☐ tick → “this”\n"),
            0xE9,
            .. Encoding.UTF8.GetBytes("\n☐ and this\n"),
        ];

        Assert.Equal("☐ tick → “this”\né\n☐ and this\n", NoteBytes.Decode(bytes).Text);
    }

    [Theory]
    [InlineData(new byte[0], "The file is empty.")]
    [InlineData(new byte[] { 0x20, 0x0A, 0x0A }, "The file is empty.")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "The file is empty.")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x00, 0x00 }, "The file is not text.")]
    [InlineData(
        new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00, 0x00 },
        "The file is packed. Unpack it, or save it as text. A package of Anki is read on the command line: prepbot import FILE."
    )]
    [InlineData(new byte[] { 0x41, 0x01, 0x02, 0x03, 0x04, 0x42 }, "The file is not text.")]
    public void What_cannot_be_read_is_one_clear_point_and_nothing_else(byte[] bytes, string why)
    {
        var document = DocumentReader.Read("folder/photo.txt", bytes);

        Assert.Equal(new Problem(1, ProblemCodes.Unreadable, why), Assert.Single(document.Problems));
        Assert.Equal("photo", document.Title);
        Assert.Empty(document.Questions);
    }

    [Fact]
    public void Lost_characters_are_pointed_at()
    {
        var problem = Assert.Single(Notes.Read("Title\n\nWhat is a \uFFFD?\n> A sign.").Problems);

        Assert.Equal((3, ProblemCodes.Unreadable), (problem.Line, problem.Code));
    }
}
