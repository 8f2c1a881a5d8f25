namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>What is needed to go on where a connection ended.</summary>
/// <param name="Address">Null: it has none of its own.</param>
/// <param name="First">The number of READY.</param>
internal sealed record GatewaySession(string Id, Uri? Address, int First)
{
    /// <summary>Beyond so many that came ahead of a missing event, that event is taken for none.</summary>
    private const int MostAhead = 16;

    private readonly SortedSet<int> ahead = [];

    /// <summary>The number of the last event up to which none is missing: those that follow it are told again.</summary>
    public int Sequence { get; private set; } = First;

    /// <summary>An event was told, perhaps ahead of one before it.</summary>
    public void Took(int number)
    {
        if (number <= Sequence)
            return;
        ahead.Add(number);
        if (ahead.Count > MostAhead)
            Sequence = ahead.Min - 1;
        while (ahead.Remove(Sequence + 1))
            Sequence++;
    }
}
