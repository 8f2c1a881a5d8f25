using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Core.Schedules;

/// <summary>Time zones by what people type.</summary>
public static class Zones
{
    /// <summary>
    /// Letters that name a clock and not a place. They are answered with places: <c>EST</c> is a zone of its own that
    /// never has summer time, which is seldom meant; others are used on several continents.
    /// </summary>
    private static readonly Dictionary<string, string[]> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ET"] = ["America/New_York"],
        ["EST"] = ["America/New_York"],
        ["EDT"] = ["America/New_York"],
        ["CT"] = ["America/Chicago"],
        ["CST"] = ["America/Chicago", "Asia/Shanghai"],
        ["CDT"] = ["America/Chicago"],
        ["MT"] = ["America/Denver"],
        ["MST"] = ["America/Denver", "America/Phoenix"],
        ["MDT"] = ["America/Denver"],
        ["PT"] = ["America/Los_Angeles"],
        ["PST"] = ["America/Los_Angeles", "Asia/Manila"],
        ["PDT"] = ["America/Los_Angeles"],
        ["BST"] = ["Europe/London"],
        ["IST"] = ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
        ["CEST"] = ["Europe/Berlin", "Europe/Madrid", "Europe/Paris"],
    };

    private static TzdbDateTimeZoneSource Source => TzdbDateTimeZoneSource.Default;

    /// <summary>
    /// The IANA id for an id in any case, a city (<c>new york</c>, <c>são paulo</c>), a country with one zone, or the
    /// name that Windows gives a zone.
    /// </summary>
    /// <returns>Null: none, or several; <see cref="Near"/> says which.</returns>
    public static string? Find(string text)
    {
        var typed = text.Trim();
        if (typed.Length is 0 || Abbreviations.ContainsKey(typed))
            return null;
        return Ids.FirstOrDefault(id => Spelling.Same(typed, id))
            ?? OnlyOne(Ids.Where(id => Spelling.Same(typed, City(id))))
            ?? OnlyOne(OfCountry(typed))
            ?? Source.WindowsToTzdbIds.GetValueOrDefault(typed);
    }

    /// <summary>Zones that may have been meant, the likeliest first.</summary>
    public static IReadOnlyList<string> Near(string text, int most = 3)
    {
        var typed = text.Trim();
        if (Abbreviations.TryGetValue(typed, out var places))
            return [.. places.Take(most)];
        var alike = Ids.Select(id => (Id: id, Steps: Spelling.Steps(typed, City(id))))
            .Where(zone => zone.Steps <= 2)
            .OrderBy(zone => zone.Steps)
            .Select(zone => zone.Id);
        return [.. alike.Concat(OfCountry(typed)).DistinctBy(id => Source.CanonicalIdMap[id]).Take(most)];
    }

    /// <summary>What people call a zone: its city, or the whole id where it has none.</summary>
    public static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>A zone that newer data no longer has counts as UTC: one person's zone must not stop anybody's day.</summary>
    internal static DateTimeZone Rules(string zone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;

    internal static IEnumerable<string> Ids => DateTimeZoneProviders.Tzdb.Ids;

    private static IEnumerable<string> OfCountry(string country) =>
        (Source.ZoneLocations ?? [])
            .Where(place => Spelling.Same(country, place.CountryName))
            .Select(place => place.ZoneId);

    /// <summary>Several ids are one zone when all but one are its older names.</summary>
    private static string? OnlyOne(IEnumerable<string> ids)
    {
        var found = ids.ToList();
        var zones = found.Select(id => Source.CanonicalIdMap[id]).Distinct().ToList();
        if (zones is not [var zone])
            return null;
        return found.Contains(zone) ? zone : found[0];
    }
}
