using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Answering;

namespace Bot.Core.Practice.Understanding;

/// <summary>Words while a question is open or waits for its grade: an answer, a button in words, or chat.</summary>
internal sealed class HearWords(
    IPracticeLog log,
    TakeAnswer take,
    CompareAnswer compare,
    HearLooseWords loose,
    Lazy<IEnumerable<IAction>> actions,
    Reception reception
)
{
    /// <param name="input">Its action names the attempt.</param>
    public async Task<ChatReply> RunAsync(ChatInput.Acted input, string words, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (await AttemptAsync(learner, input, ct) is not { } attempt)
            return await loose.RunAsync(input, words, ct);
        var id = attempt.Id;
        input = input with { Action = PracticeActions.On(PracticeActions.Answer, id) };
        var standing = attempt.Answered is null ? Standing.Open : Standing.Answered;
        return Hearing.Of(words, standing) switch
        {
            Heard.Press press => await PressAsync(input, id, press.Button, standing, ct),
            Heard.Grading grading => await PressAsync(input, PracticeActions.Graded(id, grading.Grade), ct),
            Heard.Unknowing when standing is Standing.Open => await PressAsync(
                input,
                PracticeActions.On(PracticeActions.NoAnswer, id),
                ct
            ),
            Heard.Unknowing => new ChatReply.Amend(
                PracticeActions.Reply(id),
                await compare.ShowAgainAsync(learner, attempt, ct, knows: false)
            ),
            Heard.Courteous => Say(HearingView.Courtesy(standing)),
            Heard.Asking => Say(HearingView.Question(standing)),
            _ => await take.RunAsync(input, words, Manner.Typed, ct),
        };
    }

    /// <summary>The attempt that they reply to; else the one that is awaited, while it waits, or is open in this place.</summary>
    private async Task<Attempt?> AttemptAsync(Learner learner, ChatInput.Acted input, CancellationToken ct) =>
        PracticeActions.Attempt(input.Action) is { } id
        && await log.FindAsync(learner.Id, id, ct) is { } named
        && (input.On is not null || named is { Graded: null, ClosedAt: null })
            ? named
            : await log.CurrentAsync(learner.Id, input.In.At, ct);

    private async Task<ChatReply> PressAsync(
        ChatInput.Acted input,
        AttemptId attempt,
        Control button,
        Standing standing,
        CancellationToken ct
    )
    {
        if (button is Control.Help)
            return Say(HearingView.Help(standing));
        var forAnswers = button is Control.Stop or Control.Compare or Control.Keep or Control.NotMine;
        return standing is Standing.Answered && !forAnswers
            ? Say(HearingView.AlreadyAnswered)
            : await PressAsync(input, PracticeActions.On(PracticeActions.VerbOf(button)!, attempt), ct);
    }

    private Task<ChatReply> PressAsync(ChatInput.Acted input, ActionId action, CancellationToken ct) =>
        actions.Value.First(one => one.Verb == action.Verb).RunAsync(input with { Action = action }, ct);

    private static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}
