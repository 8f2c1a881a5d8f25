using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Answering;

/// <summary>Logs what came back, at once; then shows the answer to compare with, or waits for more words.</summary>
internal sealed class TakeAnswer(
    IPracticeLog log,
    CompareAnswer compare,
    QuietMinute quiet,
    FirstDirectMessage first,
    Reception reception,
    TimeProvider clock
)
{
    /// <param name="took">How long it was spoken; null: from the question until now.</param>
    public async Task<ChatReply> RunAsync(
        ChatInput.Acted input,
        string words,
        Manner manner,
        CancellationToken ct,
        TimeSpan? took = null
    )
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (
            PracticeActions.Attempt(input.Action) is not { } id
            || await log.FindAsync(learner.Id, id, ct) is not { } attempt
        )
            return Closed;
        var now = clock.GetUtcNow();
        Answered answer = new(
            now,
            LocalDay.Of(now, learner.Zone).On,
            words.Trim(),
            manner,
            took ?? now - attempt.AskedAt
        );
        var message = input[Conversation.MessageField] is { Length: > 0 } typed ? typed : null;
        if (await log.AnswerAsync(learner.Id, id, answer, message, input.In.From, input.In.EventId, ct) is not { } kept)
            return new ChatReply.Say(AnswerView.ClosedTo(words), OnlyToYou: true);
        // Heard again after a start, and dealt with before it.
        if (kept is { Graded: not null } or { Answered: null })
            return ChatReply.Silence;
        // Who answers wants to be asked. Words typed among others are answered directly, or hidden beside them.
        var (_, below) = await first.BeginAsync(learner, input.In, ct, tries: message is null);
        var shown = await ShowAsync(learner, kept, input.In.Alone, input.In.Direct ? manner : Manner.Form, words, ct);
        var name = PracticeActions.Reply(kept.Id);
        return attempt.Answered is null || kept.Id != id
            ? new ChatReply.Say(shown.Above(below), OnlyToYou: true, As: name)
            : new ChatReply.Amend(name, shown);
    }

    /// <summary>What stands in the one reply to an answer.</summary>
    /// <param name="manner">Only what is typed where nobody else reads waits for more.</param>
    /// <param name="words">Those of the newest message.</param>
    public async Task<ChatMessage> ShowAsync(
        Learner learner,
        Attempt attempt,
        ChatAddress home,
        Manner manner,
        string words,
        CancellationToken ct
    )
    {
        if (attempt.ComparedAt is not null || compare.IsAtOnce(attempt.Place, manner, words))
            return await compare.ShowAgainAsync(learner, attempt, ct);
        await quiet.PlanAsync(learner, attempt, home, ct);
        return AnswerView.GoOn(attempt);
    }

    private static ChatReply.Say Closed => new(AnswerView.Closed, OnlyToYou: true);
}
