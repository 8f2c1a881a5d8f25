using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Core.Export;

/// <summary>An export as JSON, the same in chat and on the command line.</summary>
public static class ExportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The text is UTF-8 and not a web page: letters and quotes stay as people wrote them.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = ExportJsonContext.Default,
    };

    public static string Write(ExportDocument export) => Serialize(export);

    public static string Write(IReadOnlyList<ExportedAnswer> log) => Serialize(log);

    private static string Serialize<T>(T document) =>
        JsonSerializer.Serialize(document, Options.GetTypeInfo(typeof(T)));
}

[JsonSerializable(typeof(ExportDocument))]
[JsonSerializable(typeof(IReadOnlyList<ExportedAnswer>))]
internal sealed partial class ExportJsonContext : JsonSerializerContext;
