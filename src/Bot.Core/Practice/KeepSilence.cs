using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Practice;

/// <summary>On a scheduled day: the question, or less of it for somebody who says nothing.</summary>
internal sealed class KeepSilence(ISilences silences, ISchedules schedules, ITargets targets, TimeProvider clock)
{
    /// <returns>Whether a question is asked; if not, what is said in its place (null: nothing).</returns>
    public async Task<(bool Asks, ChatMessage? Instead)> RunAsync(
        Learner learner,
        Delivery delivery,
        CancellationToken ct
    )
    {
        var schedule = await schedules.FindAsync(learner.Id, ct);
        var silence = await silences.FindAsync(learner.Id, ct);
        var heardOn = LocalDay.Of(silence?.HeardAt ?? learner.Since, learner.Zone).On;
        var date = await targets.NextAsync(learner.Id, delivery.On, ct);
        switch (SilentDays.Step(heardOn, delivery.On, schedule?.Days ?? WeekDays.EveryDay, date?.On))
        {
            case DailyStep.Question:
                return (true, null);
            case DailyStep.Offer:
                return (false, SilenceView.Offer);
            case DailyStep.Nothing:
                return (false, null);
        }
        await schedules.MoveOnAsync(delivery.Schedule, null, ct);
        var heardAt = silence?.HeardAt ?? learner.Since;
        await silences.SetAsync(learner.Id, new(heardAt, clock.GetUtcNow()), ct);
        return (false, SilenceView.Paused);
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

/// <summary>Enough for today, where several questions are planned.</summary>
internal sealed class EnoughAction : IAction
{
    public string Verb => SilenceView.EnoughVerb;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        Task.FromResult<ChatReply>(new ChatReply.Replace(SilenceView.Enough));
}
