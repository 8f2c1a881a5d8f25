using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Wire;

/// <summary>One WebSocket of a client, as the server holds it.</summary>
/// <param name="mostBytes">A larger message comes out as <c>{ "op": -1 }</c>.</param>
public class ServedSocket(WebSocket socket, HttpContext context, int mostBytes) : IDisposable
{
    private readonly SemaphoreSlim sending = new(1);

    /// <summary>Nothing goes out and nothing is heard, but the connection stands.</summary>
    public bool HalfOpen { get; set; }

    /// <summary>What the client closed with; null: it has not, or broke off.</summary>
    public int? ClosedWith => (int?)socket.CloseStatus;

    /// <summary>Messages go out in frames of so many bytes.</summary>
    public int FrameSize { get; set; } = int.MaxValue;

    /// <param name="filled">What is too large to be built as an object each time.</param>
    public async Task SendAsync(JsonObject frame, Func<string, string>? filled = null)
    {
        if (HalfOpen)
            return;
        await sending.WaitAsync();
        try
        {
            var json = frame.ToJsonString();
            var (bytes, type) = Encode(Encoding.UTF8.GetBytes(filled?.Invoke(json) ?? json));
            for (var at = 0; at < bytes.Length; at += FrameSize)
            {
                var part = bytes.AsMemory(at, Math.Min(FrameSize, bytes.Length - at));
                await socket.SendAsync(part, type, at + part.Length == bytes.Length, CancellationToken.None);
                if (FrameSize is int.MaxValue)
                    break;
            }
        }
        catch (Exception broken)
            when (broken
                    is WebSocketException
                        or IOException
                        or ObjectDisposedException
                        or OperationCanceledException
                        or InvalidOperationException
            )
        {
            // Gone; what it missed is told again.
        }
        finally
        {
            sending.Release();
        }
    }

    /// <returns>Null: it has gone.</returns>
    public async Task<JsonNode?> ReceiveAsync()
    {
        using MemoryStream message = new();
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
                if (part.MessageType is WebSocketMessageType.Close)
                {
                    await CloseAsync(ClosedWith ?? 1000);
                    return null;
                }
                message.Write(buffer, 0, part.Count);
                if (message.Length > mostBytes)
                    return new JsonObject { ["op"] = -1 };
                if (part.EndOfMessage)
                    return JsonNode.Parse(message.ToArray());
            }
        }
        catch (Exception broken)
            when (broken
                    is WebSocketException
                        or IOException
                        or OperationCanceledException
                        or ObjectDisposedException
                        or InvalidOperationException
            )
        {
            return null;
        }
    }

    public async Task CloseAsync(int code)
    {
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, $"{code}", CancellationToken.None);
        }
        catch (Exception broken)
            when (broken is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Gone already.
        }
    }

    /// <summary>Breaks the connection without a close frame.</summary>
    public void Drop() => context.Abort();

    /// <summary>From now on not even pings are answered: the connection stands, and nothing passes.</summary>
    public void FallSilent()
    {
        HalfOpen = true;
        context.Features.Get<SilentStream>()!.Silent = true;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual (byte[] Bytes, WebSocketMessageType Type) Encode(byte[] text) =>
        (text, WebSocketMessageType.Text);

    // Not the gate: a send may still be on its way.
    protected virtual void Dispose(bool disposing) => socket.Dispose();
}
