namespace Bot.Host.Tests;

/// <summary>A test that takes minutes: it runs when <c>PREPBOT_LONG</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("PREPBOT_LONG") is null or "")
            Skip = "It takes minutes: set PREPBOT_LONG=1.";
    }
}
