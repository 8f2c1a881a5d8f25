namespace Bot.Core.Practice.Picking;

/// <summary>What a pick chooses from: all that could be asked or, of a large bank, what matters most of it.</summary>
public sealed record PickPool(IReadOnlyList<Candidate> Candidates)
{
    /// <summary>Only some were drawn from thousands of questions of the learner's own: no example is needed.</summary>
    public bool Large { get; init; }

    /// <summary>Of everything that was met; null: all of it stands among the candidates.</summary>
    public PracticeTotals? Totals { get; init; }

    internal PracticeTotals TotalsOn(PickWish wish) => Totals ?? PracticeTotals.Of(Candidates, wish);
}
