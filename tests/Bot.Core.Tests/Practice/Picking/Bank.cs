using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Schedules;

namespace Bot.Core.Tests.Practice.Picking;

/// <summary>Candidates and wishes for tests of picking.</summary>
internal static class Bank
{
    public static readonly LearnerId Ana = new(1);
    public static readonly LocalDay Today = LocalDay.Of(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), "Europe/Lisbon");
    public static readonly PickWish Daily = new(Ana, Today, new HashSet<string>());

    public static IReadOnlyList<Candidate> Of(int questions) =>
        [.. Enumerable.Range(1, questions).Select(id => New(id))];

    public static Candidate New(long id, string topic = "backend") =>
        new(new(id), new Shelf.Mine(Ana), topic, true, null, null);

    public static Candidate Seen(long id, int daysAgo, double stability = 2.3, string topic = "backend") =>
        New(id, topic) with
        {
            AskedOn = Today.Began.AddDays(-daysAgo),
            Memory = new(stability, 5, Today.On.AddDays(-daysAgo), Today.On.AddDays((int)stability - daysAgo), 1, 0),
        };

    public static PickWish Until(int days, int perDay = 1) =>
        Daily with
        {
            PerDay = perDay,
            Target = new(Today.On.AddDays(days), "Marlow, backend engineer", []),
        };
}
