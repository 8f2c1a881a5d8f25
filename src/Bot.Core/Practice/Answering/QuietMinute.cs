using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Answering;

/// <summary>After a quiet minute an answer is compared without a press: the reply is edited, without a sound.</summary>
internal sealed class QuietMinute(
    IPracticeLog log,
    IOutbox outbox,
    ILearners learners,
    StartSchedule schedules,
    CompareAnswer compare,
    TimeProvider clock
) : ICompose
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Later than this, the button serves.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public string Kind => DeliveryKinds.Compare;

    public string? Amends(Delivery delivery) =>
        Subject(delivery) is var (attempt, _) ? PracticeActions.Reply(attempt) : null;

    /// <param name="home">Where it is said anew when the reply is gone: never in a channel.</param>
    public async Task PlanAsync(Learner learner, Attempt attempt, ChatAddress home, CancellationToken ct)
    {
        var schedule = await schedules.RunAsync(learner, home, ct);
        var at = WholeMinute.NotBefore(clock.GetUtcNow() + Patience);
        Planned edit = new(
            Kind,
            schedule.Id,
            learner.Id,
            home,
            LocalDay.Of(at, learner.Zone).On,
            Slot: string.Create(
                CultureInfo.InvariantCulture,
                $"{Kind}:{attempt.Id.Value}:{attempt.Answered!.Words.Length}"
            ),
            NotBefore: at,
            ExpiresAt: at + Lasts,
            Priority: 3
        );
        await outbox.AddAsync(edit, ct);
    }

    /// <returns>Null: more words came, or it was compared or closed meanwhile.</returns>
    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct) =>
        Subject(delivery) is var (id, length)
        && await learners.FindAsync(delivery.Learner, ct) is { } learner
        && await log.FindAsync(learner.Id, id, ct)
            is { Graded: null, ClosedAt: null, ComparedAt: null, Answered: { } answer } attempt
        && answer.Words.Length == length
            ? await compare.ShowAsync(learner, attempt, ct) with
            {
                Quiet = true,
            }
            : null;

    // The slot names the attempt and how long its answer was: an answer that has grown since waits for its own minute.
    private static (AttemptId, int)? Subject(Delivery delivery) =>
        delivery.Slot.Split(':') is [_, var attempt, var length]
            ? (
                new AttemptId(long.Parse(attempt, CultureInfo.InvariantCulture)),
                int.Parse(length, CultureInfo.InvariantCulture)
            )
            : null;
}
