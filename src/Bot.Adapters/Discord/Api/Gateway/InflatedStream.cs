using System.IO.Compression;

namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>
/// Reads a connection that is compressed as one stream (<c>zlib-stream</c>): what is told ends with a flush, and may come in
/// several messages until then (events/gateway, transport compression).
/// </summary>
/// <param name="most">Bytes that are kept while more is to come.</param>
internal sealed class InflatedStream(int most) : IDisposable
{
    /// <summary>Bytes of room that are kept after a large message, once a small one has come.</summary>
    private const int LargestKept = 64 * 1024;

    private static ReadOnlySpan<byte> Flush => [0x00, 0x00, 0xFF, 0xFF];

    private readonly MemoryStream input = new();
    private readonly MemoryStream output = new();
    private ZLibStream? inflate;

    /// <returns>What is told, good until the next call; null: more of it is to come.</returns>
    /// <exception cref="InvalidDataException">It is no such stream, or does not end.</exception>
    public ReadOnlyMemory<byte>? Read(ReadOnlyMemory<byte> compressed)
    {
        input.Write(compressed.Span);
        if (input.Length > most)
            throw new InvalidDataException("A compressed message does not end.");
        if (!compressed.Span.EndsWith(Flush))
            return null;
        input.Position = 0;
        GiveBack(output);
        output.SetLength(0);
        inflate ??= new(input, CompressionMode.Decompress, leaveOpen: true);
        inflate.CopyTo(output);
        GiveBack(input);
        input.SetLength(0);
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    private static void GiveBack(MemoryStream room)
    {
        if (room.Capacity > LargestKept && room.Length <= LargestKept)
            room.Capacity = LargestKept;
    }

    public void Dispose()
    {
        inflate?.Dispose();
        input.Dispose();
        output.Dispose();
    }
}
