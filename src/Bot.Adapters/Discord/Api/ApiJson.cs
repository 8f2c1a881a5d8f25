using System.Text.Json.Serialization;

namespace Bot.Adapters.Discord.Api;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ApiUser))]
[JsonSerializable(typeof(ApiApplication))]
[JsonSerializable(typeof(ApiChannel))]
[JsonSerializable(typeof(ApiMessage))]
[JsonSerializable(typeof(IReadOnlyList<ApiMessage>), TypeInfoPropertyName = "ApiMessages")]
[JsonSerializable(typeof(IReadOnlyList<ApiGuild>), TypeInfoPropertyName = "ApiGuilds")]
[JsonSerializable(typeof(ApiDeleted))]
[JsonSerializable(typeof(ApiInteraction))]
[JsonSerializable(typeof(ApiReady))]
[JsonSerializable(typeof(ApiGateway))]
[JsonSerializable(typeof(ApiHello))]
[JsonSerializable(typeof(ApiCallback))]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageCallback))]
[JsonSerializable(typeof(DeferCallback))]
[JsonSerializable(typeof(FormCallback))]
[JsonSerializable(typeof(SuggestCallback))]
[JsonSerializable(typeof(IReadOnlyList<CommandBody>), TypeInfoPropertyName = "Commands")]
[JsonSerializable(typeof(OpenDirectBody))]
[JsonSerializable(typeof(ThreadBody))]
[JsonSerializable(typeof(GatewayCommand<int?>), TypeInfoPropertyName = "Heartbeat")]
[JsonSerializable(typeof(GatewayCommand<IdentifyBody>), TypeInfoPropertyName = "Identify")]
[JsonSerializable(typeof(GatewayCommand<ResumeBody>), TypeInfoPropertyName = "Resume")]
internal sealed partial class ApiJson : JsonSerializerContext;
