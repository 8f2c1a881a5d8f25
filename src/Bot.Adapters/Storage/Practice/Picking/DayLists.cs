using System.Collections.Concurrent;
using Bot.Core.People;
using Bot.Core.Practice.Picking;

namespace Bot.Adapters.Storage.Practice.Picking;

/// <summary>
/// What is foremost today for learners with so many memories that weighing them all takes too long for every question.
/// Gone with the day or the process; then it is made anew.
/// </summary>
internal sealed class DayLists
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<LearnerId, (DateOnly On, DateOnly? Date, DayList List)> lists = [];

    /// <returns>Null: there is none of today for this date.</returns>
    public DayList? Find(PickWish wish) =>
        lists.TryGetValue(wish.Learner, out var kept) && (kept.On, kept.Date) == (wish.Today.On, wish.Target?.On)
            ? kept.List
            : null;

    public void Keep(PickWish wish, DayList list)
    {
        if (lists.Count >= Most)
            foreach (var (learner, kept) in lists)
                if (kept.On < wish.Today.On || lists.Count >= Most)
                    lists.TryRemove(learner, out _);
        lists[wish.Learner] = (wish.Today.On, wish.Target?.On, list);
    }
}
