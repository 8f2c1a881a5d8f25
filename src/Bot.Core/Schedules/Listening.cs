using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Schedules;

/// <summary>Notes when somebody was last heard; after a pause that the bot took by itself, any word wakes it.</summary>
internal sealed class Listening(ILearners learners, ISilences silences, ISchedules schedules, TimeProvider clock)
    : INotice
{
    /// <summary>Days are counted, so a word every few minutes need not be written.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(10);

    public async Task NoticeAsync(ChatInput input, CancellationToken ct)
    {
        if (await learners.FindAsync(input.In.From.Platform, input.In.From.Id, ct) is not { } learner)
            return;
        var now = clock.GetUtcNow();
        var before = await silences.FindAsync(learner.Id, ct);
        if (before is { PausedAt: null } && now - before.HeardAt < Often)
            return;
        await silences.SetAsync(learner.Id, new(now, PausedAt: null), ct);
        if (before?.PausedAt is not null && await schedules.FindAsync(learner.Id, ct) is { NextAt: null } paused)
            await schedules.MoveOnAsync(paused.Id, Slots.Next(paused, now)?.At, ct);
    }
}
