using Bot.Adapters.Terminal.Printing;

namespace Bot.Adapters.Tests.Terminal.Printing;

public sealed class ColumnWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("café", 4)]
    [InlineData("cafe\u0301", 4)]
    [InlineData("日本語", 6)]
    [InlineData("한국", 4)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("🎉", 2)]
    [InlineData("👩‍💻", 2)]
    [InlineData("🇵🇹", 2)]
    [InlineData("❤️", 2)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("€…“”", 4)]
    public void A_text_takes_so_many_columns(string text, int columns) => Assert.Equal(columns, ColumnWidth.Of(text));
}
