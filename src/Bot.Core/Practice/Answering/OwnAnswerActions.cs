using Bot.Core.Chat;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Practice.Understanding;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Answering;

// The learner's own answers: written where there is none, kept, compared with, taken back.

/// <summary>No answer yet: what is typed next is kept as the learner's own; a form, where typed words may not be heard.</summary>
internal sealed class NoAnswerAction(OpenAttempt open) : IAction
{
    public string Verb => PracticeActions.NoAnswer;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        await open.FindAsync(input, ct) is not var (_, asked) ? OpenAttempt.Closed
        : input.In.Direct ? new ChatReply.Say(QuestionChoicesView.NoAnswerYet(asked.Attempt.Id), OnlyToYou: true)
        : new ChatReply.Ask(QuestionChoicesView.OwnForm(asked));
}

/// <summary>The words that <see cref="NoAnswerAction"/> asked for: practised, and kept.</summary>
internal sealed class OwnAction(OpenAttempt open, HearWords hear, TakeAnswer take, IOwnAnswers own, TimeProvider clock)
    : IAction
{
    public string Verb => PracticeActions.Own;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (await open.FindAsync(input, ct) is not var (learner, asked))
            return OpenAttempt.Closed;
        var words = input[Conversation.WordsField].Trim();
        if (Hearing.Of(words, Standing.Open) is Heard.Unknowing)
            return new ChatReply.Replace(QuestionView.StillOpen(asked));
        if (Hearing.Of(words, Standing.Open) is not Heard.Words)
            return await hear.RunAsync(input, words, ct);
        var today = LocalDay.Of(clock.GetUtcNow(), learner.Zone).On;
        await own.KeepAsync(learner.Id, asked.Question.Id, new(words, today), ct);
        // Asked for by name, it is whole: nobody waits for more of it.
        return await take.RunAsync(input, words, Manner.Form, ct);
    }
}

/// <summary>Keep this as my answer: the next time it is compared with.</summary>
internal sealed class KeepAction(OpenAttempt open, CompareAnswer compare, IOwnAnswers own, TimeProvider clock) : IAction
{
    public string Verb => PracticeActions.Keep;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (
            await open.FindAsync(input, ct) is not var (learner, asked)
            || asked.Attempt.Answered is not { Words.Length: > 0 } answer
        )
            return OpenAttempt.Closed;
        var today = LocalDay.Of(clock.GetUtcNow(), learner.Zone).On;
        await own.KeepAsync(learner.Id, asked.Question.Id, new(answer.Words, today), ct);
        return new ChatReply.Amend(
            PracticeActions.Reply(asked.Attempt.Id),
            await compare.ShowAgainAsync(learner, asked.Attempt, ct)
        );
    }
}

/// <summary>Shows the answer to compare with before the quiet minute is over.</summary>
internal sealed class CompareAction(OpenAttempt open, CompareAnswer compare) : IAction
{
    public string Verb => PracticeActions.Compare;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        await open.FindAsync(input, ct) is var (learner, asked) && asked.Attempt.Answered is not null
            ? new ChatReply.Amend(
                PracticeActions.Reply(asked.Attempt.Id),
                await compare.ShowAsync(learner, asked.Attempt, ct)
            )
            : OpenAttempt.Closed;
}

/// <summary>Not my answer: the words are dropped and the question is open again.</summary>
internal sealed class NotMineAction(OpenAttempt open, IPracticeLog log) : IAction
{
    public string Verb => PracticeActions.NotMine;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        await open.FindAsync(input, ct) is var (learner, asked)
        && await log.TakeBackAsync(learner.Id, asked.Attempt.Id, ct) is not null
            ? new ChatReply.Amend(PracticeActions.Reply(asked.Attempt.Id), AnswerView.TakenBack(asked.Attempt.Id))
            : OpenAttempt.Closed;
}
