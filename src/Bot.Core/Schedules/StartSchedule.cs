using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Schedules;

/// <summary>Gives a learner the schedule everybody starts with: one question, Monday to Friday, 09:00 in their zone.</summary>
public sealed class StartSchedule(ISchedules schedules, TimeProvider clock)
{
    private static readonly TimeOnly Nine = new(9, 0);

    /// <returns>The learner's schedule; an existing one is left as it is.</returns>
    public async Task<Schedule> RunAsync(Learner learner, ChatAddress place, CancellationToken ct)
    {
        if (await schedules.FindAsync(learner.Id, ct) is { } existing)
            return existing;
        return await schedules.SetAsync(Usual(learner, place), ct);
    }

    /// <summary>What it would be; nothing is kept.</summary>
    public Schedule Usual(Learner learner, ChatAddress place)
    {
        Schedule usual = new(
            default,
            learner.Id,
            place,
            Nine,
            WeekDays.MondayToFriday,
            learner.Zone,
            PerDay: 1,
            NextAt: null
        );
        return usual with { NextAt = Slots.Next(usual, clock.GetUtcNow())?.At };
    }
}
