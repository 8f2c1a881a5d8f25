namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>Hears what the gateway tells. Called in the order of the events; must not wait.</summary>
internal interface IGatewayEvents
{
    void Connected(ApiReady ready);

    /// <param name="data">Good during the call only.</param>
    void Hear(string type, ReadOnlyMemory<byte> data);
}
