using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Spacings;
using Bot.Core.Progress;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Grading;

/// <summary>Keeps the grade and says when the question comes back. The same day a second press replaces the first.</summary>
internal sealed class GradeAction(
    IPracticeLog log,
    ISchedules schedules,
    ISpacingParameters spacings,
    ComesBack comesBack,
    ReadStreak streak,
    Reception reception,
    TimeProvider clock
) : IAction
{
    public string Verb => PracticeActions.Grade;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (
            PracticeActions.Attempt(input.Action) is not { } id
            || PracticeActions.GradeOf(input.Action) is not { } grade
            || await log.FindAsync(learner.Id, id, ct) is not { Answered: not null } attempt
        )
            return new ChatReply.Say(AnswerView.Closed, OnlyToYou: true);
        var now = clock.GetUtcNow();
        var today = LocalDay.Of(now, learner.Zone).On;
        if (attempt.Graded is { } before && before.On != today)
            return new ChatReply.Say(GradeView.GradedBefore(before), OnlyToYou: true);
        var memory = await MemoryAsync(learner, attempt, new(today, grade), ct);
        await log.GradeAsync(
            learner.Id,
            attempt.Id,
            new(now, today, grade),
            memory,
            input.In.From,
            input.In.EventId,
            ct
        );
        return new ChatReply.Amend(
            PracticeActions.Reply(id),
            IsSame(attempt, grade) && !await log.HasGradesAsync(learner.Id, id, ct)
                ? GradeView.First(grade, memory, today, hears: input.In.Direct)
                : GradeView.Graded(
                    grade,
                    attempt.Question,
                    memory,
                    await comesBack.WordsAsync(learner, attempt.Question, memory, ct),
                    await TodayAsync(learner, today, ct)
                )
        );
    }

    // A second press of the same button, or the first answered again, does not take back what the first was asked.
    private static bool IsSame(Attempt attempt, Grade grade) =>
        attempt.Graded is not { } before || before.Grade == grade;

    // Replayed from the log, so that a grade that replaces another leaves no trace of it.
    private async Task<Memory> MemoryAsync(Learner learner, Attempt attempt, Review review, CancellationToken ct)
    {
        var reviews = await log.ReviewsAsync(learner.Id, attempt.Question, attempt.Id, ct);
        var parameters = await spacings.FindAsync(learner.Id, ct);
        return Spacing.After(Spacing.Replay(reviews, parameters), review, parameters);
    }

    private async Task<DayCount> TodayAsync(Learner learner, DateOnly today, CancellationToken ct)
    {
        var practised = await log.ReadAsync(learner.Id, clock.GetUtcNow() - TimeSpan.FromHours(36), ct);
        var schedule = await schedules.FindAsync(learner.Id, ct);
        return new(
            practised.Count(answer => answer.Attempt.Answered?.On == today),
            schedule?.PerDay ?? 1,
            (await streak.RunAsync(learner, today, ct)).Days
        );
    }
}

/// <summary>How many questions were answered today, of how many, and how many days in a row.</summary>
internal readonly record struct DayCount(int Done, int Of, int Streak);
