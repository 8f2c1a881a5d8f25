using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Schedules;

/// <summary>Sets hour, days, zone and how many a day from what was typed; what is not named stays.</summary>
internal sealed class ChangeSchedule(
    ISchedules schedules,
    StartSchedule start,
    ILearners learners,
    Reception reception,
    FirstDirectMessage first,
    TimeProvider clock
)
{
    /// <param name="words">Empty: only shown.</param>
    public async Task<ChatMessage> RunAsync(Circumstances here, string words, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(here.From, ct);
        var now = clock.GetUtcNow();
        if (words.Length is 0)
        {
            var (schedule, below) = await first.BeginAsync(learner, here, ct);
            return ScheduleView.Shown(schedule, now).Above(below);
        }
        var before = await start.RunAsync(learner, here.Alone, ct);
        var read = ScheduleWords.Read(words, before);
        if (read.Schedule is not { } wanted)
            return ScheduleView.Unread(read.Unread!, read.NearZones);
        if (read.NamesZone)
            await learners.MoveToZoneAsync(learner.Id, wanted.Zone, now, ct);
        wanted = wanted with { Place = here.Alone };
        var set = await schedules.SetAsync(wanted with { NextAt = Slots.Next(wanted, now)?.At }, ct);
        return await first.ShowAsync(here, set, ct);
    }
}
