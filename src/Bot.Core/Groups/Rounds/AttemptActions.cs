using Bot.Core.Chat;
using Bot.Core.Groups.Members;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Spacings;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Rounds;

// The buttons below a member's own answer. Another's attempt is found by none of them.

/// <summary>An answer in a group, with the one whose it is.</summary>
internal sealed record AtAttempt(AtRound At, Attempt Attempt);

/// <summary>Finds the presser's own answer in a group.</summary>
internal sealed class AttemptDoor(
    IGroups groups,
    IGroupMembers members,
    IGroupAnswers answers,
    IPracticeLog log,
    Reception reception
)
{
    public async Task<ChatReply> OpenAsync(
        ChatInput.Acted input,
        Func<AtAttempt, Task<ChatReply>> then,
        CancellationToken ct
    )
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (
            GroupActions.Attempt(input.Action) is not { } id
            || await log.FindAsync(learner.Id, id, ct) is not { Answered: not null } attempt
            || await answers.OfAsync(learner.Id, id, ct) is not { } round
            || await groups.FindAsync(round.Group, ct, ended: true) is not { } group
        )
            return MemberDoor.Say(MemberView.Gone);
        // Who has left still has their answers, and may grade them.
        var member = await members.FindAsync(group.Id, learner.Id, ct) ?? new(learner.Id, input.In.From, false);
        return await then(new(new(round, group, learner, member), attempt));
    }
}

/// <summary>Keeps the grade, in place of one that may still be changed.</summary>
internal sealed class GradeRoundAction(
    AttemptDoor door,
    AnswerRound answer,
    IPracticeLog log,
    ISpacingParameters spacings,
    TimeProvider clock
) : IAction
{
    public string Verb => GroupActions.Grade;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.OpenAsync(input, at => GradeAsync(input, at, ct), ct);

    private async Task<ChatReply> GradeAsync(ChatInput.Acted input, AtAttempt at, CancellationToken ct)
    {
        var (learner, attempt) = (at.At.Learner, at.Attempt);
        var now = clock.GetUtcNow();
        var today = LocalDay.Of(now, learner.Zone).On;
        var share = await answer.CanShareAsync(at.At, attempt, ct);
        if (
            !Enum.TryParse<Grade>(GroupActions.Choice(input.Action), out var grade)
            || !Enum.IsDefined(grade)
            || !answer.CanRegrade(at.At, attempt)
        )
            return MemberDoor.Say(await answer.ShowAsync(at.At, attempt, ct));
        // Known on the day of the answer, whenever the note of it is put right.
        var on = attempt.Graded is { Suggested: true } noted ? noted.On : today;
        var parameters = await spacings.FindAsync(learner.Id, ct);
        var reviews = await log.ReviewsAsync(learner.Id, attempt.Question, attempt.Id, ct);
        var memory = Spacing.After(Spacing.Replay(reviews, parameters), new(on, grade), parameters);
        await log.GradeAsync(learner.Id, attempt.Id, new(now, on, grade), memory, input.In.From, input.In.EventId, ct);
        return new ChatReply.Replace(RoundView.Graded(grade, memory, today, attempt.Id, share));
    }
}

/// <summary>The comparison and the grades once more.</summary>
internal sealed class ChangeGradeAction(AttemptDoor door, AnswerRound answer) : IAction
{
    public string Verb => GroupActions.Change;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.OpenAsync(
            input,
            async at => new ChatReply.Replace(
                answer.CanRegrade(at.At, at.Attempt)
                    ? await answer.CompareAsync(at.At, at.Attempt, ct)
                    : await answer.ShowAsync(at.At, at.Attempt, ct)
            ),
            ct
        );
}

/// <summary>Share with my coach: this one answer, and no other.</summary>
internal sealed class ShareAction(AttemptDoor door, IGroupAnswers answers, TimeProvider clock) : IAction
{
    public string Verb => GroupActions.Share;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.OpenAsync(
            input,
            async at =>
            {
                if (at.Attempt.Answered is not { Words: { Length: > 0 } words })
                    return MemberDoor.Say(RoundView.NothingToShare);
                await answers.ShareAsync(at.At.Learner.Id, at.Attempt.Id, words, clock.GetUtcNow(), ct);
                return MemberDoor.Say(RoundView.Shared);
            },
            ct
        );
}
