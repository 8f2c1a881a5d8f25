using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Adapters.Discord.Api.Rest;

/// <summary>What is sent as the content of a request: JSON, and files beside it; made anew for every try.</summary>
internal static class ApiContent
{
    public static Func<HttpContent> Json<T>(T body, JsonTypeInfo<T> type) =>
        () =>
        {
            ByteArrayContent content = new(JsonSerializer.SerializeToUtf8Bytes(body, type));
            content.Headers.ContentType = new("application/json");
            return content;
        };

    public static Func<HttpContent> WithFiles<T>(T body, JsonTypeInfo<T> type, IReadOnlyList<RenderedFile> files) =>
        files.Count is 0
            ? Json(body, type)
            : () =>
            {
                MultipartFormDataContent form = new() { { Json(body, type)(), "payload_json" } };
                foreach (var (file, at) in files.Select((file, at) => (file, at)))
                {
                    ReadOnlyMemoryContent content = new(file.Content);
                    content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                    form.Add(content, $"files[{at}]", file.Name);
                }
                return form;
            };
}
