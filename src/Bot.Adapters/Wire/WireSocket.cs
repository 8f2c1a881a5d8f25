using System.Buffers;
using System.Net.WebSockets;

namespace Bot.Adapters.Wire;

/// <summary>A WebSocket: whole messages of a bounded size in, one at a time out, and why it ended.</summary>
internal sealed class WireSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    /// <summary>Bytes that nearly every message has room in.</summary>
    private const int Usual = 16 * 1024;

    private const int LargestKept = 4 * Usual;

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider clock;
    private readonly int most;
    private ArrayBufferWriter<byte> message = new(Usual);

    private WireSocket(TimeProvider clock, int most, TimeSpan? pings)
    {
        (this.clock, this.most) = (clock, most);
        socket.Options.KeepAliveInterval = pings ?? TimeSpan.Zero;
        if (pings is { } every)
            socket.Options.KeepAliveTimeout = every;
    }

    /// <summary>What the other side closed with; null: it did not, the connection broke.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    /// <param name="most">Bytes of the largest message that is taken.</param>
    /// <param name="pings">
    /// How often the protocol's own sign of life is asked for, and how long it has to come: the connection is given up
    /// within twice that time. Null where the vendor has one that reaches through proxies which answer for a dead server.
    /// </param>
    /// <exception cref="WireException">There is no connection.</exception>
    public static async Task<WireSocket> ConnectAsync(
        Uri address,
        int most,
        TimeProvider clock,
        CancellationToken ct,
        TimeSpan? pings = null
    )
    {
        var connected = new WireSocket(clock, most, pings);
        using var impatience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, impatience.Token);
        try
        {
            await connected.socket.ConnectAsync(address, either.Token);
            return connected;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            connected.Dispose();
            // Not the address: its query may hold a ticket.
            throw new WireException($"No connection to {address.Host}.", mayHaveArrived: false, fault);
        }
    }

    /// <returns>The next message, good until the next call. Null: the connection has ended, see <see cref="CloseCode"/>.</returns>
    /// <exception cref="WireException">The message is larger than is taken.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken ct)
    {
        // Room for large messages is given back once a small one has come.
        if (message.WrittenCount <= Usual && message.Capacity > LargestKept)
            message = new(Usual);
        message.ResetWrittenCount();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(message.GetMemory(8 * 1024), ct);
                if (part.MessageType is WebSocketMessageType.Close)
                    return Ended();
                message.Advance(part.Count);
                if (message.WrittenCount > most)
                    throw new WireException($"A message of more than {most} bytes came.", mayHaveArrived: true);
                if (part.EndOfMessage)
                    return message.WrittenMemory;
            }
        }
        catch (Exception broken) when (Broken(broken, ct))
        {
            return Ended();
        }
    }

    /// <returns>False: the connection has ended.</returns>
    public async Task<bool> SendAsync(ReadOnlyMemory<byte> text, CancellationToken ct)
    {
        await sending.WaitAsync(ct);
        try
        {
            await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, ct);
            return true;
        }
        catch (Exception broken) when (Broken(broken, ct))
        {
            return false;
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Ends it without a word, as is right for a connection on which nothing comes.</summary>
    public void Abort() => socket.Abort();

    /// <summary>Says good-bye, if the other side listens.</summary>
    public async Task CloseAsync(int code)
    {
        using var limit = new CancellationTokenSource(Farewell, clock);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, limit.Token);
        }
        catch (Exception broken) when (Broken(broken, CancellationToken.None))
        {
            // It is closed, one way or the other.
        }
    }

    /// <summary>
    /// Says good-bye, and waits until the other side's is received, as somebody does; where it does not come, the connection
    /// is ended without it.
    /// </summary>
    public async Task EndAsync(int code)
    {
        await CloseAsync(code);
        await Task.WhenAny(ended.Task, Task.Delay(Farewell, clock));
        socket.Abort();
    }

    /// <summary>May come while something is being sent: that ends with false.</summary>
    public void Dispose() => socket.Dispose(); // Not the semaphore: it owns nothing, and whoever sends still lets it go.

    private ReadOnlyMemory<byte>? Ended()
    {
        ended.TrySetResult();
        return null;
    }

    // A socket that breaks while it is being stopped is broken; only the stop itself is passed on.
    private static bool Broken(Exception exception, CancellationToken ct) =>
        exception is OperationCanceledException
            ? !ct.IsCancellationRequested
            : exception is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException;
}
