using System.IO.Compression;
using System.Net.WebSockets;
using Bot.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Discord;

/// <summary>One connection of a client to the gateway.</summary>
internal sealed class GatewayClient : ServedSocket
{
    private const int LargestCommand = 15 * 1024;

    private readonly MemoryStream deflated = new();
    private readonly ZLibStream? deflate;

    public GatewayClient(WebSocket socket, HttpContext context)
        : base(socket, context, LargestCommand)
    {
        if (context.Request.Query["compress"] == "zlib-stream")
            deflate = new(deflated, CompressionLevel.Fastest, leaveOpen: true);
    }

    public GatewaySession? Session { get; set; }

    protected override (byte[] Bytes, WebSocketMessageType Type) Encode(byte[] text)
    {
        if (deflate is null)
            return base.Encode(text);
        deflated.SetLength(0);
        deflate.Write(text);
        deflate.Flush();
        return (deflated.ToArray(), WebSocketMessageType.Binary);
    }

    protected override void Dispose(bool disposing)
    {
        deflate?.Dispose();
        deflated.Dispose();
        base.Dispose(disposing);
    }
}
