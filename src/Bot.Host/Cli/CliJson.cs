using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Host.Cli;

/// <summary>The JSON documents that scripts may rely on: one a call, on standard output.</summary>
internal static class CliJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Standard output is UTF-8 and not a web page: letters and quotes stay as people wrote them.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = CliJsonContext.Default,
    };

    public static string Write<T>(T document) => JsonSerializer.Serialize(document, Options.GetTypeInfo(typeof(T)));

    /// <summary>Values are written as names are: <c>toAskThem</c>, <c>systemDesign</c>.</summary>
    public static string Named(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

[JsonSerializable(typeof(ImportJson))]
[JsonSerializable(typeof(UndoneJson))]
[JsonSerializable(typeof(DoctorJson))]
[JsonSerializable(typeof(FailureJson))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
