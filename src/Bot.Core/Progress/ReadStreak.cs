using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Planning;
using Bot.Core.Schedules;

namespace Bot.Core.Progress;

/// <summary>Reads a learner's streak from the log and from what came to them.</summary>
internal sealed class ReadStreak(IPracticeLog log, IDeliveryLog deliveries, ITargets targets)
{
    public async Task<StreakNow> RunAsync(Learner learner, DateOnly today, CancellationToken ct)
    {
        var practised = await log.PractisedDaysAsync(learner.Id, ct);
        if (practised is not [var first, ..])
            return new(0, practised);
        var since = LocalDay.Beginning(first, learner.Zone);
        var came = (await deliveries.ReadAsync(learner.Id, [DeliveryKinds.Daily], since, ct))
            .Where(delivery => delivery.State is DeliveryState.Sent)
            .Select(delivery => LocalDay.Of(delivery.SlotAt, learner.Zone).On)
            .ToHashSet();
        // The day of the interview is not for practising.
        if (await targets.NextAsync(learner.Id, DateOnly.MinValue, ct) is { } target)
            came.Remove(target.On);
        return new(Streak.Current(practised, came, today), practised);
    }
}

/// <param name="Days">In a row.</param>
/// <param name="Practised">The learner's days on which something was practised, ascending.</param>
internal sealed record StreakNow(int Days, IReadOnlyList<DateOnly> Practised);
