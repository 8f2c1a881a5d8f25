using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>
/// Where a view belongs, which Slack does not know: it travels with the view and comes back with what was filled in.
/// </summary>
/// <param name="On">The message whose button opened it.</param>
/// <param name="Home">The button was on the home page.</param>
/// <param name="ResponseUrl">Where a private message was that opened it: nothing else reaches that. Null: it was none.</param>
internal sealed record SlackPlace(
    [property: JsonPropertyName("c")] string Channel,
    [property: JsonPropertyName("t")] string? Thread = null,
    [property: JsonPropertyName("m")] string? On = null,
    [property: JsonPropertyName("d")] bool Direct = false,
    [property: JsonPropertyName("h")] bool Home = false,
    [property: JsonPropertyName("u")] string? ResponseUrl = null
)
{
    public ChatAddress At => new(Api.SlackIdentity.Platform, Channel, Thread);

    /// <summary>Whether a channel is between two; Slack's ids tell it.</summary>
    public static bool IsDirect(string channel) => channel.StartsWith('D');

    public string Write() => JsonSerializer.Serialize(this, SlackPlaceJson.Default.SlackPlace);

    /// <returns>Null: this bot wrote no such thing.</returns>
    public static SlackPlace? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text)
                ? null
                : JsonSerializer.Deserialize(text, SlackPlaceJson.Default.SlackPlace);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SlackPlace))]
internal sealed partial class SlackPlaceJson : JsonSerializerContext;
