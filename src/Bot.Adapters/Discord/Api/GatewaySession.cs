namespace Bot.Adapters.Discord.Api;

/// <summary>What is needed to go on where a connection ended.</summary>
/// <param name="Address">Null: it has none of its own.</param>
internal sealed record GatewaySession(string Id, Uri? Address)
{
    /// <summary>The number of the last event that was taken.</summary>
    public int Sequence { get; set; }
}
