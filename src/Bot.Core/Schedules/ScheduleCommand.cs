using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Schedules;

/// <summary>Shows or sets the hour, the days, the zone and how many questions a day.</summary>
internal sealed class ScheduleCommand(
    ISchedules schedules,
    StartSchedule start,
    ILearners learners,
    Reception reception,
    TimeProvider clock
) : ICommand
{
    private const string When = "when";

    public CommandSpec Spec { get; } =
        new("prep schedule", "the hour of your question", [new(When, "such as: 09:30 mon-fri Lisbon 2 a day")]);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var before = await start.RunAsync(learner, input.In.At, ct);
        if (input[When].Trim() is not { Length: > 0 } words)
            return Say(ScheduleView.Shown(before, clock.GetUtcNow()));
        var read = ScheduleWords.Read(words, before);
        if (read.Schedule is not { } wanted)
            return Say(ScheduleView.Unread(read.Unread!, read.NearZones));
        if (wanted.Zone != learner.Zone)
            await learners.MoveToZoneAsync(learner.Id, wanted.Zone, ct);
        wanted = wanted with { Place = input.In.At };
        var set = await schedules.SetAsync(wanted with { NextAt = Slots.Next(wanted, clock.GetUtcNow())?.At }, ct);
        return Say(ScheduleView.Shown(set, clock.GetUtcNow()));
    }

    private static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}
