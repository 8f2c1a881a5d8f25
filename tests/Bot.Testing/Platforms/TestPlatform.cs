using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Testing.Platforms;

/// <summary>A platform's test server, and how a bot is brought there.</summary>
public abstract class TestPlatform : IAsyncDisposable
{
    public abstract string Name { get; }

    /// <summary>What the bot is configured with to be there.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>What the bot did against the platform's documents.</summary>
    public abstract IEnumerable<string> Findings { get; }

    public abstract IServiceCollection AddTo(IServiceCollection services, IConfiguration configuration);

    /// <summary>For conversations in tests, where nobody wants to wait a second for each message or after each fault.</summary>
    public abstract IServiceCollection WithoutWaits(IServiceCollection services);

    /// <summary>Completes when the bot is connected.</summary>
    public abstract Task ConnectedAsync();

    /// <summary>Person number so-and-so uses a command.</summary>
    /// <returns>Tells how long the first response took; null: there is none yet.</returns>
    public abstract Task<Func<TimeSpan?>> CommandAsync(int person, string command);

    public abstract ValueTask DisposeAsync();
}
