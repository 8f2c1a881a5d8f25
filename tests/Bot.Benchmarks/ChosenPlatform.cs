using Bot.Testing.Platforms;

namespace Bot.Benchmarks;

/// <summary>The platform that a benchmark is asked to run on: <c>--platform discord | slack</c>.</summary>
internal static class ChosenPlatform
{
    /// <exception cref="ArgumentException">It is one that there is no benchmark of.</exception>
    public static async Task<TestPlatform> StartAsync(string[] options) =>
        NameOf(options) is "slack" ? await SlackPlatform.BareAsync() : await DiscordPlatform.BareAsync();

    /// <exception cref="ArgumentException">It is one that there is no benchmark of.</exception>
    public static string NameOf(string[] options)
    {
        var name = Options.Value(options, "--platform") ?? "discord";
        return name is "discord" or "slack"
            ? name
            : throw new ArgumentException($"There is no benchmark of {name}: --platform discord or slack");
    }
}
