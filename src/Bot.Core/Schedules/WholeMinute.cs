namespace Bot.Core.Schedules;

/// <summary>What is planned is planned for a whole minute: that is when the clock wakes.</summary>
internal static class WholeMinute
{
    /// <summary>The one that has begun.</summary>
    public static DateTimeOffset Of(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    /// <summary>The first that is not before.</summary>
    public static DateTimeOffset NotBefore(DateTimeOffset at) => Of(at.AddTicks(TimeSpan.TicksPerMinute - 1));
}
