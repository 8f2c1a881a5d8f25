namespace Bot.Adapters.Terminal;

/// <summary>Lines as they come, without a prompt.</summary>
internal sealed class PipedLines(ITerminalScreen screen) : ITerminalLines
{
    public Task<string?> NextAsync(CancellationToken ct) => screen.ReadLineAsync(ct);
}
