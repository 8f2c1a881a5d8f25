using System.Globalization;

namespace Bot.Adapters.Terminal.Typing;

/// <summary>A line while it is typed.</summary>
/// <param name="Cursor">Where the next character goes, from 0 to the length of the text.</param>
/// <param name="History">Lines entered before, the oldest first.</param>
/// <param name="Place">The line of the history that is shown; its length: a new one.</param>
/// <param name="Draft">What was typed before the history was looked at.</param>
internal sealed record EditLine(string Text, int Cursor, IReadOnlyList<string> History, int Place, string Draft = "")
{
    public static readonly EditLine Empty = new("", 0, [], 0);

    /// <summary>So many lines are enough to look back at.</summary>
    private const int Remembered = 500;

    public bool IsEmpty => Text.Length is 0;

    /// <summary>Emptied, with what was typed in the history.</summary>
    public EditLine Entered()
    {
        var history = History.Count > 0 && History[^1] == Text ? History : [.. History.TakeLast(Remembered - 1), Text];
        return new EditLine("", 0, history, history.Count);
    }

    /// <summary>At the cursor; line breaks are kept.</summary>
    public EditLine Insert(string text) =>
        this with
        {
            Text = Text.Insert(Cursor, text),
            Cursor = Cursor + text.Length,
        };

    /// <summary>What a key does to the line. Keys that mean more than the line, such as Enter, change nothing.</summary>
    public EditLine Press(ConsoleKeyInfo key) =>
        key.Modifiers.HasFlag(ConsoleModifiers.Control) ? PressControl(key)
        : key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? PressAlt(key)
        : key.Key switch
        {
            ConsoleKey.LeftArrow => this with { Cursor = Before(Cursor) },
            ConsoleKey.RightArrow => this with { Cursor = After(Cursor) },
            ConsoleKey.Home => this with { Cursor = 0 },
            ConsoleKey.End => this with { Cursor = Text.Length },
            ConsoleKey.UpArrow => Recall(Place - 1),
            ConsoleKey.DownArrow => Recall(Place + 1),
            ConsoleKey.Backspace => Cut(Before(Cursor), Cursor),
            ConsoleKey.Delete => Cut(Cursor, After(Cursor)),
            _ => char.IsControl(key.KeyChar) ? this : Insert(key.KeyChar.ToString()),
        };

    private EditLine PressControl(ConsoleKeyInfo key) =>
        key.Key switch
        {
            ConsoleKey.LeftArrow => this with { Cursor = WordBefore() },
            ConsoleKey.RightArrow => this with { Cursor = WordAfter() },
            ConsoleKey.A => this with { Cursor = 0 },
            ConsoleKey.E => this with { Cursor = Text.Length },
            ConsoleKey.B => this with { Cursor = Before(Cursor) },
            ConsoleKey.F => this with { Cursor = After(Cursor) },
            ConsoleKey.P => Recall(Place - 1),
            ConsoleKey.N => Recall(Place + 1),
            ConsoleKey.U => Cut(0, Cursor),
            ConsoleKey.K => Cut(Cursor, Text.Length),
            ConsoleKey.W => Cut(WordBefore(), Cursor),
            ConsoleKey.D or ConsoleKey.Delete => Cut(Cursor, After(Cursor)),
            // Some terminals send Ctrl+H for Backspace.
            ConsoleKey.H or ConsoleKey.Backspace => Cut(Before(Cursor), Cursor),
            // Ctrl+J: a line break within the answer.
            ConsoleKey.Enter or ConsoleKey.J => Insert("\n"),
            // AltGr arrives as Ctrl+Alt on some systems.
            _ => key.Modifiers.HasFlag(ConsoleModifiers.Alt) && !char.IsControl(key.KeyChar)
                ? Insert(key.KeyChar.ToString())
                : this,
        };

    private EditLine PressAlt(ConsoleKeyInfo key) =>
        key.Key switch
        {
            ConsoleKey.LeftArrow or ConsoleKey.B => this with { Cursor = WordBefore() },
            ConsoleKey.RightArrow or ConsoleKey.F => this with { Cursor = WordAfter() },
            ConsoleKey.Backspace => Cut(WordBefore(), Cursor),
            _ => this,
        };

    private EditLine Recall(int place)
    {
        if (place < 0 || place > History.Count)
            return this;
        var draft = Place == History.Count ? Text : Draft;
        var text = place == History.Count ? draft : History[place];
        return this with { Text = text, Cursor = text.Length, Place = place, Draft = draft };
    }

    private EditLine Cut(int from, int to) => this with { Text = Text.Remove(from, to - from), Cursor = from };

    private int After(int at) => at == Text.Length ? at : at + StringInfo.GetNextTextElementLength(Text, at);

    /// <summary>The start of the character that ends here; characters can be of several code units, so from the left.</summary>
    private int Before(int at)
    {
        // Nothing that is read as one character crosses a line break or a space before it.
        var start = at < 2 ? 0 : Math.Max(0, Text.AsSpan(0, at - 1).LastIndexOfAny(' ', '\n'));
        var before = start;
        while (start < at)
            (before, start) = (start, After(start));
        return before;
    }

    private int WordBefore()
    {
        var at = Cursor;
        while (at > 0 && char.IsWhiteSpace(Text[at - 1]))
            at--;
        while (at > 0 && !char.IsWhiteSpace(Text[at - 1]))
            at--;
        return at;
    }

    private int WordAfter()
    {
        var at = Cursor;
        while (at < Text.Length && char.IsWhiteSpace(Text[at]))
            at++;
        while (at < Text.Length && !char.IsWhiteSpace(Text[at]))
            at++;
        return at;
    }
}
