using Bot.Core.Chat;
using Bot.Core.Groups.Members;
using Bot.Core.Groups.Planning;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Rounds;

// The buttons of a group's question; what they bring is seen by the presser alone.

/// <summary>Opens the form: one box, and who may see it.</summary>
internal sealed class WriteRoundAction(IQuestionBank bank, MemberDoor door) : IAction
{
    public string Verb => GroupActions.Answer;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.AtRoundAsync(
            input,
            async at =>
                await bank.FindAsync(at.Learner.Id, at.Round.Question, ct) is { } question
                    ? new ChatReply.Ask(RoundView.Form(at.Round, question))
                    : MemberDoor.Say(RoundView.Nothing),
            ct
        );
}

/// <summary>The form was sent.</summary>
internal sealed class SendRoundAction(
    IGroupAnswers answers,
    AnswerRound answer,
    RoundPlaces places,
    MemberDoor door,
    PlanForGroup plan
) : IAction
{
    public string Verb => GroupActions.Send;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.AtRoundAsync(
            input,
            async at =>
            {
                var words = input[AnswerRound.WordsField].Trim();
                var taken = await answer.TakeAsync(at, input, words, Manner.Form, null, ct);
                var attempt = taken ?? await answers.AttemptAsync(at.Round.Id, at.Learner.Id, ct);
                var posts = input[AnswerRound.WhoField] is AnswerRound.Thread && attempt is not null;
                if (posts)
                    await PostAsync(at, attempt!.Id, words, ct);
                // Graded already, and for nobody else: the words go back to whoever wrote them.
                return MemberDoor.Say(
                    taken is null && !posts ? AnswerView.ClosedTo(words) : await answer.ShowAsync(at, attempt, ct)
                );
            },
            ct
        );

    private async Task PostAsync(AtRound at, AttemptId attempt, string words, CancellationToken ct)
    {
        if (await answers.PostAsync(at.Learner.Id, attempt, words, ct) is { } posted)
            await plan.PostAnswerAsync(at.Group, attempt, posted, await places.ThreadAsync(at.Group, at.Round, ct), ct);
    }
}

/// <summary>I said it aloud: nothing typed, then compare and grade.</summary>
internal sealed class SaidRoundAction(IGroupAnswers answers, AnswerRound answer, MemberDoor door) : IAction
{
    public string Verb => GroupActions.Said;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.AtRoundAsync(
            input,
            async at =>
            {
                var attempt = await answers.AttemptAsync(at.Round.Id, at.Learner.Id, ct);
                if (attempt is not { Answered: not null })
                    attempt = await answer.TakeAsync(at, input, "", Manner.Aloud, null, ct);
                return MemberDoor.Say(await answer.ShowAsync(at, attempt, ct));
            },
            ct
        );
}

/// <summary>My grade: the comparison and the grades, or the grade there is.</summary>
internal sealed class MyGradeAction(IGroupAnswers answers, AnswerRound answer, MemberDoor door) : IAction
{
    public string Verb => GroupActions.Mine;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.AtRoundAsync(
            input,
            async at =>
                MemberDoor.Say(
                    await answer.ShowAsync(at, await answers.AttemptAsync(at.Round.Id, at.Learner.Id, ct), ct)
                ),
            ct
        );
}

/// <summary>The example answer: for all in the evening, for each after their own try.</summary>
internal sealed class ExampleAction(
    IGroupAnswers answers,
    IQuestionBank bank,
    ISchedules schedules,
    MemberDoor door,
    TimeProvider clock
) : IAction
{
    public string Verb => GroupActions.Example;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.AtRoundAsync(input, async at => MemberDoor.Say(await ShowAsync(at, ct)), ct);

    private async Task<ChatMessage> ShowAsync(AtRound at, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var tried = await answers.AttemptAsync(at.Round.Id, at.Learner.Id, ct) is { Answered: not null };
        if (!tried && now < at.Round.OpensAt)
        {
            var zone = (await schedules.FindAsync(at.Group.Circle, ct))?.Zone ?? at.Learner.Zone;
            return RoundView.StillClosed(at.Round.OpensAt, now, zone);
        }
        return
            await bank.FindAsync(at.Group.Circle, at.Round.Question, ct) is { } question
            && Yardstick.Of(question, null, "") is { } example
            ? RoundView.Example(example)
            : RoundView.NoExample;
    }
}
