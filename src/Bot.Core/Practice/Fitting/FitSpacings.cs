using Bot.Core.People;
using Bot.Core.Practice.Spacings;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Practice.Fitting;

/// <summary>
/// Once a month fits each learner's weights to their log, and replays what is remembered with them. Bounded: at most
/// <see cref="ReviewSequences.Most"/> reviews and <see cref="Patience"/> for a learner; who takes longer keeps what they have.
/// </summary>
public sealed partial class FitSpacings(ISpacingParameters spacings, TimeProvider clock, ILogger<FitSpacings> log)
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var learner in await spacings.DueAsync(clock.GetUtcNow() - Month, ct))
            await FitAsync(learner, ct);
    }

    private async Task FitAsync(LearnerId learner, CancellationToken ct)
    {
        var histories = await spacings.HistoriesAsync(learner, ReviewSequences.Most, ct);
        var before = await spacings.FindAsync(learner, ct);
        var fitted = await FittedAsync(histories, ct) ?? before;
        List<RememberedQuestion> memories = [];
        if (!ReferenceEquals(fitted, before))
            foreach (var (question, reviews) in histories)
                if (Spacing.Replay(reviews, fitted) is { } memory)
                    memories.Add(new(question, memory));
        await spacings.KeepAsync(learner, fitted, memories, clock.GetUtcNow(), ct);
    }

    /// <returns>Null: it took too long.</returns>
    private async Task<SpacingParameters?> FittedAsync(IReadOnlyList<QuestionReviews> histories, CancellationToken ct)
    {
        using CancellationTokenSource late = new(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        try
        {
            var reviews = histories.Select(question => question.Reviews.Where(review => !review.Suggested).ToList());
            return await Task.Run(() => SpacingFit.Fit(reviews, either.Token), either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            Log.TookTooLong(log, Patience.TotalSeconds);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "A fit took longer than {Seconds} s; the weights stay as they are for a month."
        )]
        public static partial void TookTooLong(ILogger logger, double seconds);
    }
}
