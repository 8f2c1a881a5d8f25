using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Practice.Understanding;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Answering;

// The ways to answer. Each is a class because each is a verb; what they do is TakeAnswer.

/// <summary>An answer in words: typed in the chat, where other things are said too, or sent with the form.</summary>
internal sealed class AnswerAction(HearWords hear, TakeAnswer take) : IAction
{
    public string Verb => PracticeActions.Answer;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        input.Values.ContainsKey(Conversation.MessageField)
            ? hear.RunAsync(input, input[Conversation.WordsField], ct)
            : take.RunAsync(input, input[Conversation.WordsField], Manner.Form, ct);
}

/// <summary>Words in reply to the message that asked.</summary>
internal sealed class AskedAction(HearWords hear) : IAction
{
    public string Verb => PracticeActions.Asked;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        hear.RunAsync(input, input[Conversation.WordsField], ct);
}

/// <summary>I said it aloud: nothing typed, then compare and grade.</summary>
internal sealed class SaidAction(TakeAnswer take) : IAction
{
    public string Verb => PracticeActions.Said;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        take.RunAsync(input, "", Manner.Aloud, ct);
}

/// <summary>The answer without trying.</summary>
internal sealed class ShowAction(TakeAnswer take) : IAction
{
    public string Verb => PracticeActions.Show;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        take.RunAsync(input, "", Manner.Read, ct);
}

/// <summary>Opens the form with one box; just typing is the same.</summary>
internal sealed class WriteAction(IPracticeLog log, IQuestionBank bank, Reception reception) : IAction
{
    public string Verb => PracticeActions.Write;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        return
            PracticeActions.Attempt(input.Action) is { } id
            && await log.FindAsync(learner.Id, id, ct) is { Graded: null, ClosedAt: null } attempt
            && await bank.FindAsync(learner.Id, attempt.Question, ct) is { } question
            ? new ChatReply.Ask(QuestionView.Form(question, attempt))
            : new ChatReply.Say(AnswerView.Closed, OnlyToYou: true);
    }
}
