using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Chat.Degrading;

namespace Bot.Core.Chat;

/// <summary>Inputs and half-filled forms as the database keeps them.</summary>
internal static class ChatJson
{
    public static string Write(ChatInput input) =>
        JsonSerializer.Serialize(Storable(input), ChatJsonContext.Default.ChatInput);

    public static ChatInput? ReadInput(string json) =>
        JsonSerializer.Deserialize(json, ChatJsonContext.Default.ChatInput);

    public static string Write(FieldByField form) =>
        JsonSerializer.Serialize(form, ChatJsonContext.Default.FieldByField);

    public static FieldByField? ReadForm(string json) =>
        JsonSerializer.Deserialize(json, ChatJsonContext.Default.FieldByField);

    /// <summary>A message whose rest is shown on a press.</summary>
    public static string Write(ChatMessage message) =>
        JsonSerializer.Serialize(message, ChatJsonContext.Default.ChatMessage);

    public static ChatMessage? ReadMessage(string json) =>
        JsonSerializer.Deserialize(json, ChatJsonContext.Default.ChatMessage);

    // A shared file is not stored: after a restart the person is asked to drop it again.
    private static ChatInput Storable(ChatInput input) =>
        input is ChatInput.Shared shared ? shared with { Files = [] } : input;
}

[JsonSourceGenerationOptions(IncludeFields = true)]
[JsonSerializable(typeof(ChatInput))]
[JsonSerializable(typeof(ChatMessage))]
[JsonSerializable(typeof(FieldByField))]
internal sealed partial class ChatJsonContext : JsonSerializerContext;
