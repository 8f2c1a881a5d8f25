using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Chat;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bot.Adapters.Storage;

/// <summary>How values stand in columns, the same on every database: numbers compare and sort as what they mean.</summary>
internal static partial class Columns
{
    private static readonly Dictionary<Type, (ValueConverter Converter, ValueComparer? Comparer)> Kinds = new()
    {
        [typeof(DateTimeOffset)] = (new Instant(), null),
        [typeof(DateOnly)] = (new Day(), null),
        [typeof(TimeOnly)] = (new TimeOfDay(), null),
        [typeof(TimeSpan)] = (new Duration(), null),
        [typeof(IReadOnlyList<string>)] = (new Texts(), new SameItems<string>()),
        [typeof(IReadOnlyList<StoryLink>)] = (new StoryLinks(), new SameItems<StoryLink>()),
        [typeof(IReadOnlyList<TypedChoice>)] = (new TypedChoices(), new SameItems<TypedChoice>()),
    };

    public static void Map(ModelConfigurationBuilder columns)
    {
        foreach (var (type, kind) in Kinds)
            columns.Properties(
                type,
                values => values.HaveConversion(kind.Converter.GetType(), kind.Comparer?.GetType())
            );
    }

    /// <returns>Null: it stands in its column as EF knows it.</returns>
    public static ValueConverter? Converter(Type type) => Kind(type).Converter;

    /// <returns>Null: it is compared as EF knows it.</returns>
    public static ValueComparer? Comparer(Type type) => Kind(type).Comparer;

    private static (ValueConverter? Converter, ValueComparer? Comparer) Kind(Type type) =>
        Kinds.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

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
