using Bot.Core.Chat;
using Bot.Core.Home;
using Bot.Core.People;
using Bot.Core.Practice.Answering;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Quizzing;

/// <summary>
/// Greets whoever opens the bot: introduces it once, then shows the question that is open, or asks one while the day has
/// some left.
/// </summary>
internal sealed class Welcome(
    AskQuestion ask,
    IPracticeLog log,
    ILearners learners,
    CompareAnswer compare,
    Introduction introduction,
    Reception reception,
    HomePage page,
    ChatPlatforms platforms,
    TimeProvider clock
) : IHome
{
    public async Task<ChatReply> OpenAsync(ChatInput.OpenedHome input, CancellationToken ct)
    {
        if (platforms.Features(input.In.At.Platform).HasFlag(ChatFeatures.Home))
            return new ChatReply.Say(await page.ReadAsync(input, ct));
        var learner = await reception.MeetAsync(input.In.From, ct);
        var schedule = await introduction.ScheduleAsync(learner, input, ct);
        var now = clock.GetUtcNow();
        var first = learner.IntroducedAt is null && await learners.IntroduceAsync(learner.Id, now, ct);
        var greeting = first
            ? await introduction.MessageAsync(learner, input, schedule, ct)
            : WelcomeView.Back(schedule, now);
        var question = await QuestionAsync(learner, input, schedule, now, ct);
        return new ChatReply.Say(question is null ? WelcomeView.Done(greeting) : WelcomeView.With(greeting, question));
    }

    private async Task<ChatMessage?> QuestionAsync(
        Learner learner,
        ChatInput.OpenedHome input,
        Schedule schedule,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (await ask.OpenAsync(learner, input.In.At, ct) is { } open)
            return open.Attempt.Answered is null
                ? QuestionView.StillOpen(open)
                : await compare.ShowAsync(learner, open.Attempt, ct);
        var today = LocalDay.Of(now, learner.Zone);
        var answered = await log.ReadAsync(learner.Id, today.Began, ct);
        if (answered.Count >= schedule.PerDay)
            return null;
        var asked = await ask.RunAsync(
            learner,
            input.In.At,
            null,
            evenEarly: false,
            input.In.From,
            input.In.EventId,
            ct
        );
        return asked is null ? null : QuestionView.Ask(asked);
    }
}
