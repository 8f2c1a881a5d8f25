using Bot.Core.Chat;
using Bot.Core.Groups.Rounds;
using Bot.Core.People;

namespace Bot.Core.Groups.Members;

/// <summary>A press in a group, and who pressed.</summary>
/// <param name="Member">Null: they have not joined, or have left.</param>
internal sealed record AtGroup(Group Group, Learner Learner, Member? Member);

/// <summary>A round of a group, and a member of it.</summary>
internal sealed record AtRound(Round Round, Group Group, Learner Learner, Member Member);

/// <summary>Finds what a press is about. All that it leads to is said to the presser alone.</summary>
internal sealed class MemberDoor(IGroups groups, IGroupMembers members, IGroupRounds rounds, Reception reception)
{
    public async Task<ChatReply> AtGroupAsync(
        ChatInput.Acted input,
        Func<AtGroup, Task<ChatMessage>> then,
        CancellationToken ct
    )
    {
        if (GroupActions.Group(input.Action) is not { } id || await groups.FindAsync(id, ct) is not { } group)
            return Say(MemberView.Gone);
        var learner = await reception.MeetAsync(input.In.From, ct);
        return Say(await then(new(group, learner, await members.FindAsync(id, learner.Id, ct))));
    }

    /// <summary>For those who joined.</summary>
    public async Task<ChatReply> AtRoundAsync(
        ChatInput.Acted input,
        Func<AtRound, Task<ChatReply>> then,
        CancellationToken ct
    )
    {
        if (
            GroupActions.Round(input.Action) is not { } id
            || await rounds.FindAsync(id, ct) is not { } round
            || await groups.FindAsync(round.Group, ct) is not { } group
        )
            return Say(MemberView.Gone);
        var learner = await reception.MeetAsync(input.In.From, ct);
        return await members.FindAsync(group.Id, learner.Id, ct) is { } member
            ? await then(new(round, group, learner, member))
            : Say(MemberView.NotJoined(group.Id));
    }

    public static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}
