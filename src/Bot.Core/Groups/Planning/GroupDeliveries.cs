using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Groups.Members;
using Bot.Core.Groups.Rounds;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Grading;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Planning;

// What a group's channel is told without a press.

/// <summary>The question of the day.</summary>
internal sealed class GroupQuestion(
    IGroups groups,
    IGroupRounds rounds,
    IQuestionBank bank,
    ISchedules schedules,
    PickForGroup pick,
    PlanForGroup plan,
    TimeProvider clock
) : ICompose
{
    public string Kind => DeliveryKinds.Group;

    /// <returns>Null: the group has ended, nobody has joined, or there is nothing to ask.</returns>
    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct)
    {
        if (
            await groups.OfCircleAsync(delivery.Learner, ct) is not { } group
            || await schedules.FindAsync(group.Circle, ct) is not { } schedule
            || await RoundAsync(group, schedule, delivery, ct) is not { } round
            || await bank.FindAsync(group.Circle, round.Question, ct) is not { } question
        )
            return null;
        await plan.RevealAsync(group, round, ct);
        return GroupView.Question(round, question, schedule, clock.GetUtcNow() - delivery.NotBefore);
    }

    private async Task<Round?> RoundAsync(Group group, Schedule schedule, Delivery delivery, CancellationToken ct)
    {
        if (await rounds.FindAsync(delivery.Id, ct) is { } asked)
            return asked;
        if (await pick.RunAsync(group, delivery.On, ct) is not { } best)
            return null;
        var now = clock.GetUtcNow();
        var opens = LocalTimeText.InstantOf(delivery.On, group.RevealAt, schedule.Zone);
        if (opens <= now)
            opens = LocalTimeText.InstantOf(delivery.On.AddDays(1), group.RevealAt, schedule.Zone);
        return await rounds.AskAsync(new(group.Id, best, delivery.On, now, opens, delivery.Id), ct);
    }
}

/// <summary>In the evening the question is edited, without a sound: how many answered, and the example answer.</summary>
internal sealed class GroupReveal(
    IGroups groups,
    IGroupMembers members,
    IGroupRounds rounds,
    IGroupAnswers answers,
    IQuestionBank bank
) : ICompose
{
    public string Kind => DeliveryKinds.Reveal;

    public string? Amends(Delivery delivery) => GroupView.QuestionName(new(SlotIds.Of(delivery)));

    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct)
    {
        if (
            await rounds.FindAsync(new RoundId(SlotIds.Of(delivery)), ct) is not { } round
            || await groups.FindAsync(round.Group, ct) is not { } group
            || await bank.FindAsync(group.Circle, round.Question, ct) is not { } question
        )
            return null;
        var joined = await members.AllAsync(group.Id, ct);
        var given = await answers.AnswersAsync(group.Id, round.Id, ct);
        var example = Yardstick.Of(question, null, "")?.Words ?? "";
        return GroupView.Reveal(round, question, given.Count, joined.Count, Counting.Rarest(given, example));
    }
}

/// <summary>A member's answer in the thread.</summary>
internal sealed class GroupPost(IGroupAnswers answers) : ICompose
{
    public string Kind => DeliveryKinds.GroupPost;

    public string? Amends(Delivery delivery) => GroupView.PostName(new(SlotIds.Of(delivery)));

    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct) =>
        await answers.PostedAsync(new(SlotIds.Of(delivery)), ct) is { } answer
            ? GroupView.Post(answer) with
            {
                Name = GroupView.PostName(new(SlotIds.Of(delivery))),
            }
            : null;
}

/// <summary>What the group is; posted once, then edited when somebody joins or leaves.</summary>
internal sealed class GroupCard(IGroups groups, IGroupMembers members, ISchedules schedules, ChatPlatforms platforms)
    : ICompose
{
    public string Kind => DeliveryKinds.GroupCard;

    public string? Amends(Delivery delivery) => IsEdit(delivery) ? GroupView.CardName(delivery.Learner) : null;

    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct)
    {
        var canEdit = platforms.Features(delivery.Target.Platform).HasFlag(ChatFeatures.Editing);
        if (
            (IsEdit(delivery) && !canEdit)
            || await groups.OfCircleAsync(delivery.Learner, ct) is not { } group
            || await schedules.FindAsync(group.Circle, ct) is not { } schedule
        )
            return null;
        return GroupView.Card(group, schedule, (await members.AllAsync(group.Id, ct)).Count);
    }

    private static bool IsEdit(Delivery delivery) => delivery.Slot.StartsWith("edit:", StringComparison.Ordinal);
}

/// <summary>A date for all, to be taken over by a press.</summary>
internal sealed class GroupDate(IGroups groups, ISchedules schedules) : ICompose
{
    public string Kind => DeliveryKinds.GroupDate;

    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct) =>
        await groups.OfCircleAsync(delivery.Learner, ct) is { Date: { } date } group
        && await schedules.FindAsync(group.Circle, ct) is { } schedule
            ? GroupView.Date(group, date, schedule.Zone)
            : null;
}

/// <summary>The day after an answer in a group, to the member alone: it had no grade, and this one was noted.</summary>
internal sealed class NotedGrade(ILearners learners, IPracticeLog log, TakeSuggestion suggestion) : ICompose
{
    public string Kind => DeliveryKinds.Noted;

    /// <returns>Null: it was graded, or taken back.</returns>
    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct)
    {
        AttemptId id = new(SlotIds.Of(delivery));
        if (
            await learners.FindAsync(delivery.Learner, ct) is not { } learner
            || await log.FindAsync(learner.Id, id, ct) is not { Answered: not null } attempt
            || attempt.Graded is { Suggested: false }
            || Accounts.At(await learners.AccountsAsync(learner.Id, ct), delivery.Target) is not { } person
        )
            return null;
        var noted =
            attempt.Graded?.Grade ?? await suggestion.RunAsync(learner, attempt, person, AnswerRound.NotedBy(id), ct);
        return RoundView.Noted(id, noted);
    }
}

file static class SlotIds
{
    /// <summary>What stands behind the first colon of a slot.</summary>
    public static long Of(Delivery delivery) => long.Parse(delivery.Slot.Split(':')[1], CultureInfo.InvariantCulture);
}
