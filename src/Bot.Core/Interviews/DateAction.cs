using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Planning;
using Bot.Core.Schedules;

namespace Bot.Core.Interviews;

/// <summary>The one question of the first minute: a date is read, said back, confirmed and kept as the next one.</summary>
internal sealed class DateAction(
    ITargets targets,
    ILearners learners,
    ISchedules schedules,
    Reception reception,
    TimeProvider clock
) : IAction
{
    public const string DateVerb = "date";

    // Steps of the subject; those with a date carry it behind a bar.
    public const string Ask = "ask";
    public const string Last = "last";
    public const string Yes = "yes";
    public const string Change = "change";
    public const string Clock = "clock";
    public const string Where = "where";
    public const string Zone = "zone";
    public const string Form = "form";

    public string Verb => DateVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var bar = input.Action.Subject.IndexOf('|', StringComparison.Ordinal);
        var step = bar < 0 ? input.Action.Subject : input.Action.Subject[..bar];
        var hears = input.In.Direct;
        if (step is Change)
            return new ChatReply.Replace(DateView.ByForm(DateView.AskAgain, hears));
        if (step is Form && bar < 0)
            return new ChatReply.Ask(DateView.DateForm);
        if (bar < 0)
            return await ReadAsync(learner, input, isLast: step is Last, ct);
        if (InterviewDate.Unpack(input.Action.Subject[(bar + 1)..]) is not { } date)
            return new ChatReply.Replace(DateView.Gone);
        return step switch
        {
            Clock => await KnowAsync(learner, date, ct),
            Where => new ChatReply.Replace(Place(date, [], hears)),
            Form => new ChatReply.Ask(DateView.PlaceForm(date)),
            Zone => await MoveAsync(learner, date, input, ct),
            _ => await KeepAsync(learner, date, ct),
        };
    }

    private async Task<ChatReply> ReadAsync(Learner learner, ChatInput.Acted input, bool isLast, CancellationToken ct)
    {
        var words = input[Conversation.WordsField].Trim();
        if (words.TrimEnd('.', '!').ToLowerInvariant() is "no" or "nope" or "none" or "not yet" or "skip" or "stop")
            return Say(DateView.None(more: await schedules.FindAsync(learner.Id, ct) is { PerDay: > 1 }));
        var today = LocalTimeText.DateOf(clock.GetUtcNow(), learner.Zone);
        if (InterviewWords.Read(words, today) is not { } date)
            return Say(isLast ? DateView.Left : DateView.ByForm(DateView.Unread, input.In.Direct));
        return Say(
            date.At is null || await reception.KnowsZoneAsync(learner, input.In.From, ct)
                ? Confirm(date, learner.Zone)
                : DateView.Clock(date, clock.GetUtcNow(), learner.Zone)
        );
    }

    /// <summary>It was the right clock, and is not asked about again.</summary>
    private async Task<ChatReply> KnowAsync(Learner learner, InterviewDate date, CancellationToken ct)
    {
        await learners.MoveToZoneAsync(learner.Id, learner.Zone, clock.GetUtcNow(), ct);
        return new ChatReply.Replace(Confirm(date, learner.Zone));
    }

    private ChatMessage Confirm(InterviewDate date, string zone) =>
        DateView.Confirm(date, LocalTimeText.DateOf(clock.GetUtcNow(), zone), zone);

    private static ChatMessage Place(InterviewDate date, IReadOnlyList<string> near, bool hears) =>
        DateView.ByForm(DateView.AskPlace(date, near), hears, $"{Form}|{date.Packed}");

    private async Task<ChatReply> MoveAsync(
        Learner learner,
        InterviewDate date,
        ChatInput.Acted input,
        CancellationToken ct
    )
    {
        var place = input[Conversation.WordsField];
        if (Zones.Find(place) is not { } zone)
            return Say(Place(date, Zones.Near(place), input.In.Direct));
        await learners.MoveToZoneAsync(learner.Id, zone, clock.GetUtcNow(), ct);
        if (await schedules.FindAsync(learner.Id, ct) is { } schedule)
        {
            var moved = schedule with { Zone = zone };
            var next = schedule.NextAt is null ? null : Slots.Next(moved, clock.GetUtcNow())?.At;
            await schedules.SetAsync(moved with { NextAt = next }, ct);
        }
        return Say(Confirm(date, zone));
    }

    private async Task<ChatReply> KeepAsync(Learner learner, InterviewDate date, CancellationToken ct)
    {
        DateTimeOffset? at = date.At is { } hour ? LocalTimeText.InstantOf(date.On, hour, learner.Zone) : null;
        await targets.SetAsync(learner.Id, new Target(date.On, date.Name, []) { At = at }, ct);
        return new ChatReply.Replace(DateView.Kept);
    }

    private static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}
