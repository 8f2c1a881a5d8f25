using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Api;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ApiAnswer))]
[JsonSerializable(typeof(ApiAuth))]
[JsonSerializable(typeof(ApiSocket))]
[JsonSerializable(typeof(ApiPosted))]
[JsonSerializable(typeof(ApiMessages))]
[JsonSerializable(typeof(ApiMessage))]
[JsonSerializable(typeof(ApiOpened))]
[JsonSerializable(typeof(ApiUserAnswer))]
[JsonSerializable(typeof(ApiViewAnswer))]
[JsonSerializable(typeof(ApiUploadPlace))]
[JsonSerializable(typeof(ApiFileAnswer))]
[JsonSerializable(typeof(ApiFile))]
[JsonSerializable(typeof(PostBody))]
[JsonSerializable(typeof(PostEphemeralBody))]
[JsonSerializable(typeof(UpdateBody))]
[JsonSerializable(typeof(DeleteBody))]
[JsonSerializable(typeof(ResponseBody))]
[JsonSerializable(typeof(OpenConversationBody))]
[JsonSerializable(typeof(ReactionBody))]
[JsonSerializable(typeof(OpenViewBody))]
[JsonSerializable(typeof(PublishViewBody))]
[JsonSerializable(typeof(CompleteUploadBody))]
[JsonSerializable(typeof(SocketFrame))]
[JsonSerializable(typeof(SocketAck))]
[JsonSerializable(typeof(SuggestedOptions))]
[JsonSerializable(typeof(ViewAnswer))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class SlackJson : JsonSerializerContext;
