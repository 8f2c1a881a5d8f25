using Bot.Core.People;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Spacings;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Picking;

/// <summary>Gathers what a pick for a learner has to regard.</summary>
public sealed class PickWishes(
    ILearners learners,
    ISchedules schedules,
    ITargets targets,
    IQuestionWishes wishes,
    ISpacingParameters spacings,
    TimeProvider clock
)
{
    public async Task<PickWish> OfAsync(Learner learner, CancellationToken ct)
    {
        var today = LocalDay.Of(clock.GetUtcNow(), learner.Zone);
        return new(learner.Id, today, await learners.StarterTopicsAsync(learner.Id, ct))
        {
            Target = await targets.NextAsync(learner.Id, today.On, ct),
            PerDay = (await schedules.FindAsync(learner.Id, ct))?.PerDay ?? 1,
            Spacing = await spacings.FindAsync(learner.Id, ct),
            Wishes = await wishes.AllAsync(learner.Id, today.On, ct),
        };
    }
}
