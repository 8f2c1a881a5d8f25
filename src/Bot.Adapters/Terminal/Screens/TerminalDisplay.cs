using System.Text;
using Bot.Adapters.Terminal.Printing;
using Bot.Adapters.Terminal.Typing;

namespace Bot.Adapters.Terminal.Screens;

/// <summary>
/// What stands on the screen: what was said, and below it the line under edit. Everything is written here, so that a
/// message which arrives while somebody types comes above their line.
/// </summary>
internal sealed class TerminalDisplay(ITerminalScreen screen)
{
    // Lines longer than this are hard to read on a wide screen.
    private const int WidestText = 100;
    private const string Prompt = "> ";

    private readonly Lock gate = new();
    private EditLine? edited;
    private int cursorRow;
    private bool inTurn;

    /// <summary>An empty line follows, or, within a turn, the rest of what it causes.</summary>
    public void Show(IReadOnlyList<RenderedLine> lines)
    {
        lock (gate)
        {
            var text = new StringBuilder(Erased());
            foreach (var line in lines)
            {
                foreach (var row in Folding.Fold(line, screen.Interactive ? Math.Min(screen.Width, WidestText) : null))
                    text.Append(screen.Colour ? Painted(line.Tone, row) : row).Append('\n');
            }

            if (!inTurn && lines.Count > 0)
                text.Append('\n');
            screen.Write(text.Append(Drawn()).ToString());
        }
    }

    /// <summary>What is shown until the end of the turn was caused by one line and stays together.</summary>
    public void BeginTurn()
    {
        lock (gate)
            inTurn = true;
    }

    public void EndTurn()
    {
        lock (gate)
        {
            inTurn = false;
            screen.Write("\n");
        }
    }

    /// <summary>Draws the line under edit in place of the one before.</summary>
    public void Edit(EditLine line)
    {
        lock (gate)
        {
            var erased = Erased();
            edited = line;
            screen.Write(erased + Drawn());
        }
    }

    /// <summary>The line under edit stays as it is, and what follows comes below it.</summary>
    public void Leave()
    {
        lock (gate)
        {
            if (edited is null)
                return;
            var erased = Erased();
            edited = edited with { Cursor = edited.Text.Length };
            screen.Write(erased + Drawn() + "\n");
            edited = null;
        }
    }

    private string Erased() =>
        edited is null ? ""
        : cursorRow > 0 ? $"\r\e[{cursorRow}A\e[J"
        : "\r\e[J";

    private string Drawn()
    {
        if (edited is null)
            return "";
        var view = EditView.Of(edited, Prompt.Length, screen.Width, screen.Height);
        cursorRow = view.CursorRow;
        var prompt = screen.Colour ? $"\e[1;32m{Prompt}\e[0m" : Prompt;
        var rows = prompt + string.Join("\n" + new string(' ', Prompt.Length), view.Rows);
        var up = view.Rows.Count - 1 - view.CursorRow;
        return rows + (up > 0 ? $"\e[{up}A" : "") + $"\r\e[{view.CursorColumn}C";
    }

    private static string Painted(Tone tone, string row) =>
        tone switch
        {
            _ when row.Length is 0 => "",
            Tone.Heading => $"\e[1m{row}\e[0m",
            Tone.Code => $"\e[36m{row}\e[0m",
            Tone.Aside => $"\e[2m{row}\e[0m",
            Tone.Person => $"\e[1;35m{row}\e[0m",
            _ => row,
        };
}
