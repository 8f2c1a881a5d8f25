using Bot.Adapters.Terminal.Screens;

namespace Bot.Adapters.Terminal.Typing;

/// <summary>Lines that somebody types at a prompt.</summary>
/// <param name="complete">What Tab makes of a line.</param>
internal sealed class EditedLines(
    ITerminalScreen screen,
    TerminalDisplay display,
    Func<EditLine, CancellationToken, Task<EditLine>> complete
) : ITerminalLines, ITerminalPresence
{
    public bool Anyone => true;

    private readonly PasteReader pastes = new();
    private readonly Queue<Typed> typedAhead = [];
    private EditLine line = EditLine.Empty;

    public async Task<string?> NextAsync(CancellationToken ct)
    {
        display.Edit(line);
        try
        {
            while (await TypedAsync(ct) is { } typed)
            {
                if (typed is { Pasted: null, Key: { Key: ConsoleKey.Enter, Modifiers: ConsoleModifiers.None } })
                {
                    if (string.IsNullOrWhiteSpace(line.Text))
                        continue;
                    return Entered();
                }

                if (line.IsEmpty && typed.Key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control })
                    return null;
                line = await ChangedAsync(typed, ct);
                // Drawn once for all that came together.
                if (typedAhead.Count is 0 && !screen.Keys.TryPeek(out _))
                    display.Edit(line);
            }

            return null;
        }
        finally
        {
            display.Leave();
        }
    }

    private string Entered()
    {
        var text = line.Text;
        display.Edit(line);
        line = line.Entered();
        return text;
    }

    private async Task<EditLine> ChangedAsync(Typed typed, CancellationToken ct) =>
        typed.Pasted is { } text ? line.Insert(text)
        : typed.Key is { Key: ConsoleKey.Tab } ? await complete(line, ct)
        : line.Press(typed.Key);

    private async Task<Typed?> TypedAsync(CancellationToken ct)
    {
        while (typedAhead.Count is 0)
        {
            if (!await screen.Keys.WaitToReadAsync(ct))
                return null;
            while (screen.Keys.TryRead(out var key))
            {
                foreach (var typed in pastes.Take(key))
                    typedAhead.Enqueue(typed);
            }
        }

        return typedAhead.Dequeue();
    }
}
