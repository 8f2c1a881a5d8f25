using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Answering;

/// <summary>A question of the learner's own, with answer and topic, in one form.</summary>
internal sealed class AddCommand : ICommand
{
    public CommandSpec Spec { get; } = new("prep add", "a question of your own, with its answer", []);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        Task.FromResult<ChatReply>(new ChatReply.Ask(OwnNotesView.Add(new(PracticeActions.Add), null, null)));
}

/// <summary>Keeps what the form brought; where it rewrites a question, the old one is not asked any more.</summary>
internal sealed class AddAction(
    IOwnNotes notes,
    IPracticeLog log,
    IQuestionWishes wishes,
    Reception reception,
    TimeProvider clock
) : IAction
{
    public string Verb => PracticeActions.Add;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        TypedQuestion question = new(
            input["question"].Trim(),
            input["answer"].Trim() is { Length: > 0 } answer ? answer : null,
            input["topic"].Trim() is { Length: > 0 } topic ? topic.ToLowerInvariant() : OwnNotesView.NoTopic
        );
        var added = await notes.AddAsync(learner.Id, question, ct);
        if (
            PracticeActions.Attempt(input.Action) is { } id
            && await log.FindAsync(learner.Id, id, ct) is { } rewritten
            && rewritten.Question != added
        )
        {
            await wishes.SetAsync(learner.Id, rewritten.Question, QuestionWish.Never, ct);
            await log.CloseAsync(learner.Id, id, clock.GetUtcNow(), ct);
        }
        return new ChatReply.Say(OwnNotesView.Added(question), OnlyToYou: true);
    }
}

/// <summary>Opens the form with a question as it is, to say it better.</summary>
internal sealed class RewriteAction(IPracticeLog log, IQuestionBank bank, IOwnAnswers own, Reception reception)
    : IAction
{
    public string Verb => PracticeActions.Rewrite;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (
            PracticeActions.Attempt(input.Action) is not { } id
            || await log.FindAsync(learner.Id, id, ct) is not { } attempt
            || await bank.FindAsync(learner.Id, attempt.Question, ct) is not { } question
        )
            return OpenAttempt.Closed;
        var kept = await own.FindAsync(learner.Id, question.Id, ct);
        return new ChatReply.Ask(
            OwnNotesView.Add(PracticeActions.On(PracticeActions.Add, id), question, kept?.Words ?? question.Answer)
        );
    }
}

/// <summary>Opens the answer that is compared with, or takes it as the form brought it.</summary>
internal sealed class ChangeAnswerAction(OpenAttempt open, IOwnAnswers own, TimeProvider clock) : IAction
{
    public string Verb => PracticeActions.Change;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (await open.FindAsync(input, ct) is not var (learner, asked))
            return OpenAttempt.Closed;
        if (input["answer"].Trim() is not { Length: > 0 } words)
        {
            var kept = await own.FindAsync(learner.Id, asked.Question.Id, ct);
            var before = Yardstick.Of(asked.Question, kept, "")?.Words;
            return new ChatReply.Ask(OwnNotesView.Change(asked, before));
        }
        var today = LocalDay.Of(clock.GetUtcNow(), learner.Zone).On;
        await own.KeepAsync(learner.Id, asked.Question.Id, new(words, today), ct);
        return new ChatReply.Say(OwnNotesView.Changed(today), OnlyToYou: true);
    }
}
