using Bot.Core.People;

namespace Bot.Core.Schedules;

/// <summary>When a learner last said anything, and whether the bot has paused because of it.</summary>
/// <param name="PausedAt">The bot paused by itself; null: it did not.</param>
public sealed record Silence(DateTimeOffset HeardAt, DateTimeOffset? PausedAt);

public interface ISilences
{
    /// <returns>Null: nothing was heard since this is noted.</returns>
    Task<Silence?> FindAsync(LearnerId learner, CancellationToken ct);

    Task SetAsync(LearnerId learner, Silence silence, CancellationToken ct);
}
