using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Schedules;

namespace Bot.Core.Progress;

/// <summary>How many asked, answered, due, and the streak.</summary>
internal sealed class ProgressCommand(IPracticeLog log, ISchedules schedules, Reception reception, TimeProvider clock)
    : ICommand
{
    public CommandSpec Spec { get; } = new("progress", "what you have practised, and what is due", []);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var today = LocalDay.Of(clock.GetUtcNow(), learner.Zone).On;
        var days = await log.PractisedDaysAsync(learner.Id, ct);
        var scheduled = (await schedules.FindAsync(learner.Id, ct))?.Days ?? WeekDays.MondayToFriday;
        var candidates = await log.CandidatesAsync(learner.Id, ct);
        return new ChatReply.Say(
            ProgressView.Shown(
                new(
                    Asked: candidates.Count(candidate => candidate.AskedOn is not null),
                    Answered: (await log.ReadAsync(learner.Id, DateTimeOffset.MinValue, ct)).Count,
                    Due: candidates.Count(candidate => candidate.Memory?.DueOn <= today),
                    Streak: Streak.Current(days, scheduled, today),
                    DaysOfThirty: days.Count(day => day > today.AddDays(-30))
                )
            ),
            OnlyToYou: true
        );
    }
}

/// <param name="Asked">Questions asked at least once.</param>
/// <param name="Answered">Answers in the log.</param>
/// <param name="Due">Questions due today or before.</param>
/// <param name="Streak">Scheduled days in a row.</param>
internal sealed record PracticeCounts(int Asked, int Answered, int Due, int Streak, int DaysOfThirty);
