using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Planning;
using Bot.Core.Schedules;

namespace Bot.Core.Interviews;

/// <summary>How many questions a day until the date; said back with what they are enough for.</summary>
internal sealed class PaceAction(
    StartSchedule start,
    ISchedules schedules,
    ReadPlan plans,
    Reception reception,
    TimeProvider clock
) : IAction
{
    public const string PaceVerb = "pace";

    public string Verb => PaceVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (Chosen(input.Action.Subject) is not { } pace)
            return ChatReply.Silence;
        var learner = await reception.MeetAsync(input.In.From, ct);
        var schedule = await start.RunAsync(learner, input.In.Alone, ct);
        var paced = schedule with { PerDay = pace.PerDay };
        // A pause stays a pause.
        var next = schedule.NextAt is null ? null : Slots.Next(paced, clock.GetUtcNow())?.At;
        await schedules.SetAsync(paced with { NextAt = next }, ct);
        return new ChatReply.Replace(DateView.Paced(await plans.OfAsync(learner, ct)));
    }

    private static Pace? Chosen(string perDay) =>
        Pace.All.FirstOrDefault(pace => pace.PerDay.ToString(CultureInfo.InvariantCulture) == perDay);
}
