using System.Text.Json;

namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>A frame of the gateway, its data not yet read: most events are none of ours.</summary>
internal readonly record struct GatewayFrame(int Op, int? Sequence, string? Type, ReadOnlyMemory<byte> Data)
{
    /// <summary>In bytes: a GUILD_CREATE of a large server.</summary>
    public const int Largest = 32 * 1024 * 1024;

    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int Acknowledged = 11;

    /// <exception cref="JsonException">It is no frame.</exception>
    public static GatewayFrame Read(ReadOnlyMemory<byte> json)
    {
        var (op, sequence, type, data) = (-1, (int?)null, (string?)null, ReadOnlyMemory<byte>.Empty);
        Utf8JsonReader reader = new(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name =
                reader.ValueSpan.Length is 1 ? (char)reader.ValueSpan[0]
                : reader.ValueTextEquals("op") ? 'o'
                : '?';
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            switch (name)
            {
                case 'o' when Number(ref reader) is { } number:
                    op = number;
                    break;
                case 's' when Number(ref reader) is { } number:
                    sequence = number;
                    break;
                case 't' when reader.TokenType is JsonTokenType.String:
                    type = reader.GetString();
                    break;
                default:
                    reader.Skip();
                    if (name is 'd')
                        data = json[start..(int)reader.BytesConsumed];
                    break;
            }
        }
        return new(op, sequence, type, data);
    }

    private static int? Number(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
}
