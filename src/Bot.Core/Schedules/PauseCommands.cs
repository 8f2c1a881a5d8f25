using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Schedules;

/// <summary>No questions until resumed.</summary>
internal sealed class PauseCommand(ISchedules schedules, Reception reception) : ICommand
{
    public CommandSpec Spec { get; } = new("prep pause", "no questions until you resume", []);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (await schedules.FindAsync(learner.Id, ct) is { } schedule)
            await schedules.MoveOnAsync(schedule.Id, null, ct);
        return new ChatReply.Say(ScheduleView.Paused, OnlyToYou: true);
    }
}

/// <summary>Questions again, from the next slot on; nothing is caught up.</summary>
internal sealed class ResumeCommand(
    ISchedules schedules,
    StartSchedule start,
    Reception reception,
    FirstDirectMessage first,
    TimeProvider clock
) : ICommand
{
    public CommandSpec Spec { get; } = new("prep resume", "questions again", []);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var schedule = await start.RunAsync(learner, input.In.Alone, ct);
        if (schedule.NextAt is null)
            schedule = schedule with { NextAt = Slots.Next(schedule, clock.GetUtcNow())?.At };
        await schedules.MoveOnAsync(schedule.Id, schedule.NextAt, ct);
        return new ChatReply.Say(await first.ShowAsync(input.In, schedule, ct), OnlyToYou: true);
    }
}
