namespace Bot.Core.Practice;

/// <summary>What asking a question today gains in recall on the day that counts, times how much the question counts.</summary>
internal sealed class ExpectedGain
{
    private readonly PickWeights weights;
    private readonly Worth worth;
    private readonly double ofNew;

    public ExpectedGain(PickWish wish, PickWeights weights)
    {
        this.weights = weights;
        var today = wish.Today.On.DayNumber;
        worth = wish.Ahead is { } target
            ? new(wish.Spacing, today, target.On.DayNumber, Worth.BeforeADate)
            : new(wish.Spacing, today, today + QuestionPicker.Horizon, Worth.Steadily);
        ofNew = worth.OfNew;
    }

    public double Of(Candidate candidate) => weights.Of(candidate) * Unweighed(candidate.Memory);

    /// <param name="memory">Null: never answered, and counts as not known.</param>
    public double Unweighed(Memory? memory) => memory is null ? ofNew : worth.Of(memory);
}
