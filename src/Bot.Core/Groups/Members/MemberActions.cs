using Bot.Core.Chat;
using Bot.Core.Groups.Planning;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Members;

// The buttons of a group's card and date; each answers its presser alone.

internal sealed class JoinAction(
    IGroupMembers members,
    ISchedules schedules,
    MemberDoor door,
    PlanForGroup plan,
    TimeProvider clock
) : IAction
{
    public string Verb => GroupActions.Join;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.AtGroupAsync(
            input,
            async at =>
            {
                var now = clock.GetUtcNow();
                if (at.Member is null && await members.JoinAsync(at.Group.Id, input.In.From, now, ct))
                    await plan.EditCardAsync(at.Group, ct);
                var schedule = await schedules.FindAsync(at.Group.Circle, ct);
                return MemberView.Joined(at.Group.Id, schedule?.NextAt, now, at.Learner.Zone);
            },
            ct
        );
}

internal sealed class LeaveAction(IGroupMembers members, MemberDoor door, PlanForGroup plan, TimeProvider clock)
    : IAction
{
    public string Verb => GroupActions.Leave;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.AtGroupAsync(
            input,
            async at =>
            {
                if (!await members.LeaveAsync(at.Group.Id, at.Learner.Id, clock.GetUtcNow(), ct))
                    return MemberView.NotIn;
                await plan.EditCardAsync(at.Group, ct);
                return MemberView.Left;
            },
            ct
        );
}

internal sealed class NameAction(IGroupMembers members, MemberDoor door) : IAction
{
    public string Verb => GroupActions.Name;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var shows = GroupActions.Choice(input.Action) is GroupActions.Yes;
        return await door.AtGroupAsync(
            input,
            async at =>
            {
                await members.ShowNameAsync(at.Group.Id, at.Learner.Id, shows, ct);
                return at.Member is null ? MemberView.NotIn : MemberView.Named(shows);
            },
            ct
        );
    }
}

internal sealed class KeptAction(KeptWhere kept, ChatPlatforms platforms) : IAction
{
    public string Verb => GroupActions.Kept;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        Task.FromResult<ChatReply>(MemberDoor.Say(MemberView.Kept(Where(input.In.At.Platform))));

    // A member at a chat platform is not at the bot's machine; its folders are nobody's business there.
    private string Where(string platform) =>
        platforms.Features(platform).HasFlag(ChatFeatures.Buttons) ? GroupView.KeptAway : kept.Words;
}

/// <summary>The group's date becomes the presser's own.</summary>
internal sealed class TakeDateAction(ITargets targets, MemberDoor door, TimeProvider clock) : IAction
{
    public string Verb => GroupActions.Take;

    public Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        door.AtGroupAsync(
            input,
            async at =>
            {
                var today = LocalTimeText.DateOf(clock.GetUtcNow(), at.Learner.Zone);
                if (at.Member is null)
                    return MemberView.NotJoined(at.Group.Id);
                if (at.Group.Date is not { } date || date.On < today)
                    return MemberView.NoDate;
                var before = await targets.NextAsync(at.Learner.Id, today, ct);
                await targets.SetAsync(at.Learner.Id, date, ct);
                return MemberView.DateTaken(date, before, at.Learner.Zone);
            },
            ct
        );
}
