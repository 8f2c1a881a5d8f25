using System.Text;
using System.Threading.Channels;
using Bot.Adapters.Terminal.Screens;

namespace Bot.Adapters.Tests.Terminal;

/// <summary>
/// A screen in memory. It knows the control codes that are needed to draw a line under edit, and refuses any other, so
/// that <see cref="Rows"/> is what a person sees.
/// </summary>
internal sealed class FakeScreen(bool interactive = false, int width = 40, int height = 24) : ITerminalScreen
{
    private readonly Lock gate = new();
    private readonly Channel<ConsoleKeyInfo> keys = Channel.CreateUnbounded<ConsoleKeyInfo>();
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder written = new();
    private readonly List<StringBuilder> rows = [new()];
    private int row;
    private int column;

    public bool Interactive => interactive;

    public bool Colour { get; init; }

    public int Width { get; set; } = width;

    public int Height => height;

    public ChannelReader<ConsoleKeyInfo> Keys => keys.Reader;

    /// <summary>Every character that was written.</summary>
    public string Written
    {
        get
        {
            lock (gate)
                return written.ToString();
        }
    }

    /// <summary>What stands on the screen, without empty rows at the end.</summary>
    public string Rows
    {
        get
        {
            lock (gate)
                return string.Join('\n', rows.Select(text => text.ToString().TrimEnd())).TrimEnd('\n');
        }
    }

    public (int Row, int Column) Cursor => (row, column);

    public async Task<string?> ReadLineAsync(CancellationToken ct) =>
        await lines.Reader.WaitToReadAsync(ct) && lines.Reader.TryRead(out var line) ? line : null;

    /// <summary>Everything that will ever be typed or piped.</summary>
    public FakeScreen Piped(params string[] input)
    {
        foreach (var line in input)
            lines.Writer.TryWrite(line);
        lines.Writer.Complete();
        return this;
    }

    public FakeScreen Type(string text)
    {
        foreach (var c in text)
            Press(KeyOf(c));
        return this;
    }

    public FakeScreen Press(params ConsoleKeyInfo[] pressed)
    {
        foreach (var key in pressed)
            keys.Writer.TryWrite(key);
        return this;
    }

    /// <summary>Nobody can type any more.</summary>
    public FakeScreen Closed()
    {
        keys.Writer.Complete();
        return this;
    }

    public void Write(string text)
    {
        lock (gate)
        {
            written.Append(text);
            for (var i = 0; i < text.Length; i++)
                i = text[i] is '\e' ? Obey(text, i) : Put(text[i], i);
        }
    }

    public static ConsoleKeyInfo KeyOf(char c) =>
        c switch
        {
            '\n' => new('\r', ConsoleKey.Enter, false, false, false),
            '\t' => new('\t', ConsoleKey.Tab, false, false, false),
            _ => new(c, ConsoleKey.None, false, false, false),
        };

    public static ConsoleKeyInfo KeyOf(ConsoleKey key, bool control = false, bool alt = false) =>
        new('\0', key, false, alt, control);

    private int Put(char c, int at)
    {
        if (c is '\n')
        {
            (row, column) = (row + 1, 0);
        }
        else if (c is '\r')
        {
            column = 0;
        }
        else
        {
            var text = rows[row];
            text.Append(' ', Math.Max(0, column + 1 - text.Length))[column] = c;
            column++;
        }

        while (rows.Count <= row)
            rows.Add(new StringBuilder());
        return at;
    }

    private int Obey(string text, int at)
    {
        var end = at + 2 + text.AsSpan(at + 2).IndexOfAnyInRange('A', 'z');
        var code = text[(at + 2)..end];
        switch (text[end])
        {
            case 'A':
                row -= int.Parse(code);
                break;
            case 'C':
                column += int.Parse(code);
                break;
            case 'J' when code is "":
                rows.RemoveRange(row + 1, rows.Count - row - 1);
                rows[row].Length = Math.Min(rows[row].Length, column);
                break;
            case 'm':
            case 'h' or 'l' when code is "?2004":
                break;
            default:
                throw new NotSupportedException($"This screen does not know ESC[{code}{text[end]}.");
        }

        return end;
    }
}
