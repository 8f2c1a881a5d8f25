using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>What a shard says of itself, and how patient it is.</summary>
/// <param name="IdentifyTurns">One IDENTIFY at a time, and five seconds between them, over all shards.</param>
/// <param name="HelloWithin">How long a new connection may say nothing.</param>
internal sealed record GatewayIdentity(
    string Token,
    int Intents,
    int Shard,
    int Shards,
    bool Compressed,
    Permits IdentifyTurns,
    TimeSpan HelloWithin
);
