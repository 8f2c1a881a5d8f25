using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.People.Forgetting;
using Bot.Core.Schedules;

namespace Bot.Core.Home;

/// <summary>The buttons of the home page. Those that only change it answer with silence: the page itself shows the change.</summary>
internal sealed class HomeAction(
    ISchedules schedules,
    StartSchedule start,
    ILearners learners,
    IAccountSettings settings,
    Discretion discretion,
    Reception reception,
    TimeProvider clock
) : IAction
{
    public string Verb => HomeView.Verb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        switch (input.Action.Subject)
        {
            case HomeView.Hour:
                return await HourAsync(learner, input, ct);
            case HomeView.Pause when await schedules.FindAsync(learner.Id, ct) is { } schedule:
                await schedules.MoveOnAsync(schedule.Id, null, ct);
                break;
            case HomeView.Resume when await schedules.FindAsync(learner.Id, ct) is { NextAt: null } schedule:
                await schedules.MoveOnAsync(schedule.Id, Slots.Next(schedule, clock.GetUtcNow())?.At, ct);
                break;
            case HomeView.Discreet:
                await settings.SetDiscreetAsync(input.In.From, !await discretion.IsOnAsync(input.In.From, ct), ct);
                break;
            case HomeView.Leave:
                return new ChatReply.Say(
                    ForgetView.Question(await learners.AccountsAsync(learner.Id, ct)),
                    OnlyToYou: true
                );
        }
        return ChatReply.Silence;
    }

    private async Task<ChatReply> HourAsync(Learner learner, ChatInput.Acted input, CancellationToken ct)
    {
        var before = await schedules.FindAsync(learner.Id, ct) ?? start.Usual(learner, input.In.At);
        if (!input.Values.ContainsKey(HomeView.HourField))
            return new ChatReply.Ask(HomeView.HourForm(before));
        var words = input[HomeView.HourField].Trim();
        var read = ScheduleWords.Read(words, before);
        if (read.Schedule is not { } wanted)
            return new ChatReply.Refuse(
                new Dictionary<string, string> { [HomeView.HourField] = ScheduleView.NotRead(read.Unread!) },
                HomeView.HourForm(before, words)
            );
        if (read.NamesZone)
            await learners.MoveToZoneAsync(learner.Id, wanted.Zone, clock.GetUtcNow(), ct);
        wanted = wanted with { Place = input.In.At };
        await schedules.SetAsync(wanted with { NextAt = Slots.Next(wanted, clock.GetUtcNow())?.At }, ct);
        return ChatReply.Silence;
    }
}
