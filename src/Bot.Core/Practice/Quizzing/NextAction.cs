using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Practice.Quizzing;

/// <summary>Another question.</summary>
internal sealed class NextAction(AskQuestion ask, Reception reception) : IAction
{
    public string Verb => PracticeActions.Next;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var asked = await ask.RunAsync(
            learner,
            input.In.At,
            null,
            evenEarly: true,
            input.In.From,
            input.In.EventId,
            ct
        );
        return new ChatReply.Say(
            asked is null ? QuestionView.NothingToAsk("", []) : QuestionView.Ask(asked),
            OnlyToYou: true
        );
    }
}
