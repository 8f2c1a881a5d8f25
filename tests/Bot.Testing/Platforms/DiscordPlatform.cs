using Bot.Adapters.Discord;
using Bot.Testing.Discord;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Testing.Platforms;

public sealed class DiscordPlatform(DiscordServer server) : TestPlatform
{
    private readonly Dictionary<int, DiscordPerson> people = [];

    public DiscordServer Server => server;

    public override string Name => "discord";

    public override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["Discord:Token"] = server.Token, ["Discord:ApiUrl"] = server.ApiUrl };

    public override IEnumerable<string> Findings => server.Findings.Concat(server.Gateway.Broken);

    /// <summary>For benchmarks: with Discord's limits, and nothing kept or checked that costs time.</summary>
    public static async Task<DiscordPlatform> BareAsync()
    {
        var server = await DiscordServer.StartAsync();
        (server.ChecksSchema, server.KeepsRequests, server.Messages.Kept) = (false, false, false);
        return new(server);
    }

    public override IServiceCollection AddTo(IServiceCollection services, IConfiguration configuration) =>
        services.AddDiscord(configuration);

    public override IServiceCollection WithoutWaits(IServiceCollection services) =>
        services.Configure<DiscordOptions>(options =>
        {
            options.FirstWait = TimeSpan.FromMilliseconds(20);
            options.IdentifyEvery = TimeSpan.FromMilliseconds(1);
        });

    public override Task ConnectedAsync() => server.Gateway.UntilAsync(() => server.Gateway.Connected);

    public override async Task<Func<TimeSpan?>> CommandAsync(int person, string command)
    {
        if (!people.TryGetValue(person, out var known))
            people[person] = known = server.Person($"Person {person}");
        var used = await known.CommandAsync(command);
        return () => used.Took;
    }

    public override ValueTask DisposeAsync() => server.DisposeAsync();
}
