using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Documents.Looking;

/// <summary>Notes that were offered, read anew with what their person has decided.</summary>
internal sealed record Offered(LearnerId Learner, long Offer, ReadNotes Notes, bool Imported);

/// <summary>Reads offered notes again: reading is quick, and nothing read has to be kept.</summary>
internal sealed class OfferedReading(IOfferedNotes offers, INoteDecisions decisions, Reception reception)
{
    /// <summary>The offer that a press names first in its subject.</summary>
    public async Task<Offered?> OfAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var named = input.Action.Subject.Split('.')[0];
        if (
            !long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var offer)
            || await offers.FindAsync(learner.Id, offer, ct) is not { } files
        )
            return null;
        var latest = await offers.LatestAsync(learner.Id, ct);
        return await ReadAsync(learner.Id, new(offer, files, latest?.Offer == offer && latest.Imported), ct);
    }

    public async Task<Offered?> LatestAsync(ChatUser person, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(person, ct);
        return await offers.LatestAsync(learner.Id, ct) is { } offer ? await ReadAsync(learner.Id, offer, ct) : null;
    }

    private async Task<Offered> ReadAsync(LearnerId learner, OfferedNotes offer, CancellationToken ct) =>
        new(
            learner,
            offer.Offer,
            Decisions.Apply(ImportNotes.Read(offer.Files), await decisions.AllAsync(learner, ct)),
            offer.Imported
        );
}
