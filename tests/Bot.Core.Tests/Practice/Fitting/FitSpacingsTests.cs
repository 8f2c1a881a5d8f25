using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Fitting;
using Bot.Core.Practice.Spacings;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Bot.Core.Tests.Practice.Fitting;

public sealed class FitSpacingsTests
{
    private static readonly LearnerId Ana = new(1);

    [Fact]
    public async Task Fitted_weights_are_kept_with_every_memory_replayed_by_them()
    {
        var log = SyntheticLog.Of(SyntheticLog.Drawn(1), 4_000, 1);
        QuestionReviews[] histories = [.. log.Select((reviews, i) => new QuestionReviews(new(i), reviews))];
        var (weights, memories) = await RunAsync(histories);

        Assert.NotSame(SpacingParameters.Default, weights);
        Assert.Equal(histories.Length, memories.Count);
        Assert.Equal(Spacing.Replay(histories[3].Reviews, weights), memories[3].Memory);
    }

    [Fact]
    public async Task Where_nothing_is_gained_the_look_is_noted_and_no_memory_is_touched()
    {
        var (weights, memories) = await RunAsync([new(new(1), [new(new(2026, 11, 20), Grade.Good)])]);
        Assert.Same(SpacingParameters.Default, weights);
        Assert.Empty(memories);
    }

    private static async Task<(SpacingParameters, IReadOnlyList<RememberedQuestion>)> RunAsync(
        IReadOnlyList<QuestionReviews> histories
    )
    {
        (SpacingParameters, IReadOnlyList<RememberedQuestion>)? kept = null;
        Mock<ISpacingParameters> spacings = new(MockBehavior.Strict);
        spacings.Setup(port => port.DueAsync(It.IsAny<DateTimeOffset>(), default)).ReturnsAsync([Ana]);
        spacings.Setup(port => port.HistoriesAsync(Ana, It.IsAny<int>(), default)).ReturnsAsync(histories);
        spacings.Setup(port => port.FindAsync(Ana, default)).ReturnsAsync(SpacingParameters.Default);
        spacings
            .Setup(port =>
                port.KeepAsync(
                    Ana,
                    It.IsAny<SpacingParameters>(),
                    It.IsAny<IReadOnlyList<RememberedQuestion>>(),
                    It.IsAny<DateTimeOffset>(),
                    default
                )
            )
            .Callback(
                (
                    LearnerId _,
                    SpacingParameters weights,
                    IReadOnlyList<RememberedQuestion> memories,
                    DateTimeOffset _,
                    CancellationToken _
                ) => kept = (weights, memories)
            )
            .Returns(Task.CompletedTask);
        await new FitSpacings(spacings.Object, TimeProvider.System, NullLogger<FitSpacings>.Instance).RunAsync(default);
        return kept!.Value;
    }
}
