using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Groups.Planning;
using Bot.Core.People;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Settings;

/// <summary>Starts a channel's group, or lets a paused one go on; its card is posted anew.</summary>
internal sealed class StartCommand(
    IGroups groups,
    ILearners learners,
    ISchedules schedules,
    IQuestionBank bank,
    GroupDoor door,
    PlanForGroup plan,
    Reception reception,
    ChatPlatforms platforms,
    TimeProvider clock
) : ICommand
{
    private const string When = "when";

    private static readonly TimeOnly Evening = new(18, 0);

    public CommandSpec Spec { get; } =
        new("group start", "a question a day for this channel", [new(When, "such as: 18:00 mon-fri Lisbon")])
        {
            Example = "18:00 mon-fri Lisbon",
        };

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var reply = await SetUpAsync(input, ct);
        return input.In is { Barred: true, MayManage: true } && reply is ChatReply.Say say
            ? say with
            {
                Message = GroupSettingsView.Barred(say.Message),
            }
            : reply;
    }

    private async Task<ChatReply> SetUpAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        if (!input.In.Direct && await ClosedAsync(input.In.At, ct) is { } closed)
            return Say(GroupSettingsView.Closed(closed));
        if (input.In.Direct || await groups.AtAsync(input.In.At, ct) is not null)
            return await door.SetAsync(input, opened => GoOnAsync(opened, input[When], ct), ct);
        if (!input.In.MayManage)
            return Say(GroupSettingsView.NotYours);
        var (group, unread) = await StartAsync(input, ct);
        return Say(unread ?? await door.ShowAsync(group!.Id, ct));
    }

    private Task<SendOutcome.Unreachable?> ClosedAsync(ChatAddress place, CancellationToken ct) =>
        platforms.Find(place.Platform)?.ClosedAsync(place, ct) ?? Task.FromResult<SendOutcome.Unreachable?>(null);

    private async Task<ChatMessage?> GoOnAsync(Opened opened, string words, CancellationToken ct)
    {
        var read = ScheduleWords.Read(words, opened.Schedule);
        if (read.Schedule is not { } wanted)
            return Unread(read);
        await ScheduleAsync(wanted, ct);
        await groups.ChangeAsync(opened.Group.OpeningAfter(wanted.At), ct);
        await plan.PostCardAsync(opened.Group, ct);
        return null;
    }

    private async Task<(Group?, ChatMessage? Unread)> StartAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var place = input.In.At with { Thread = null };
        var by = await reception.MeetAsync(input.In.From, ct);
        var read = ScheduleWords.Read(input[When], Usual(default, place, by.Zone));
        if (read.Schedule is not { } wanted)
            return (null, Unread(read));
        var circle = await learners.MeetAsync(ChatUser.Everybody(place), by.Zone, clock.GetUtcNow(), ct);
        Group group = new(default, circle.Id, place, await BankAsync(by.Id, ct), [], RevealHour.Usual(wanted.At), null);
        // The schedule first: a group without one could not even be ended, a schedule without a group says nothing.
        await ScheduleAsync(wanted with { Learner = circle.Id }, ct);
        group = await groups.StartAsync(group, input.In.From, clock.GetUtcNow(), ct);
        await plan.PostCardAsync(group, ct);
        return (group, null);
    }

    // Notes that the host shares say more of this group than the examples.
    private async Task<Bank> BankAsync(LearnerId learner, CancellationToken ct) =>
        await bank.CountAsync(learner, ct) is { Everyone: > 0 } ? Bank.Shared : Bank.Starter;

    private Task<Schedule> ScheduleAsync(Schedule schedule, CancellationToken ct) =>
        schedules.SetAsync(schedule with { NextAt = Slots.Next(schedule, clock.GetUtcNow())?.At }, ct);

    private static Schedule Usual(LearnerId circle, ChatAddress place, string zone) =>
        new(default, circle, place, Evening, WeekDays.MondayToFriday, zone, PerDay: 1, NextAt: null)
        {
            Brings = DeliveryKinds.Group,
        };

    private static ChatMessage Unread(ScheduleWords.Reading reading) =>
        GroupSettingsView.UnreadStart(reading.Unread!, reading.NearZones);

    private static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}
