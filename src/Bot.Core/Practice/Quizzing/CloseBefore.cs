using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Practice.Silences;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Quizzing;

/// <summary>
/// Says where the question of the day before stands that it is closed, and which grade its answer took; an edit, without
/// a sound and without remark.
/// </summary>
internal sealed class CloseBefore(
    IPracticeLog log,
    IQuestionBank bank,
    IOutbox outbox,
    ILearners learners,
    Discretion discretion,
    ChatPlatforms platforms,
    TimeProvider clock
) : ICompose
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(6);

    public string Kind => DeliveryKinds.Closing;

    public bool OnlyEdits => true;

    public string? Amends(Delivery delivery) => delivery.Slot[(Kind.Length + 1)..];

    /// <param name="before">As it was before the next one was asked.</param>
    /// <param name="next">What asks the next one.</param>
    public Task PlanAsync(Asked before, Delivery next, CancellationToken ct)
    {
        var attempt = before.Attempt;
        if (!platforms.Features(attempt.Place.Platform).HasFlag(ChatFeatures.Editing))
            return Task.CompletedTask;
        var name = attempt.Answered is null ? QuestionView.Name(attempt.Id) : PracticeActions.Reply(attempt.Id);
        var now = clock.GetUtcNow();
        Planned edit = new(
            Kind,
            next.Schedule,
            next.Learner,
            attempt.Place,
            next.On,
            Slot: $"{Kind}:{name}",
            NotBefore: WholeMinute.Of(now),
            ExpiresAt: now + Lasts,
            Priority: 3
        );
        return outbox.AddAsync(edit, ct);
    }

    /// <returns>Null: it was answered after all, or taken off the shelf.</returns>
    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct)
    {
        if (
            PracticeActions.Attempt(ActionId.Parse(Amends(delivery)!)) is not { } id
            || await log.FindAsync(delivery.Learner, id, ct) is not { } attempt
            || attempt is { Graded: null, ClosedAt: null }
            || await bank.FindAsync(delivery.Learner, attempt.Question, ct) is not { } question
            || Accounts.At(await learners.AccountsAsync(delivery.Learner, ct), delivery.Target) is not { } person
        )
            return null;
        // What was never opened is not opened by closing it.
        var heading = await discretion.IsOnAsync(person, ct) ? null : question.Text;
        return SilenceView.Closed(heading, attempt.Graded?.Grade);
    }
}
