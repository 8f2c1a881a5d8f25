using Bot.Core.People;

namespace Bot.Core.Practice.Planning;

/// <summary>What a learner practises for.</summary>
/// <param name="On">The local date of the interview.</param>
/// <param name="Name">Such as <c>Marlow, backend engineer</c>; may be empty.</param>
/// <param name="Topics">Topics that this interview asks about, in any case; they weigh more.</param>
public sealed record Target(DateOnly On, string Name, IReadOnlyList<string> Topics)
{
    /// <summary>When it begins; null: only the day is known.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>The next date of each learner.</summary>
public interface ITargets
{
    /// <returns>Null: there is none, or it is over.</returns>
    Task<Target?> NextAsync(LearnerId learner, DateOnly today, CancellationToken ct);

    /// <param name="target">In place of the one before; null: none any more.</param>
    Task SetAsync(LearnerId learner, Target? target, CancellationToken ct);
}
