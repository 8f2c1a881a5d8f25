using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Practice.Planning;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Quizzing;

/// <summary>Later: a menu of times, then the same question once more.</summary>
internal sealed class LaterAction(
    OpenAttempt open,
    IPracticeLog log,
    IOutbox outbox,
    FirstDirectMessage first,
    ITargets targets,
    TimeProvider clock
) : IAction
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(6);

    public string Verb => PracticeActions.Later;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (await open.FindAsync(input, ct) is not var (learner, asked))
            return OpenAttempt.Closed;
        var now = clock.GetUtcNow();
        if (asked.Attempt.PutOffUntil is { } until)
            // The menu was used twice, fast: the first choice stands.
            return until > now && input["chosen"].Length > 0
                ? new ChatReply.Replace(LaterView.PutOff(ScheduleView.OnOwnClock(until, now, learner.Zone)))
                : new ChatReply.Say(LaterView.OnceOnly, OnlyToYou: true);
        var (schedule, below) = await first.BeginAsync(learner, input.In, ct);
        var date = await targets.NextAsync(learner.Id, LocalDay.Of(now, learner.Zone).On, ct);
        var times = LaterTimes.Of(now, schedule, date?.At);
        if (times.FirstOrDefault(time => time.Value == input["chosen"]) is not { } chosen)
            return new ChatReply.Say(
                (times.Count is 0 ? LaterView.TooLate : LaterView.Menu(asked.Attempt.Id, times)).Above(below),
                OnlyToYou: true
            );
        // Planned first: heard once more after a kill, it is planned already, and then noted.
        await outbox.AddAsync(Plan(input, asked.Attempt, schedule, chosen.At), ct);
        await log.PutOffAsync(learner.Id, asked.Attempt.Id, chosen.At, ct);
        return new ChatReply.Replace(LaterView.PutOff(ScheduleView.OnOwnClock(chosen.At, now, schedule.Zone)));
    }

    private static Planned Plan(ChatInput.Acted input, Attempt attempt, Schedule schedule, DateTimeOffset at) =>
        new(
            DeliveryKinds.Later,
            schedule.Id,
            schedule.Learner,
            input.In.Direct ? attempt.Place : input.In.Alone,
            LocalDay.Of(at, schedule.Zone).On,
            Slot: PracticeActions.On(DeliveryKinds.Later, attempt.Id).ToString(),
            NotBefore: WholeMinute.Of(at),
            ExpiresAt: at + Lasts,
            Priority: 2
        );
}

/// <summary>Composes a question that was put off.</summary>
internal sealed class LaterQuestion(IPracticeLog log, Questions.IQuestionBank bank) : ICompose
{
    public string Kind => DeliveryKinds.Later;

    /// <returns>Null: it was answered or closed meanwhile.</returns>
    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct) =>
        PracticeActions.Attempt(ActionId.Parse(delivery.Slot)) is { } id
        && await log.FindAsync(delivery.Learner, id, ct) is { Open: true } attempt
        && await bank.FindAsync(delivery.Learner, attempt.Question, ct) is { } question
            ? QuestionView.AskedLater(new(question, attempt))
            : null;
}
