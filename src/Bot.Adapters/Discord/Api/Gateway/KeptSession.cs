namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>
/// The session of a shard from one connection to the next: for as long as there is hope that it can be resumed, and where.
/// </summary>
internal sealed class KeptSession(GatewayAddress address)
{
    /// <summary>So often Discord is reached and a session is resumed in vain.</summary>
    private const int MostResumes = 3;

    /// <summary>So often a session's address is tried in vain: it may be gone, or the network is.</summary>
    private const int MostUnreached = 3;

    private int inVain;
    private int unreached;

    /// <summary>Null: the next connection begins a new one.</summary>
    public GatewaySession? Session { get; private set; }

    /// <summary>Where the next connection leads.</summary>
    public async Task<Uri> AddressAsync(CancellationToken ct)
    {
        if (Session is null)
            return await address.NewAsync(ct);
        if (Session.Address is { } own && unreached < MostUnreached)
            return own;
        var again = await address.AgainAsync(ct);
        Session = Session with { Address = again };
        return again;
    }

    /// <param name="number">Of READY itself.</param>
    public void Begin(ApiReady ready, int number) =>
        Session = new(ready.SessionId, address.OfSession(ready.ResumeGatewayUrl), number);

    /// <summary>It cannot be resumed.</summary>
    public void Lose() => Session = null;

    /// <param name="reached">Discord was there. Where it was not, the network may be gone: a session outlasts that.</param>
    /// <param name="stood">The session stood on that connection.</param>
    public void Ended(bool reached, bool stood)
    {
        unreached = reached ? 0 : unreached + 1;
        if (!reached)
            return;
        inVain = stood ? 0 : inVain + 1;
        if (inVain >= MostResumes)
            Lose();
    }
}
