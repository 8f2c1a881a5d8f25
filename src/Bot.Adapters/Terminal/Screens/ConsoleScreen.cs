using System.Text;
using System.Threading.Channels;

namespace Bot.Adapters.Terminal.Screens;

/// <summary>The console of the process, in UTF-8 whatever the locale says.</summary>
internal sealed class ConsoleScreen : ITerminalScreen, IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter output = new(Console.OpenStandardOutput(), Utf8) { AutoFlush = true };
    private readonly Lazy<StreamReader> input = new(() => new StreamReader(Console.OpenStandardInput(), Utf8));
    private readonly Lazy<bool> closed = new(ClosedInput.IsTrue);
    private readonly Lazy<ChannelReader<ConsoleKeyInfo>> keys = new(ReadKeys);

    public bool Interactive { get; } =
        !Console.IsInputRedirected
        && !Console.IsOutputRedirected
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    // https://no-color.org: set to anything but nothing.
    public bool Colour => Interactive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    // A terminal that does not know its size says 0.
    public int Width => Console.WindowWidth is > 0 and var columns ? columns : 80;

    public int Height => Console.WindowHeight is > 0 and var rows ? rows : 24;

    public ChannelReader<ConsoleKeyInfo> Keys => keys.Value;

    // Reading a pipe cannot be cancelled; what is left of it ends with the process. On a thread of its own: waiting for
    // somebody to speak would hold one of the pool's few (a start on two cores took half as long again).
    public Task<string?> ReadLineAsync(CancellationToken ct) =>
        closed.Value
            ? Task.FromResult<string?>(null)
            : Task
                .Factory.StartNew(input.Value.ReadLine, ct, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .WaitAsync(ct);

    public void Write(string text) => output.Write(text);

    public void Dispose() => output.Dispose();

    // A thread of its own: reading a key blocks, and ends with the process.
    private static ChannelReader<ConsoleKeyInfo> ReadKeys()
    {
        var channel = Channel.CreateUnbounded<ConsoleKeyInfo>();
        Console.InputEncoding = Utf8;
        new Thread(() =>
        {
            try
            {
                while (channel.Writer.TryWrite(Console.ReadKey(intercept: true))) { }
            }
            catch (Exception e) when (e is IOException or InvalidOperationException)
            {
                // The terminal went away.
                channel.Writer.Complete();
            }
        })
        {
            IsBackground = true,
            Name = "Keys",
        }.Start();
        return channel.Reader;
    }
}
