using Bot.Core.People;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Grading;

/// <summary>Says when a question is asked again: its due day or, before a date, what the plan makes of it.</summary>
internal sealed class ComesBack(IPracticeLog log, PickWishes wishes)
{
    public async Task<string> WordsAsync(Learner learner, QuestionId question, Memory memory, CancellationToken ct)
    {
        var wish = await wishes.OfAsync(learner, ct);
        if (wish.Ahead is not { } target || target.On == wish.Today.On)
            return GradeView.Again(memory.DueOn, wish.Today.On);
        var plan = PracticePlan.For(await log.PoolAsync(wish, ct), wish);
        return GradeView.InPlan(plan.Ids.Contains(question), target.On);
    }
}
