using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Planning;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Grading;

/// <summary>Opens the answer that does not stick, or takes it as the form brought it.</summary>
internal sealed class RewriteStuckAction(IQuestionBank bank, IOwnAnswers own, Reception reception, TimeProvider clock)
    : IAction
{
    public string Verb => StuckView.RewriteVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (await bank.StuckAsync(learner, input, ct) is not { } question)
            return new ChatReply.Say(PlanView.Gone, OnlyToYou: true);
        if (input["answer"].Trim() is not { Length: > 0 } words)
        {
            var kept = await own.FindAsync(learner.Id, question.Id, ct);
            return new ChatReply.Ask(StuckView.Rewrite(question, Yardstick.Of(question, kept, "")?.Words));
        }
        var today = LocalDay.Of(clock.GetUtcNow(), learner.Zone).On;
        await own.KeepAsync(learner.Id, question.Id, new(words, today), ct);
        return new ChatReply.Say(StuckView.Rewritten, OnlyToYou: true);
    }
}

/// <summary>Makes two questions out of one: both on the learner's own shelf, the old one retired for them.</summary>
internal sealed class SplitStuckAction(
    IQuestionBank bank,
    IOwnAnswers own,
    IOwnNotes notes,
    IQuestionWishes wishes,
    Reception reception
) : IAction
{
    public string Verb => StuckView.SplitVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (await bank.StuckAsync(learner, input, ct) is not { } question)
            return new ChatReply.Say(PlanView.Gone, OnlyToYou: true);
        var (first, second) = (Typed(input, question, "first"), Typed(input, question, "second"));
        if (first.Text.Length is 0 || second.Text.Length is 0)
        {
            var kept = await own.FindAsync(learner.Id, question.Id, ct);
            var answer = Yardstick.Of(question, kept, "")?.Words;
            return new ChatReply.Ask(
                StuckView.Split(question, new(question.Text, answer, ""), new(question.Text, null, ""))
            );
        }
        if (first.Text.Equals(second.Text, StringComparison.OrdinalIgnoreCase))
            return new ChatReply.Refuse(
                new Dictionary<string, string> { ["second"] = StuckView.TheSame },
                StuckView.Split(question, first, second)
            );
        QuestionId[] made = [await notes.AddAsync(learner.Id, first, ct), await notes.AddAsync(learner.Id, second, ct)];
        // One half may have kept the old words: then it is the old question.
        if (!made.Contains(question.Id))
            await wishes.SetAsync(learner.Id, question.Id, QuestionWish.Never, ct);
        return new ChatReply.Say(StuckView.HasSplit, OnlyToYou: true);
    }

    private static TypedQuestion Typed(ChatInput.Acted input, Question from, string half) =>
        new(input[half].Trim(), input[half + "Answer"].Trim() is { Length: > 0 } answer ? answer : null, from.Topic);
}

internal static class StuckQuestions
{
    /// <returns>Null: the press names no question that this learner reads.</returns>
    public static async Task<Question?> StuckAsync(
        this IQuestionBank bank,
        Learner learner,
        ChatInput.Acted input,
        CancellationToken ct
    ) => PlanActions.Read(input.Action.Subject) is { } id ? await bank.FindAsync(learner.Id, id, ct) : null;
}
