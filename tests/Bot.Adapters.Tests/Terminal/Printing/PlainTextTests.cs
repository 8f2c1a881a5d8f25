using Bot.Adapters.Terminal.Printing;

namespace Bot.Adapters.Tests.Terminal.Printing;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain, tab\tand\nbreak", "plain, tab\tand\nbreak")]
    [InlineData("\e[31mred\e[0m", "[31mred[0m")]
    [InlineData("\e]0;title\a", "]0;title")]
    [InlineData("\u009B31mred", "31mred")]
    [InlineData("a\0b\bc\u007Fd", "abcd")]
    [InlineData("one\r\ntwo\rthree\u2028four\u0085five", "one\ntwo\nthree\nfour\nfive")]
    [InlineData("safe\u202Etxt.exe\u2069", "safetxt.exe")]
    [InlineData("é 日本 🎉", "é 日本 🎉")]
    public void What_would_steer_the_terminal_is_taken_out(string text, string clean) =>
        Assert.Equal(clean, PlainText.Clean(text));
}
