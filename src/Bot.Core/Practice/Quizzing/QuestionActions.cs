using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Grading;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Quizzing;

// What a person can do with a question without answering it.

/// <summary>Finds the attempt that a press is about, while it waits.</summary>
internal sealed class OpenAttempt(IPracticeLog log, IQuestionBank bank, Reception reception)
{
    /// <returns>Null: not this person's, graded or closed.</returns>
    public async Task<(Learner Learner, Asked Asked)?> FindAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        return
            PracticeActions.Attempt(input.Action) is { } id
            && await log.FindAsync(learner.Id, id, ct) is { Graded: null, ClosedAt: null } attempt
            && await bank.FindAsync(learner.Id, attempt.Question, ct) is { } question
            ? (learner, new Asked(question, attempt))
            : null;
    }

    public static ChatReply Closed { get; } = new ChatReply.Say(AnswerView.Closed, OnlyToYou: true);
}

/// <summary>The buttons that do not fit beside a question.</summary>
internal sealed class MoreAction(OpenAttempt open) : IAction
{
    public string Verb => PracticeActions.More;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        await open.FindAsync(input, ct) is var (_, asked)
            ? new ChatReply.Say(QuestionChoicesView.More(asked.Attempt.Id), OnlyToYou: true)
            : OpenAttempt.Closed;
}

/// <summary>Why this question was picked, as it was kept when it was asked.</summary>
internal sealed class WhyAction(OpenAttempt open) : IAction
{
    public string Verb => PracticeActions.Why;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        await open.FindAsync(input, ct) is var (_, asked)
            ? new ChatReply.Say(QuestionChoicesView.Why(asked.Attempt), OnlyToYou: true)
            : OpenAttempt.Closed;
}

/// <summary>The first words of each point, or the story that fits.</summary>
internal sealed class HintAction(OpenAttempt open, IOwnAnswers own) : IAction
{
    public string Verb => PracticeActions.Hint;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (await open.FindAsync(input, ct) is not var (learner, asked))
            return OpenAttempt.Closed;
        var kept = await own.FindAsync(learner.Id, asked.Question.Id, ct);
        return new ChatReply.Say(
            QuestionChoicesView.Hint(asked.Question, Yardstick.Of(asked.Question, kept, "")),
            OnlyToYou: true
        );
    }
}

/// <summary>Not today; no grade. The third time in a row it is asked what to do with the question.</summary>
internal sealed class SkipAction(OpenAttempt open, IPracticeLog log, TimeProvider clock) : IAction
{
    private const int Enough = 3;

    public string Verb => PracticeActions.Skip;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (await open.FindAsync(input, ct) is not var (learner, asked))
            return OpenAttempt.Closed;
        var skips = await log.SkipAsync(learner.Id, asked.Attempt.Id, clock.GetUtcNow(), ct);
        return new ChatReply.Replace(
            skips >= Enough ? QuestionChoicesView.SkippedOften(asked, skips) : QuestionChoicesView.Skipped
        );
    }
}

/// <summary>Enough for now: what was answered takes the suggested grade, what was not comes round again.</summary>
internal sealed class StopAction(OpenAttempt open, IPracticeLog log, TakeSuggestion suggestion, TimeProvider clock)
    : IAction
{
    public string Verb => PracticeActions.Stop;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (await open.FindAsync(input, ct) is not var (learner, asked))
            return OpenAttempt.Closed;
        var noted = await suggestion.RunAsync(learner, asked.Attempt, input.In.From, input.In.EventId, ct);
        if (noted is null)
            await log.CloseAsync(learner.Id, asked.Attempt.Id, clock.GetUtcNow(), ct);
        return new ChatReply.Replace(QuestionChoicesView.Stopped(noted));
    }
}

/// <summary>Comes first for the next date.</summary>
internal sealed class StarAction(OpenAttempt open, IQuestionWishes wishes) : IAction
{
    public string Verb => PracticeActions.Star;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (await open.FindAsync(input, ct) is not var (learner, asked))
            return OpenAttempt.Closed;
        await wishes.SetAsync(learner.Id, asked.Question.Id, QuestionWish.Star, ct);
        return new ChatReply.Say(QuestionChoicesView.Starred, OnlyToYou: true);
    }
}

/// <summary>Retired for this learner; pressed on a skipped question too, so any attempt will do.</summary>
internal sealed class NeverAction(IPracticeLog log, IQuestionWishes wishes, Reception reception, TimeProvider clock)
    : IAction
{
    public string Verb => PracticeActions.Never;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (
            PracticeActions.Attempt(input.Action) is not { } id
            || await log.FindAsync(learner.Id, id, ct) is not { } attempt
        )
            return OpenAttempt.Closed;
        await wishes.SetAsync(learner.Id, attempt.Question, QuestionWish.Never, ct);
        await log.CloseAsync(learner.Id, id, clock.GetUtcNow(), ct);
        return new ChatReply.Replace(QuestionChoicesView.NeverAgain(id));
    }
}

/// <summary>Takes <see cref="NeverAction"/> back, or keeps a question that was skipped often.</summary>
internal sealed class AgainAction(IPracticeLog log, IQuestionWishes wishes, Reception reception) : IAction
{
    public string Verb => PracticeActions.Again;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (
            PracticeActions.Attempt(input.Action) is not { } id
            || await log.FindAsync(learner.Id, id, ct) is not { } attempt
        )
            return OpenAttempt.Closed;
        await wishes.SetAsync(learner.Id, attempt.Question, QuestionWish.None, ct);
        return new ChatReply.Replace(QuestionChoicesView.ComesAgain);
    }
}
