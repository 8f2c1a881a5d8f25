using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Groups.Rounds;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Planning;

/// <summary>What a group says to anybody but the sender of an input is a delivery; here they are planned.</summary>
internal sealed class PlanForGroup(ISchedules schedules, IOutbox outbox, SendSoon soon, TimeProvider clock)
{
    /// <summary>Something said in the channel that was asked for this minute.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    /// <summary>The example answer may come late, but on the same evening.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(6);

    private static readonly TimeSpan NextDay = TimeSpan.FromHours(24);

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The card anew, below all that was said.</summary>
    public Task PostCardAsync(Group group, CancellationToken ct) =>
        NowAsync(group, DeliveryKinds.GroupCard, $"card:{clock.GetUtcNow().Ticks}", group.Place, 1, ct);

    /// <summary>The card with its numbers as they are, once a minute at most.</summary>
    public Task EditCardAsync(Group group, CancellationToken ct)
    {
        var next = WholeMinute.Of(clock.GetUtcNow()).AddMinutes(1);
        var slot = string.Create(CultureInfo.InvariantCulture, $"edit:{next:HH:mm}");
        return PlanAsync(group, DeliveryKinds.GroupCard, slot, group.Circle, group.Place, next, Soon, 3, ct);
    }

    public Task PostDateAsync(Group group, CancellationToken ct) =>
        NowAsync(group, DeliveryKinds.GroupDate, $"date:{clock.GetUtcNow().Ticks}", group.Place, 1, ct);

    /// <param name="posted">All that is posted of it: what is added later edits the post.</param>
    /// <param name="thread">Where the question's answers are read.</param>
    public Task PostAnswerAsync(
        Group group,
        AttemptId attempt,
        string posted,
        ChatAddress thread,
        CancellationToken ct
    ) => NowAsync(group, DeliveryKinds.GroupPost, $"post:{attempt.Value}:{posted.Length}", thread, 1, ct);

    public Task RevealAsync(Group group, Round round, CancellationToken ct) =>
        PlanAsync(
            group,
            DeliveryKinds.Reveal,
            $"reveal:{round.Id.Value}",
            group.Circle,
            group.Place,
            round.OpensAt,
            Late,
            3,
            ct
        );

    /// <summary>
    /// The day after an answer, above the member's own question: it is told if it has no grade by then. It stands among what
    /// that day brings them by itself.
    /// </summary>
    public async Task NoteAsync(Group group, AttemptId attempt, Learner member, ChatUser account, CancellationToken ct)
    {
        var own = await schedules.FindAsync(member.Id, ct);
        if ((own ?? await schedules.FindAsync(group.Circle, ct)) is not { } schedule)
            return;
        var tomorrow = LocalDay.Of(clock.GetUtcNow(), member.Zone).On.AddDays(1);
        var at = LocalTimeText.InstantOf(tomorrow, own is { NextAt: not null } ? own.At : Morning, member.Zone);
        await PlanAsync(
            schedule,
            DeliveryKinds.Noted,
            $"noted:{attempt.Value}",
            member.Id,
            own?.Place.Platform == account.Platform ? own.Place : ChatAddress.DirectTo(account),
            at.AddMinutes(-1),
            NextDay,
            1,
            ct
        );
    }

    private async Task NowAsync(
        Group group,
        string kind,
        string slot,
        ChatAddress target,
        int priority,
        CancellationToken ct
    )
    {
        await PlanAsync(group, kind, slot, group.Circle, target, clock.GetUtcNow(), Soon, priority, ct);
        soon.Ring();
    }

    private async Task PlanAsync(
        Group group,
        string kind,
        string slot,
        LearnerId learner,
        ChatAddress target,
        DateTimeOffset at,
        TimeSpan lasts,
        int priority,
        CancellationToken ct
    )
    {
        if (await schedules.FindAsync(group.Circle, ct) is { } schedule)
            await PlanAsync(schedule, kind, slot, learner, target, at, lasts, priority, ct);
    }

    private async Task PlanAsync(
        Schedule schedule,
        string kind,
        string slot,
        LearnerId learner,
        ChatAddress target,
        DateTimeOffset at,
        TimeSpan lasts,
        int priority,
        CancellationToken ct
    )
    {
        var on = LocalDay.Of(at, schedule.Zone).On;
        Planned planned = new(kind, schedule.Id, learner, target, on, slot, WholeMinute.Of(at), at + lasts, priority);
        await outbox.AddAsync(planned, ct);
    }
}
