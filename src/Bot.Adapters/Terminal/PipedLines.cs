using Bot.Adapters.Terminal.Screens;

namespace Bot.Adapters.Terminal;

/// <summary>Lines as they come, without a prompt.</summary>
internal sealed class PipedLines(ITerminalScreen screen) : ITerminalLines, ITerminalPresence
{
    // Read ahead, so that a start with nobody there is known before anything is said.
    private Task<string?>? first = screen.ReadLineAsync(CancellationToken.None);

    public bool Anyone => first is not { IsCompletedSuccessfully: true, Result: null };

    public async Task<string?> NextAsync(CancellationToken ct) =>
        Interlocked.Exchange(ref first, null) is { } ahead ? await ahead.WaitAsync(ct) : await screen.ReadLineAsync(ct);
}
