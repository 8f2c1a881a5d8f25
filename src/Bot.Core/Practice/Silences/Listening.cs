using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Silences;

/// <summary>
/// Notes when somebody was last heard. After a pause that the bot took by itself any word wakes it; where it paused
/// because nothing arrived, it says so above the answer.
/// </summary>
internal sealed class Listening(
    ILearners learners,
    ISilences silences,
    ISchedules schedules,
    GiveUp giveUp,
    TimeProvider clock
) : INotice, IPreface
{
    /// <summary>Days are counted, so a word every few minutes need not be written.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(10);

    // Who woke the bot just now, until the answer goes out.
    private readonly ConcurrentDictionary<ChatUser, Learner> woke = new();

    public async Task NoticeAsync(ChatInput input, CancellationToken ct)
    {
        if (await learners.FindAsync(input.In.From.Platform, input.In.From.Id, ct) is not { } learner)
            return;
        var now = clock.GetUtcNow();
        var before = await silences.FindAsync(learner.Id, ct);
        if (before is { PausedAt: null } && now - before.HeardAt < Often)
            return;
        await silences.SetAsync(learner.Id, new(now, PausedAt: null), ct);
        if (before?.PausedAt is null)
            return;
        woke[input.In.From] = learner;
        if (await schedules.FindAsync(learner.Id, ct) is { NextAt: null } paused)
            await schedules.MoveOnAsync(paused.Id, Slots.Next(paused, now)?.At, ct);
    }

    public async Task<IReadOnlyList<ChatPart>> AboveAsync(ChatInput input, CancellationToken ct)
    {
        if (!woke.TryRemove(input.In.From, out var learner) || await giveUp.SinceAsync(learner, ct) is not { } first)
            return [];
        var today = LocalDay.Of(clock.GetUtcNow(), learner.Zone).On;
        return SilenceView.Back(first.Target.Platform, LocalDay.Of(first.SlotAt, learner.Zone).On, today);
    }
}
