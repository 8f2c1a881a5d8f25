using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Progress;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Home;

/// <summary>What a person's home page says. Looking at it changes nothing: no question is asked by it, and none starts to come.</summary>
internal sealed class HomePage(
    AskQuestion ask,
    ReadStreak streak,
    IQuestionBank bank,
    IOwnAnswers own,
    ITargets targets,
    ISchedules schedules,
    ILearners learners,
    Discretion discretion,
    Reception reception,
    TimeProvider clock
)
{
    public async Task<ChatMessage> ReadAsync(ChatInput.OpenedHome input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var now = clock.GetUtcNow();
        var first = learner.IntroducedAt is null && await learners.IntroduceAsync(learner.Id, now, ct);
        return HomeView.Page(
            new(
                Introduction: first ? WelcomeView.KeptElsewhere : null,
                Open: await ask.OpenAsync(learner, input.In.At, ct),
                await SettingsAsync(learner, input.In.From, ct),
                await CountsAsync(learner, now, ct),
                now,
                learner.Zone
            )
        );
    }

    private async Task<HomeSettings> SettingsAsync(Learner learner, ChatUser account, CancellationToken ct) =>
        new(
            await schedules.FindAsync(learner.Id, ct),
            await targets.NextAsync(learner.Id, LocalDay.Of(clock.GetUtcNow(), learner.Zone).On, ct),
            await discretion.IsOnAsync(account, ct)
        );

    private async Task<HomeCounts> CountsAsync(Learner learner, DateTimeOffset now, CancellationToken ct)
    {
        var today = LocalDay.Of(now, learner.Zone).On;
        var (days, practised) = await streak.RunAsync(learner, today, ct);
        return new(
            await bank.CountAsync(learner.Id, ct),
            await ToWriteAsync(learner, ct),
            days,
            DaysOfThirty: practised.Count(day => day > today.AddDays(-30))
        );
    }

    private async Task<int> ToWriteAsync(Learner learner, CancellationToken ct)
    {
        var toWrite = 0;
        foreach (var question in await bank.OwnAsync(learner.Id, ct))
            if (question is { Direction: Direction.Asked, Answer: null } && await IsBareAsync(learner, question, ct))
                toWrite++;
        return toWrite;
    }

    private async Task<bool> IsBareAsync(Learner learner, Question question, CancellationToken ct) =>
        await own.FindAsync(learner.Id, question.Id, ct) is null;
}

/// <param name="Introduction">Where answers are kept, said on the first page; null: it was said before.</param>
/// <param name="Open">The question that waits in the direct conversation; null: none does.</param>
internal sealed record HomeFacts(
    string? Introduction,
    Asked? Open,
    HomeSettings Settings,
    HomeCounts Counts,
    DateTimeOffset Now,
    string Zone
);

/// <param name="Schedule">Null: no question comes by itself.</param>
internal sealed record HomeSettings(Schedule? Schedule, Target? Next, bool Discreet);

/// <param name="ToWrite">Questions of their own without an answer.</param>
/// <param name="Streak">Scheduled days in a row.</param>
internal sealed record HomeCounts(BankCount Bank, int ToWrite, int Streak, int DaysOfThirty);
