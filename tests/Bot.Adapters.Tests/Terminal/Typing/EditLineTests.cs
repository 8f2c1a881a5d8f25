using Bot.Adapters.Terminal.Typing;

namespace Bot.Adapters.Tests.Terminal.Typing;

public sealed class EditLineTests
{
    // The cursor is written as |.
    [Theory]
    [InlineData("ab|c", "Left", "a|bc")]
    [InlineData("|abc", "Left", "|abc")]
    [InlineData("ab|c", "Right", "abc|")]
    [InlineData("abc|", "Right", "abc|")]
    [InlineData("ab|c", "Home", "|abc")]
    [InlineData("a|bc", "End", "abc|")]
    [InlineData("ab|c", "Ctrl+A", "|abc")]
    [InlineData("a|bc", "Ctrl+E", "abc|")]
    [InlineData("ab|c", "Ctrl+B", "a|bc")]
    [InlineData("a|bc", "Ctrl+F", "ab|c")]
    [InlineData("ab|c", "Backspace", "a|c")]
    [InlineData("|abc", "Backspace", "|abc")]
    [InlineData("ab|c", "Ctrl+H", "a|c")]
    [InlineData("a|bc", "Delete", "a|c")]
    [InlineData("a|bc", "Ctrl+D", "a|c")]
    [InlineData("abc|", "Delete", "abc|")]
    [InlineData("one two| three", "Ctrl+U", "| three")]
    [InlineData("one two| three", "Ctrl+K", "one two|")]
    [InlineData("one two| three", "Ctrl+W", "one | three")]
    [InlineData("one two  |three", "Ctrl+W", "one |three")]
    [InlineData("|one", "Ctrl+W", "|one")]
    [InlineData("one two|", "Ctrl+Left", "one |two")]
    [InlineData("one |two", "Ctrl+Left", "|one two")]
    [InlineData("|one two", "Ctrl+Right", "one| two")]
    [InlineData("one| two", "Ctrl+Right", "one two|")]
    [InlineData("one two|", "Alt+B", "one |two")]
    [InlineData("|one two", "Alt+F", "one| two")]
    [InlineData("one two|", "Alt+Backspace", "one |")]
    [InlineData("ab|c", "Ctrl+J", "ab\n|c")]
    [InlineData("ab|c", "Tab", "ab|c")]
    [InlineData("ab|c", "F5", "ab|c")]
    [InlineData("ab|c", "Alt+X", "ab|c")]
    [InlineData("ne\u0301e|", "Backspace", "ne\u0301|")]
    [InlineData("ne\u0301|", "Backspace", "n|")]
    [InlineData("a👩‍💻|", "Left", "a|👩‍💻")]
    [InlineData("|🎉b", "Delete", "|b")]
    public void A_key_changes_the_line(string before, string key, string after) =>
        Assert.Equal(after, Shown(Line(before).Press(Key(key))));

    [Fact]
    public void Characters_are_inserted_at_the_cursor()
    {
        var line = "né🎉".Aggregate(Line("a|b"), (line, c) => line.Press(FakeScreen.KeyOf(c)));
        Assert.Equal("ané🎉|b", Shown(line));
    }

    [Fact]
    public void Up_and_down_walk_through_what_was_entered_and_back_to_the_draft()
    {
        var line = Line("one|").Entered().Insert("two").Entered().Insert("draft");
        string[] keys = ["Up", "Up", "Up", "Down", "Down", "Down"];
        List<string> shown = [];
        foreach (var key in keys)
        {
            line = line.Press(Key(key));
            shown.Add(Shown(line));
        }

        Assert.Equal(["two|", "one|", "one|", "two|", "draft|", "draft|"], shown);
    }

    [Fact]
    public void The_same_line_twice_is_once_in_the_history()
    {
        var line = Line("one|").Entered().Insert("one").Entered();
        Assert.Equal(["one"], line.History);
        Assert.True(line.IsEmpty);
    }

    [Fact]
    public void The_cursor_moves_quickly_through_a_very_long_line()
    {
        var line = EditLine.Empty.Insert(string.Join(' ', Enumerable.Repeat("word", 200_000)));
        for (var i = 0; i < 50; i++)
            line = line.Press(Key("Left"));
        Assert.Equal(999_999 - 50, line.Cursor);
    }

    private static EditLine Line(string text)
    {
        var cursor = text.IndexOf('|', StringComparison.Ordinal);
        return EditLine.Empty with { Text = text.Remove(cursor, 1), Cursor = cursor };
    }

    private static string Shown(EditLine line) => line.Text.Insert(line.Cursor, "|");

    private static ConsoleKeyInfo Key(string name)
    {
        var key = name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..] switch
        {
            "Left" => ConsoleKey.LeftArrow,
            "Right" => ConsoleKey.RightArrow,
            "Up" => ConsoleKey.UpArrow,
            "Down" => ConsoleKey.DownArrow,
            var other => Enum.Parse<ConsoleKey>(other),
        };
        return FakeScreen.KeyOf(
            key,
            control: name.StartsWith("Ctrl", StringComparison.Ordinal),
            alt: name.StartsWith("Alt", StringComparison.Ordinal)
        );
    }
}
