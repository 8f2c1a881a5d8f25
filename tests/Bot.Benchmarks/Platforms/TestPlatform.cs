using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Platforms;

/// <summary>A platform's test server, as benchmarks use it: nothing is kept or checked that costs time.</summary>
internal abstract class TestPlatform : IAsyncDisposable
{
    public abstract string Name { get; }

    /// <summary>What the bot is configured with to be there.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    public abstract IServiceCollection AddTo(IServiceCollection services, IConfiguration configuration);

    /// <summary>The bot is connected.</summary>
    public abstract Task ConnectedAsync();

    /// <summary>Person number so-and-so uses a command.</summary>
    /// <returns>Tells how long the first response took; null: there is none yet.</returns>
    public abstract Task<Func<TimeSpan?>> CommandAsync(int person, string command);

    /// <param name="options">With <c>--platform discord | slack</c>.</param>
    /// <exception cref="ArgumentException">Another platform is asked for.</exception>
    public static async Task<TestPlatform> StartAsync(string[] options) =>
        NameOf(options) is "slack" ? await SlackPlatform.StartAsync() : await DiscordPlatform.StartAsync();

    /// <exception cref="ArgumentException">It is a platform that there is no benchmark of.</exception>
    public static string NameOf(string[] options)
    {
        var name = Options.Value(options, "--platform") ?? "discord";
        return name is "discord" or "slack"
            ? name
            : throw new ArgumentException($"There is no benchmark of {name}: --platform discord or slack");
    }

    public abstract ValueTask DisposeAsync();
}
