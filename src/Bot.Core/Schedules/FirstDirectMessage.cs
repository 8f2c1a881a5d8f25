using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Schedules;

/// <summary>
/// The first message to somebody who set their hour in a channel, or where they brought the bot along themselves; tried while
/// they are there: a closed door is said at once, not found out on Monday.
/// </summary>
internal sealed class FirstDirectMessage(ChatPlatforms platforms, ISchedules schedules, TimeProvider clock)
{
    /// <returns>What is shown to the person: the schedule, and what they can change where nothing reaches them.</returns>
    public async Task<ChatMessage> ShowAsync(Circumstances here, Schedule schedule, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (here is { Direct: true, MayBeUnreachable: false } || platforms.Find(here.At.Platform) is not { } adapter)
            return ScheduleView.Shown(schedule, now);
        var key = SendKey.ForAnswer($"{here.EventId}/first");
        var outcome = await adapter.SendAsync(here.Alone, ScheduleView.Here(schedule, now), key, ct);
        if (outcome is not SendOutcome.Sent sent)
            return ScheduleView.ClosedDoor(schedule, now, (outcome as SendOutcome.Unreachable)?.Fix);
        schedule = await schedules.SetAsync(schedule with { Place = sent.Message.At }, ct);
        return ScheduleView.Shown(schedule, now);
    }
}

/// <summary>Once more, after the person has changed their setting.</summary>
internal sealed class TryDoorAction(FirstDirectMessage first, ISchedules schedules, Reception reception) : IAction
{
    public string Verb => ScheduleView.TryDoor;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        return await schedules.FindAsync(learner.Id, ct) is { } schedule
            ? new ChatReply.Replace(await first.ShowAsync(input.In, schedule, ct))
            : ChatReply.Silence;
    }
}
