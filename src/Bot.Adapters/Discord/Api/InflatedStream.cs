using System.IO.Compression;

namespace Bot.Adapters.Discord.Api;

/// <summary>Reads a connection that is compressed as one stream (<c>zlib-stream</c>): each message ends with a flush.</summary>
internal sealed class InflatedStream : IDisposable
{
    /// <summary>Bytes of room that are kept after a large message, once a small one has come.</summary>
    private const int LargestKept = 64 * 1024;

    private readonly MemoryStream input = new();
    private readonly MemoryStream output = new();
    private readonly ZLibStream inflate;

    public InflatedStream() => inflate = new(input, CompressionMode.Decompress, leaveOpen: true);

    /// <returns>The message, good until the next call.</returns>
    public ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> compressed)
    {
        GiveBack(input);
        GiveBack(output);
        input.SetLength(0);
        input.Write(compressed.Span);
        input.Position = 0;
        output.SetLength(0);
        inflate.CopyTo(output);
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    private static void GiveBack(MemoryStream room)
    {
        if (room.Capacity > LargestKept && room.Length <= LargestKept)
            room.Capacity = LargestKept;
    }

    public void Dispose()
    {
        inflate.Dispose();
        input.Dispose();
        output.Dispose();
    }
}
