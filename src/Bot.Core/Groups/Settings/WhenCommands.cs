using Bot.Core.Chat;
using Bot.Core.Groups.Planning;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Settings;

// When a group is asked: each is a command because permissions and help name them one by one.

internal sealed class HourCommand(ISchedules schedules, IGroups groups, GroupDoor door, TimeProvider clock) : ICommand
{
    public CommandSpec Spec { get; } =
        new("group hour", "the hour of the group's question", [new("hour", "such as 18:00", Required: true)])
        {
            Example = "18:00",
        };

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        door.SetAsync(
            input,
            async opened =>
            {
                if (HourText.Parse(input["hour"]) is not { } at)
                    return GroupSettingsView.UnreadHour(input["hour"]);
                await schedules.SetAsync((opened.Schedule with { At = at }).Moved(clock), ct);
                await groups.ChangeAsync(opened.Group.OpeningAfter(at), ct);
                return null;
            },
            ct
        );
}

internal sealed class DaysCommand(ISchedules schedules, GroupDoor door, TimeProvider clock) : ICommand
{
    public CommandSpec Spec { get; } =
        new("group days", "the days of the group's question", [new("days", "such as mon-fri", Required: true)])
        {
            Example = "mon-fri",
        };

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        door.SetAsync(
            input,
            async opened =>
            {
                if (WeekDaysText.Parse(input["days"]) is not { } days)
                    return GroupSettingsView.UnreadDays(input["days"]);
                await schedules.SetAsync((opened.Schedule with { Days = days }).Moved(clock), ct);
                return null;
            },
            ct
        );
}

internal sealed class RevealCommand(IGroups groups, GroupDoor door) : ICommand
{
    public CommandSpec Spec { get; } =
        new("group reveal", "when the example answer opens for all", [new("hour", "such as 21:00", Required: true)])
        {
            Example = "21:00",
        };

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        door.SetAsync(
            input,
            async opened =>
            {
                if (HourText.Parse(input["hour"]) is not { } at)
                    return GroupSettingsView.UnreadHour(input["hour"]);
                if (!RevealHour.Follows(at, opened.Schedule.At))
                    return GroupSettingsView.BeforeTheQuestion(at, opened.Schedule.At);
                await groups.ChangeAsync(opened.Group with { RevealAt = at }, ct);
                return null;
            },
            ct
        );
}

internal sealed class GroupPauseCommand(ISchedules schedules, GroupDoor door) : ICommand
{
    public CommandSpec Spec { get; } = new("group pause", "no questions here until the next start", []);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        door.SetAsync(
            input,
            async opened =>
            {
                await schedules.MoveOnAsync(opened.Schedule.Id, null, ct);
                return null;
            },
            ct
        );
}

internal sealed class EndCommand(IGroups groups, ISchedules schedules, GroupDoor door, TimeProvider clock) : ICommand
{
    public CommandSpec Spec { get; } = new("group end", "ends this group; all keep what they did", []);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        door.OpenAsync(
            input,
            async opened =>
            {
                await schedules.MoveOnAsync(opened.Schedule.Id, null, ct);
                await groups.EndAsync(opened.Group.Id, clock.GetUtcNow(), ct);
                return GroupSettingsView.Ended;
            },
            ct
        );
}

file static class Moving
{
    /// <summary>With its next slot; a paused one stays paused.</summary>
    public static Schedule Moved(this Schedule schedule, TimeProvider clock) =>
        schedule.NextAt is null ? schedule : schedule with { NextAt = Slots.Next(schedule, clock.GetUtcNow())?.At };
}
