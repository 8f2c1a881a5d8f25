using Bot.Adapters.Terminal.Typing;

namespace Bot.Adapters.Tests.Terminal.Typing;

public sealed class EditViewTests
{
    [Theory]
    [InlineData("", 0, "", 0, 2)]
    [InlineData("abc", 3, "abc", 0, 5)]
    [InlineData("abcdefgh", 8, "abcdefg/h", 1, 3)]
    [InlineData("abcdefgh", 7, "abcdefg/h", 1, 2)]
    [InlineData("abcdefgh", 0, "abcdefg/h", 0, 2)]
    [InlineData("one\ntwo", 7, "one/two", 1, 5)]
    [InlineData("one\ntwo", 3, "one/two", 0, 5)]
    [InlineData("one\n", 4, "one/", 1, 2)]
    [InlineData("日本語日", 4, "日本語/日", 1, 4)]
    public void The_line_stands_beside_the_prompt(string text, int cursor, string rows, int row, int column)
    {
        var view = EditView.Of(EditLine.Empty with { Text = text, Cursor = cursor }, margin: 2, width: 10, height: 9);
        Assert.Equal(rows.Split('/'), view.Rows);
        Assert.Equal((row, column), (view.CursorRow, view.CursorColumn));
    }

    [Fact]
    public void Of_a_text_higher_than_the_screen_the_rows_at_the_cursor_are_seen()
    {
        var line = EditLine.Empty.Insert("1\n2\n3\n4\n5");
        Assert.Equal(["3", "4", "5"], EditView.Of(line, 2, 10, height: 3).Rows);
        var above = EditView.Of(line with { Cursor = 0 }, 2, 10, height: 3);
        Assert.Equal(["1", "2", "3"], above.Rows);
        Assert.Equal(0, above.CursorRow);
    }
}
