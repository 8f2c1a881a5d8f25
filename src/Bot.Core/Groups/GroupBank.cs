using Bot.Core.Practice;
using Bot.Core.Schedules;

namespace Bot.Core.Groups;

/// <summary>The questions that a group may be asked: those of its bank that are on its topics.</summary>
internal sealed class GroupBank(IPracticeLog log, TimeProvider clock)
{
    /// <summary>With what this member remembers of each.</summary>
    public async Task<IReadOnlyList<Candidate>> ReadAsync(Group group, PickWish member, CancellationToken ct)
    {
        var pool = await log.PoolAsync(member, ct);
        return [.. pool.Candidates.Where(one => group.AsksFrom(one.Shelf) && group.IsOnTopic(one.Topic))];
    }

    /// <summary>Apart from any member.</summary>
    public Task<IReadOnlyList<Candidate>> ReadAsync(Group group, CancellationToken ct) =>
        ReadAsync(group, new(group.Circle, LocalDay.Of(clock.GetUtcNow(), "UTC"), new HashSet<string>()), ct);
}
