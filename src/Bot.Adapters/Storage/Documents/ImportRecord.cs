using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Adapters.Storage.Documents;

/// <summary>What an import changed, and the last ids before and after it.</summary>
internal sealed record ImportRecord(List<BeforeRow> Changed, LastIds Before, LastIds After)
{
    public byte[] Pack()
    {
        using MemoryStream bytes = new();
        using (BrotliStream packed = new(bytes, CompressionLevel.Fastest))
            JsonSerializer.Serialize(packed, this, UndoJson.Default.ImportRecord);
        return bytes.ToArray();
    }

    public static ImportRecord Unpack(byte[] bytes)
    {
        using BrotliStream packed = new(new MemoryStream(bytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(packed, UndoJson.Default.ImportRecord)!;
    }
}

[JsonSerializable(typeof(ImportRecord))]
internal sealed partial class UndoJson : JsonSerializerContext;
