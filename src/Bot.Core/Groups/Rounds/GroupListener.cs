using Bot.Core.Chat;
using Bot.Core.Groups.Members;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Understanding;

namespace Bot.Core.Groups.Rounds;

/// <summary>
/// Hears words in a question's thread: a member's answer, marked and nothing more, for all read along. Its comparison and grade are
/// behind My grade.
/// </summary>
internal sealed class GroupListener(
    IGroupMembers members,
    IGroupRounds rounds,
    IPracticeLog log,
    RoundPlaces places,
    AnswerRound answer,
    ChatPlatforms platforms,
    Reception reception,
    TimeProvider clock
) : IListener
{
    private const string Mark = "\u2705";

    public async Task<ChatReply> HearAsync(ChatInput.Said input, CancellationToken ct)
    {
        if (
            input.In.Direct
            || await places.FindAsync(input.In.At, input.InReplyTo, anywhere: false, ct) is not var (group, round)
        )
            return ChatReply.Silence;
        if (input.Words.Length is 0 && !input.Corrects)
            return await rounds.TellUnreadableAsync(round.Id, clock.GetUtcNow(), ct)
                ? new ChatReply.Say(GroupView.CannotRead)
                : ChatReply.Silence;
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (await members.FindAsync(group.Id, learner.Id, ct) is not { } member)
            return ChatReply.Silence;
        AtRound at = new(round, group, learner, member);
        return input.Corrects ? await CorrectAsync(at, input, ct) : await TakeAsync(at, input, ct);
    }

    private async Task<ChatReply> TakeAsync(AtRound at, ChatInput.Said input, CancellationToken ct)
    {
        if (
            Hearing.Of(input.Words, Standing.Open) is not Heard.Words
            || await answer.TakeAsync(at, input, input.Words, Manner.Typed, input.Message.Id, ct) is null
        )
            return ChatReply.Silence;
        return platforms.Features(input.In.At.Platform).HasFlag(ChatFeatures.Reactions)
            ? new ChatReply.React(Mark)
            : MemberDoor.Say(RoundView.Heard(at.Round.Id));
    }

    private async Task<ChatReply> CorrectAsync(AtRound at, ChatInput.Said input, CancellationToken ct)
    {
        await log.CorrectAsync(
            at.Learner.Id,
            at.Round.AttemptsAt(at.Group),
            input.Message.Id,
            input.Words.Trim(),
            input.In.From,
            input.In.EventId,
            ct
        );
        return ChatReply.Silence;
    }
}

/// <summary>Called on one's own message where words cannot be read: it is the answer.</summary>
internal sealed class UseAsAnswerCommand(
    IGroupMembers members,
    IGroupAnswers answers,
    RoundPlaces places,
    AnswerRound answer,
    Reception reception
) : ICommand
{
    public CommandSpec Spec { get; } = new("Use as my answer", "on a message", [], Place: CommandPlace.OnAMessage);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        if (!input.OnOwn)
            return MemberDoor.Say(RoundView.NotYourWords);
        if (
            input.In.Direct
            || input.OnWords is not { Length: > 0 } words
            || await places.FindAsync(input.In.At, null, anywhere: true, ct) is not var (group, round)
        )
            return MemberDoor.Say(RoundView.Nothing);
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (await members.FindAsync(group.Id, learner.Id, ct) is not { } member)
            return MemberDoor.Say(MemberView.NotJoined(group.Id));
        AtRound at = new(round, group, learner, member);
        var attempt =
            await answer.TakeAsync(at, input, words, Manner.Typed, null, ct)
            ?? await answers.AttemptAsync(round.Id, learner.Id, ct);
        return MemberDoor.Say(await answer.ShowAsync(at, attempt, ct));
    }
}
