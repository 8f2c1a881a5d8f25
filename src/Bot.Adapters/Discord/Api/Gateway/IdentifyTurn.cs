using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>The turn to IDENTIFY. It is over once that is said, or when the connection that was to say it has ended.</summary>
internal sealed class IdentifyTurn : IDisposable
{
    private readonly Permits turns;
    private bool over;

    private IdentifyTurn(Permits turns) => this.turns = turns;

    public static async Task<IdentifyTurn> TakeAsync(Permits turns, CancellationToken ct)
    {
        await turns.TakeAsync(Urgency.Planned, ct);
        return new(turns);
    }

    public void Dispose()
    {
        if (!over)
            turns.Return();
        over = true;
    }
}
