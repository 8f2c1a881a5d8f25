using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Discord;

/// <summary>One connection of a client to the gateway.</summary>
internal sealed class GatewayClient : IDisposable
{
    private readonly WebSocket socket;
    private readonly HttpContext context;
    private readonly SemaphoreSlim sending = new(1);
    private readonly MemoryStream deflated = new();
    private readonly ZLibStream? deflate;

    public GatewayClient(WebSocket socket, HttpContext context)
    {
        (this.socket, this.context) = (socket, context);
        if (context.Request.Query["compress"] == "zlib-stream")
            deflate = new(deflated, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <summary>Nothing goes out and nothing is heard, but the connection stands.</summary>
    public bool HalfOpen { get; set; }

    public GatewaySession? Session { get; set; }

    /// <param name="filled">What is too large to be built as an object each time.</param>
    public async Task SendAsync(JsonObject frame, Func<string, string>? filled = null)
    {
        if (HalfOpen)
            return;
        var json = frame.ToJsonString();
        var text = Encoding.UTF8.GetBytes(filled?.Invoke(json) ?? json);
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(
                deflate is null ? text : Deflate(text),
                deflate is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary,
                true,
                CancellationToken.None
            );
        }
        catch (Exception broken)
            when (broken is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Gone; what it missed is replayed when it resumes.
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
                    return null;
                message.Write(buffer, 0, part.Count);
                if (message.Length > 15 * 1024)
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

    public void Dispose()
    {
        deflate?.Dispose();
        deflated.Dispose();
        sending.Dispose();
    }

    private byte[] Deflate(byte[] text)
    {
        deflated.SetLength(0);
        deflate!.Write(text);
        deflate.Flush();
        return deflated.ToArray();
    }
}
