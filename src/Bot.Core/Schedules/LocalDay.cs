using NodaTime;
using NodaTime.Extensions;

namespace Bot.Core.Schedules;

/// <summary>A learner's day: it begins at 04:00 local, so that a late evening still belongs to it.</summary>
/// <param name="On">The date by which it is known.</param>
/// <param name="Began">Its first instant; on a day without a 04:00 the first instant after.</param>
public readonly record struct LocalDay(DateOnly On, DateTimeOffset Began)
{
    private static readonly LocalTime RollOver = new(4, 0);

    /// <summary>The day to which an instant belongs.</summary>
    /// <param name="zone">An IANA zone id.</param>
    public static LocalDay Of(DateTimeOffset at, string zone)
    {
        var rules = Zones.Rules(zone);
        var date = at.ToInstant().InZone(rules).Date;
        var began = Beginning(date, rules);
        if (began > at)
            (date, began) = (date.PlusDays(-1), Beginning(date.PlusDays(-1), rules));
        return new(date.ToDateOnly(), began);
    }

    /// <summary>The first instant of a learner's day.</summary>
    public static DateTimeOffset Beginning(DateOnly on, string zone) => Beginning(on.ToLocalDate(), Zones.Rules(zone));

    private static DateTimeOffset Beginning(LocalDate date, DateTimeZone rules) =>
        rules.FirstInstant(date + RollOver).ToDateTimeOffset();
}
