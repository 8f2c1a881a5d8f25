using Bot.Core.Practice;
using Bot.Core.Practice.Picking;

namespace Bot.Adapters.Storage.Practice.Picking;

/// <summary>Makes a <see cref="DayList"/> of all that a learner has met.</summary>
internal sealed class DayListReader
{
    private const int Easy = 8;

    private readonly MetTotals totals = new();
    private readonly MetRows rows = new();

    /// <param name="db">Its connection is open.</param>
    public async Task<DayList> ReadAsync(PrepBotDb db, PickWish wish, int most, CancellationToken ct)
    {
        var (today, unanswered) = await totals.WaitingAsync(db, wish, most, ct);
        var all = await totals.ReadAsync(db, wish, today.Count, ct);
        var met = rows.Foremost(db, wish, all.Topics, wish.Ahead is null ? true : null, most);
        if (wish.Ahead is null && met.Count < most)
            met = [.. met, .. rows.Foremost(db, wish, all.Topics, false, most - met.Count)];
        var easiest = wish.Returns ? await totals.EasiestAsync(db, wish, Easy, ct) : [];
        var starred = wish.Wishes.Where(one => one.Value is QuestionWish.Star).Select(one => one.Key);
        return new(met, unanswered, [.. today, .. starred, .. easiest], all);
    }
}
