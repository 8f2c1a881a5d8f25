using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Practice.Planning;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Silences;

/// <summary>On a scheduled day: the question, or less of it for somebody who says nothing.</summary>
internal sealed class KeepSilence(
    ISilences silences,
    ISchedules schedules,
    IDeliveryLog deliveries,
    ITargets targets,
    TimeProvider clock
)
{
    /// <returns>Whether a question is asked; if not, what is said in its place (null: nothing).</returns>
    public async Task<(bool Asks, ChatMessage? Instead)> RunAsync(
        Learner learner,
        Delivery delivery,
        CancellationToken ct
    )
    {
        switch (await StepAsync(learner, delivery.On, ct))
        {
            case DailyStep.Question:
                return (true, null);
            case DailyStep.Offer:
                return (false, SilenceView.Offer);
            case DailyStep.Nothing:
                return (false, null);
        }
        await schedules.MoveOnAsync(delivery.Schedule, null, ct);
        var heardAt = (await silences.FindAsync(learner.Id, ct))?.HeardAt ?? learner.Since;
        await silences.SetAsync(learner.Id, new(heardAt, clock.GetUtcNow()), ct);
        return (false, SilenceView.Paused);
    }

    /// <summary>What a day brings to this learner.</summary>
    public async Task<DailyStep> StepAsync(Learner learner, DateOnly on, CancellationToken ct)
    {
        var heardAt = (await silences.FindAsync(learner.Id, ct))?.HeardAt ?? learner.Since;
        var date = await targets.NextAsync(learner.Id, on, ct);
        return SilentDays.Step(await SilentAsync(learner, heardAt, on, ct), on, date?.On);
    }

    // Nobody is silent on days when the bot was off, or could not reach them.
    private async Task<int> SilentAsync(Learner learner, DateTimeOffset heardAt, DateOnly on, CancellationToken ct)
    {
        var heardOn = LocalDay.Of(heardAt, learner.Zone).On;
        var since = LocalDay.Beginning(heardOn.AddDays(1), learner.Zone);
        return (await deliveries.ReadAsync(learner.Id, [DeliveryKinds.Daily], since, ct))
            .Where(delivery =>
                delivery
                    is { State: DeliveryState.Sent }
                        or { State: DeliveryState.Skipped, Reason: SkipReasons.NotWanted }
            )
            .Select(delivery => LocalDay.Of(delivery.SlotAt, learner.Zone).On)
            .Distinct()
            .Count(day => day < on);
    }
}

/// <summary>The answers to the offer of less.</summary>
internal sealed class LessAction(ISchedules schedules, Reception reception, TimeProvider clock) : IAction
{
    public string Verb => SilenceView.LessVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (await schedules.FindAsync(learner.Id, ct) is not { } schedule)
            return new ChatReply.Replace(SilenceView.PausedAsAsked);
        if (input.Action.Subject is not SilenceView.Weekly)
        {
            await schedules.MoveOnAsync(schedule.Id, null, ct);
            return new ChatReply.Replace(SilenceView.PausedAsAsked);
        }
        var now = clock.GetUtcNow();
        var day = (WeekDays)(1 << (((int)LocalDay.Of(now, schedule.Zone).On.DayOfWeek + 6) % 7));
        var weekly = schedule with { Days = day };
        var set = await schedules.SetAsync(weekly with { NextAt = Slots.Next(weekly, now)?.At }, ct);
        return new ChatReply.Replace(ScheduleView.Shown(set, now));
    }
}

/// <summary>From now on the questions come where this was pressed.</summary>
internal sealed class HereAction(ISchedules schedules, StartSchedule start, Reception reception, TimeProvider clock)
    : IAction
{
    public string Verb => SilenceView.HereVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var here = await start.RunAsync(learner, input.In.Alone, ct) with { Place = input.In.Alone };
        var now = clock.GetUtcNow();
        var set = await schedules.SetAsync(here with { NextAt = Slots.Next(here, now)?.At }, ct);
        return new ChatReply.Replace(ScheduleView.Shown(set, now));
    }
}

/// <summary>Enough for today, where several questions are planned.</summary>
internal sealed class EnoughAction : IAction
{
    public string Verb => SilenceView.EnoughVerb;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        Task.FromResult<ChatReply>(new ChatReply.Replace(SilenceView.Enough));
}
