using Bot.Adapters.Terminal.Typing;

namespace Bot.Adapters.Tests.Terminal.Typing;

public sealed class PasteReaderTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("a\e[200~one\rtwo\e[201~b", "a<one\ntwo>b")]
    [InlineData("\e[200~\ttab \e[31mred\r\e[201~", "<    tab [31mred>")]
    [InlineData("\e[20x", "\e[20x")]
    [InlineData("\e\e[200~x\e[201~", "\e<x>")]
    [InlineData("\e[200~a\e[201", "")]
    public void Pasted_text_is_told_from_keys(string keys, string typed)
    {
        var reader = new PasteReader();
        var read = keys.SelectMany(c => reader.Take(FakeScreen.KeyOf(c)))
            .Select(t => t.Pasted is { } text ? $"<{text}>" : t.Key.KeyChar.ToString());
        Assert.Equal(typed, string.Concat(read));
    }
}
