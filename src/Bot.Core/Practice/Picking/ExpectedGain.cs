namespace Bot.Core.Practice.Picking;

/// <summary>What asking a question today gains in recall on the day that counts, times how much the question counts.</summary>
internal sealed class ExpectedGain(PickWish wish, PickWeights weights)
{
    private readonly Worth worth = Worth.For(wish);
    private readonly double ofNew = Worth.For(wish).OfNew;

    public double Of(Candidate candidate) =>
        weights.Of(candidate)
        * (
            candidate.Memory is { } memory
                ? worth.Of(new(memory.Stability, memory.Difficulty), memory.LastOn.DayNumber)
                : ofNew
        );
}
