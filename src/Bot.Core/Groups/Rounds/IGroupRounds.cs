using Bot.Core.Deliveries;

namespace Bot.Core.Groups.Rounds;

/// <summary>The questions of a group.</summary>
public interface IGroupRounds
{
    /// <summary>Logs that a question is asked of a group; once for one delivery.</summary>
    Task<Round> AskAsync(NewRound round, CancellationToken ct);

    Task<Round?> FindAsync(RoundId round, CancellationToken ct);

    Task<Round?> FindAsync(DeliveryId delivery, CancellationToken ct);

    /// <summary>The newest first.</summary>
    Task<IReadOnlyList<Round>> LatestAsync(GroupId group, int most, CancellationToken ct);

    /// <returns>True once a round: it has not been said yet that words there cannot be read.</returns>
    Task<bool> TellUnreadableAsync(RoundId round, DateTimeOffset at, CancellationToken ct);
}
