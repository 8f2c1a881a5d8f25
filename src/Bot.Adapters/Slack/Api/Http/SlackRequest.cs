using System.Text;
using System.Text.Json;
using Bot.Adapters.Slack.Api.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Adapters.Slack.Api.Http;

/// <summary>What a signed request of Slack's holds: an envelope, or a question that is answered at once.</summary>
/// <param name="Answer">Null: the envelope is to be kept.</param>
internal sealed record SlackRequest(SlackEnvelope? Envelope, string? Answer = null)
{
    public static SlackKind? KindOf(PathString path) =>
        path.Value switch
        {
            "/slack/events" => SlackKind.Event,
            "/slack/commands" => SlackKind.Command,
            "/slack/interactions" => SlackKind.Interaction,
            _ => null,
        };

    /// <returns>Null: it is nothing of Slack's.</returns>
    public static SlackRequest? Read(SlackKind kind, byte[] body)
    {
        try
        {
            if (kind is SlackKind.Event)
                return OfEvent(JsonSerializer.Deserialize(body, SlackJson.Default.JsonElement));
            var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
            // Slack tries now and then whether the address is there.
            if (form.ContainsKey("ssl_check"))
                return new(null, "");
            var payload =
                kind is SlackKind.Command
                    ? JsonSerializer.SerializeToElement(
                        form.ToDictionary(field => field.Key, field => field.Value.ToString()),
                        SlackJson.Default.DictionaryStringString
                    )
                    : JsonSerializer.Deserialize(
                        form.GetValueOrDefault("payload").ToString(),
                        SlackJson.Default.JsonElement
                    );
            return Of(kind, payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SlackRequest? OfEvent(JsonElement payload) =>
        Text(payload, "type") is "url_verification"
            ? new(null, Text(payload, "challenge") ?? "")
            : Of(SlackKind.Event, payload);

    private static SlackRequest? Of(SlackKind kind, JsonElement payload) =>
        payload.ValueKind is JsonValueKind.Object
            ? new(new SlackEnvelope(kind, RecentEnvelopes.IdOf(payload, Guid.NewGuid().ToString("N")), payload))
            : null;

    private static string? Text(JsonElement payload, string name) =>
        payload.ValueKind is JsonValueKind.Object
        && payload.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;
}
