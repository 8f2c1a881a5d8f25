using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice;

/// <summary>Logs what came back, at once, and shows the answer to compare with.</summary>
internal sealed class TakeAnswer(IPracticeLog log, IQuestionBank bank, Reception reception, TimeProvider clock)
{
    public async Task<ChatReply> RunAsync(ChatInput.Acted input, string words, Manner manner, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (await AttemptAsync(input, learner, ct) is not { } attempt)
            return Say(AnswerView.Closed);
        var now = clock.GetUtcNow();
        var day = LocalDay.Of(now, learner.Zone).On;
        var answer = new Answered(now, day, words.Trim(), manner, now - attempt.AskedAt);
        if (await log.AnswerAsync(learner.Id, attempt.Id, answer, input.In.From, input.In.EventId, ct) is not { } kept)
            return Say(AnswerView.Closed);
        var question = await bank.FindAsync(learner.Id, kept.Question, ct);
        return new ChatReply.Say(
            AnswerView.Compare(kept, question),
            OnlyToYou: true,
            As: $"{PracticeActions.Answer}:{kept.Id.Value}"
        );
    }

    private async Task<Attempt?> AttemptAsync(ChatInput.Acted input, Learner learner, CancellationToken ct) =>
        PracticeActions.Attempt(input.Action) is { } id ? await log.FindAsync(learner.Id, id, ct) : null;

    private static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}
