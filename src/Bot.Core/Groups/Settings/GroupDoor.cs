using Bot.Core.Chat;
using Bot.Core.Groups.Planning;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Settings;

/// <summary>What a setting needs: the group with its schedule, and whoever sets it.</summary>
internal sealed record Opened(Group Group, Schedule Schedule, Learner By);

/// <summary>Lets those set a group up who may: whoever may manage the channel, and its coaches.</summary>
internal sealed class GroupDoor(
    IGroups groups,
    IGroupMembers members,
    ISchedules schedules,
    PlanForGroup plan,
    Reception reception,
    TimeProvider clock
)
{
    /// <summary>Changes something, shows the whole setting, and brings the card up to date.</summary>
    /// <param name="change">What it says instead; null: all went well.</param>
    public async Task<ChatReply> SetAsync(
        ChatInput.Commanded input,
        Func<Opened, Task<ChatMessage?>> change,
        CancellationToken ct
    ) =>
        await OpenAsync(
            input,
            async opened =>
            {
                if (await change(opened) is { } instead)
                    return instead;
                await plan.EditCardAsync(opened.Group, ct);
                return await ShowAsync(opened.Group.Id, ct);
            },
            ct
        );

    public async Task<ChatReply> OpenAsync(
        ChatInput.Commanded input,
        Func<Opened, Task<ChatMessage>> then,
        CancellationToken ct
    )
    {
        if (input.In.Direct)
            return Say(GroupSettingsView.OnlyInAChannel);
        var by = await reception.MeetAsync(input.In.From, ct);
        if (await groups.AtAsync(input.In.At, ct) is not { } group)
            return Say(input.In.MayManage ? GroupSettingsView.NoneHere : GroupSettingsView.NotYours);
        if (!input.In.MayManage && !await members.IsCoachAsync(group.Id, by.Id, ct))
            return Say(GroupSettingsView.NotYours);
        return Say(await then(new(group, (await schedules.FindAsync(group.Circle, ct))!, by)));
    }

    /// <summary>The setting as it is now.</summary>
    public async Task<ChatMessage> ShowAsync(GroupId id, CancellationToken ct)
    {
        var group = (await groups.FindAsync(id, ct))!;
        var schedule = (await schedules.FindAsync(group.Circle, ct))!;
        return GroupSettingsView.Shown(group, schedule, clock.GetUtcNow());
    }

    private static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}
