namespace Bot.Benchmarks.Limits;

/// <summary>How near to a platform's allowed rate messages go out, and how many are refused. Options: <c>--platform discord | slack</c>, and the platform's own.</summary>
internal static class LimitsBenchmark
{
    public static Task<object> RunAsync(string[] options) =>
        ChosenPlatform.NameOf(options) is "slack"
            ? SlackLimitsBenchmark.RunAsync(options)
            : DiscordLimitsBenchmark.RunAsync(options);
}
