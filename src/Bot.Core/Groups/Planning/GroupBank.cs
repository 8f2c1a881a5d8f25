using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Planning;

/// <summary>The questions that a group may be asked: those of its bank that are on its topics.</summary>
internal sealed class GroupBank(IPracticeLog log, TimeProvider clock)
{
    /// <summary>With what this member remembers of each.</summary>
    public async Task<IReadOnlyList<Candidate>> ReadAsync(Group group, PickWish member, CancellationToken ct)
    {
        var pool = await log.PoolAsync(member, ct);
        var candidates = pool.Candidates;
        // Of a bank of thousands only some are drawn, and those need not be on its topics.
        if (pool.Totals is not null)
            foreach (var topic in group.Topics)
                candidates = [.. candidates, .. (await log.PoolAsync(member with { Topic = topic }, ct)).Candidates];
        return
        [
            .. candidates
                .DistinctBy(one => one.Question)
                .Where(one => group.AsksFrom(one.Shelf) && group.IsOnTopic(one.Topic)),
        ];
    }

    /// <summary>Apart from any member.</summary>
    public Task<IReadOnlyList<Candidate>> ReadAsync(Group group, CancellationToken ct) =>
        ReadAsync(group, new(group.Circle, LocalDay.Of(clock.GetUtcNow(), "UTC"), new HashSet<string>()), ct);
}
