using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Chat;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bot.Adapters.Storage;

/// <summary>How values stand in columns, the same on every database: numbers compare and sort as what they mean.</summary>
internal static partial class Columns
{
    /// <summary>UTC ticks.</summary>
    internal sealed class Instant()
        : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    /// <summary>Days since 1 January of the year 1.</summary>
    internal sealed class Day()
        : ValueConverter<DateOnly, int>(day => day.DayNumber, day => DateOnly.FromDayNumber(day));

    internal sealed class TimeOfDay()
        : ValueConverter<TimeOnly, long>(time => time.Ticks, ticks => new TimeOnly(ticks));

    internal sealed class Duration() : ValueConverter<TimeSpan, long>(span => span.Ticks, ticks => new TimeSpan(ticks));

    internal sealed class Texts()
        : ValueConverter<IReadOnlyList<string>, string>(
            items => JsonSerializer.Serialize(items, Json.Default.IReadOnlyListString),
            json => JsonSerializer.Deserialize(json, Json.Default.IReadOnlyListString)!
        );

    internal sealed class StoryLinks()
        : ValueConverter<IReadOnlyList<StoryLink>, string>(
            items => JsonSerializer.Serialize(items, Json.Default.IReadOnlyListStoryLink),
            json => JsonSerializer.Deserialize(json, Json.Default.IReadOnlyListStoryLink)!
        );

    internal sealed class TypedChoices()
        : ValueConverter<IReadOnlyList<TypedChoice>, string>(
            items => JsonSerializer.Serialize(items, Json.Default.IReadOnlyListTypedChoice),
            json => JsonSerializer.Deserialize(json, Json.Default.IReadOnlyListTypedChoice)!
        );

    /// <summary>Rows hold lists that nobody changes in place, so the list itself is its own snapshot.</summary>
    internal sealed class SameItems<T>()
        : ValueComparer<IReadOnlyList<T>>(
            (one, other) => ReferenceEquals(one, other) || (one != null && other != null && one.SequenceEqual(other)),
            items => items.Count,
            items => items
        );

    [JsonSerializable(typeof(IReadOnlyList<string>))]
    [JsonSerializable(typeof(IReadOnlyList<StoryLink>))]
    [JsonSerializable(typeof(IReadOnlyList<TypedChoice>))]
    private sealed partial class Json : JsonSerializerContext;
}
