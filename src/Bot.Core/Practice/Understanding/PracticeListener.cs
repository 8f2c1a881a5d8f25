using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Answering;

namespace Bot.Core.Practice.Understanding;

/// <summary>
/// Hears words in a direct conversation that nothing awaits, and edits of words heard before. A thread without a
/// question of its own belongs to the one that is open around it. Whoever names the bot in a channel hears where it listens.
/// </summary>
internal sealed class PracticeListener(
    IPracticeLog log,
    HearWords hear,
    HearLooseWords loose,
    TakeAnswer take,
    Reception reception
) : IListener
{
    public async Task<ChatReply> HearAsync(ChatInput.Said input, CancellationToken ct)
    {
        if (!input.In.Direct)
            return input.Named ? new ChatReply.Say(HearingView.Named, OnlyToYou: true) : ChatReply.Silence;
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (input.Corrects)
            return await CorrectAsync(learner, input, ct);
        return await CurrentAsync(learner, input.In, ct) is { } attempt
            ? await hear.RunAsync(
                Conversation.Awaited(input, PracticeActions.On(PracticeActions.Answer, attempt.Id)),
                input.Words,
                ct
            )
            : await loose.RunAsync(input, input.Words, ct);
    }

    // A question that came by itself to somebody who had never written directly stands where it was sent.
    private async Task<Attempt?> CurrentAsync(Learner learner, Circumstances here, CancellationToken ct) =>
        await log.CurrentAsync(learner.Id, here.At, ct)
        ?? (here.At.Thread is null ? null : await log.CurrentAsync(learner.Id, here.Alone, ct))
        ?? await log.CurrentAsync(learner.Id, ChatAddress.DirectTo(here.From), ct);

    private async Task<ChatReply> CorrectAsync(Learner learner, ChatInput.Said input, CancellationToken ct)
    {
        var (at, words) = (input.In.At, input.Words.Trim());
        var (from, eventId) = (input.In.From, input.In.EventId);
        if (await log.CorrectAsync(learner.Id, at, input.Message.Id, words, from, eventId, ct) is not { } attempt)
            return ChatReply.Silence;
        var shown = attempt.Answered is { } answer
            ? await take.ShowAsync(learner, attempt, input.In.Alone, answer.Manner, words, ct)
            : AnswerView.TakenBack(attempt.Id);
        return new ChatReply.Amend(PracticeActions.Reply(attempt.Id), shown);
    }
}
