using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Schedules;

/// <summary>
/// The first message to somebody who set their hour or gave their first answer in a channel, or where they brought the bot along
/// themselves; tried while they are there: a closed door is said at once, not found out on Monday.
/// </summary>
internal sealed class FirstDirectMessage(
    ChatPlatforms platforms,
    ISchedules schedules,
    StartSchedule start,
    TimeProvider clock
)
{
    /// <summary>From now on questions come to them by themselves, if they did not before.</summary>
    /// <param name="tries">False: the answer itself is said where questions come.</param>
    /// <returns>Their schedule, and what stands below the answer: nothing, or what they can change where nothing reaches them.</returns>
    public async Task<(Schedule Schedule, IReadOnlyList<ChatPart> Below)> BeginAsync(
        Learner learner,
        Circumstances here,
        CancellationToken ct,
        bool tries = true
    )
    {
        if (await schedules.FindAsync(learner.Id, ct) is { } known)
            return (known, []);
        var begun = await start.RunAsync(learner, here.Alone, ct);
        var (schedule, closed) = tries ? await KnockAsync(here, begun, ct) : (begun, null);
        return (schedule, closed is null ? [] : ScheduleView.CannotReach(Fix(closed)));
    }

    /// <returns>What is shown to the person: the schedule, and what they can change where nothing reaches them.</returns>
    public async Task<ChatMessage> ShowAsync(Circumstances here, Schedule schedule, CancellationToken ct)
    {
        var (known, closed) = await KnockAsync(here, schedule, ct);
        var now = clock.GetUtcNow();
        return closed is null ? ScheduleView.Shown(known, now) : ScheduleView.ClosedDoor(known, now, Fix(closed));
    }

    /// <returns>The schedule with its place, where that is known now; and why nothing arrived, or null.</returns>
    private async Task<(Schedule Schedule, SendOutcome? Closed)> KnockAsync(
        Circumstances here,
        Schedule schedule,
        CancellationToken ct
    )
    {
        if (here is { Direct: true, MayBeUnreachable: false } || platforms.Find(here.At.Platform) is not { } adapter)
            return (schedule, null);
        var key = SendKey.ForAnswer($"{here.EventId}/first");
        var outcome = await adapter.SendAsync(here.Alone, ScheduleView.Here(schedule, clock.GetUtcNow()), key, ct);
        return outcome is SendOutcome.Sent sent
            ? (await schedules.SetAsync(schedule with { Place = sent.Message.At }, ct), null)
            : (schedule, outcome);
    }

    private static string? Fix(SendOutcome closed) => (closed as SendOutcome.Unreachable)?.Fix;
}

/// <summary>Once more, after the person has changed their setting.</summary>
internal sealed class TryDoorAction(FirstDirectMessage first, ISchedules schedules, Reception reception) : IAction
{
    public string Verb => ScheduleView.TryDoor;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (await schedules.FindAsync(learner.Id, ct) is not { } schedule)
            return ChatReply.Silence;
        var shown = await first.ShowAsync(input.In, schedule, ct);
        // What it stands below stays, with its own buttons.
        return input.Action.Subject is ScheduleView.Below
            ? new ChatReply.Say(shown, OnlyToYou: true)
            : new ChatReply.Replace(shown);
    }
}
