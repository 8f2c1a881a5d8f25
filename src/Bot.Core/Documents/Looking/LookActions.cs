using Bot.Core.Chat;
using Bot.Core.Documents.Reports;
using Bot.Core.People;

namespace Bot.Core.Documents.Looking;

/// <summary>Shows the next point that is not decided.</summary>
internal sealed class LookAction(OfferedReading reading) : IAction
{
    public string Verb => LookView.LookVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        await reading.OfAsync(input, ct) is { } offered
            ? new ChatReply.Replace(
                Walk.Next(offered, WalkPlace.Of(input.Action.Subject), done: null, Walk.WantsAll(input.Action.Subject))
            )
            : new ChatReply.Say(NotesView.OfferGone, OnlyToYou: true);
}

/// <summary>Keeps a decision, and puts notes that stand on the shelf already there again as they are now.</summary>
internal sealed class DecideAction(
    OfferedReading reading,
    INoteDecisions decisions,
    ImportNotes import,
    TimeProvider clock
) : IAction
{
    public string Verb => LookView.DecideVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (
            input.Action.Subject.Split('.') is not [_, _, var key, var choice]
            || await reading.OfAsync(input, ct) is not { } offered
        )
            return new ChatReply.Say(NotesView.OfferGone, OnlyToYou: true);
        var done = PointsToLookAt.In(offered.Notes).FirstOrDefault(point => point.Key == key) is { } point
            ? DecidedView.Of(offered.Notes.Documents[point.Document], point.Problem, choice)
            : null;
        await decisions.KeepAsync(offered.Learner, key, choice, clock.GetUtcNow(), ct);
        offered = (await reading.OfAsync(input, ct))!;
        if (offered.Imported)
            await import.PutAsync(new Shelf.Mine(offered.Learner), offered.Notes, ct);
        var place = WalkPlace.Of(input.Action.Subject);
        return new ChatReply.Replace(
            Walk.Next(offered, done is null ? place : place with { Decided = place.Decided + 1 }, done)
        );
    }
}

/// <summary>Takes the points of the newest notes up again.</summary>
internal sealed class FixCommand(OfferedReading reading) : ICommand
{
    public CommandSpec Spec { get; } = new("prep fix", "points of your notes to look at", []);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        new ChatReply.Say(
            await reading.LatestAsync(input.In.From, ct) is { } offered && PointsToLookAt.In(offered.Notes).Count > 0
                ? Walk.Next(offered, default, done: null)
                : LookView.NothingToLookAt,
            OnlyToYou: true
        );
}

internal static class Walk
{
    public static bool WantsAll(string subject) => subject.EndsWith($".{LookView.All}", StringComparison.Ordinal);

    /// <summary>The next point, or what comes after the last.</summary>
    public static ChatMessage Next(Offered offered, WalkPlace place, string? done, bool all = false)
    {
        var points = PointsToLookAt.In(offered.Notes);
        if (place.Skipped < points.Count)
            return LookView.Point(offered.Notes, points, place, offered.Offer, done, all);
        return offered.Imported ? LookView.AllLookedAt(done) : NotesView.Offer(offered.Notes, offered.Offer, done);
    }
}
