namespace Bot.Benchmarks;

/// <summary>The platform that a benchmark is about.</summary>
internal static class Platforms
{
    /// <exception cref="ArgumentException">Another platform is asked for, which there is no benchmark of yet.</exception>
    public static void ExpectDiscord(string[] options)
    {
        if ((Options.Value(options, "--platform") ?? "discord") is not "discord" and var other)
            throw new ArgumentException($"There is no benchmark of {other} yet: --platform discord");
    }
}
