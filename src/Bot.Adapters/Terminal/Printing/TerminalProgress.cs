namespace Bot.Adapters.Terminal.Printing;

/// <summary>
/// A bar that fills while something long goes on, on one line that it takes back in the end. It shows only on a screen, and
/// only after a third of a second: what is quick needs no bar.
/// </summary>
public sealed class TerminalProgress : IProgress<double>, IDisposable
{
    private const int Cells = 24;
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string doing;
    private readonly TimeProvider clock;
    private readonly Action<string>? write;
    private DateTimeOffset next;
    private int shown;

    /// <param name="doing">Such as <c>Reading</c>.</param>
    public TerminalProgress(string doing, TimeProvider clock)
        : this(doing, clock, IsScreen ? Console.Out.Write : null) { }

    /// <param name="write">Null: nobody watches.</param>
    internal TerminalProgress(string doing, TimeProvider clock, Action<string>? write)
    {
        (this.doing, this.clock, this.write) = (doing, clock, write);
        next = clock.GetUtcNow() + Quick;
    }

    private static bool IsScreen =>
        !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <param name="value">How much is done, from 0 to 1.</param>
    public void Report(double value)
    {
        if (write is null || clock.GetUtcNow() < next)
            return;
        next = clock.GetUtcNow() + Pause;
        var part = Math.Clamp(value, 0, 1);
        var full = (int)(part * Cells);
        var line = $"{doing} [{new string('#', full)}{new string('.', Cells - full)}] {(int)(part * 100), 3} %";
        write($"\r{line}");
        shown = line.Length;
    }

    public void Dispose()
    {
        if (shown > 0)
            write!($"\r{new string(' ', shown)}\r");
        shown = 0;
    }
}
