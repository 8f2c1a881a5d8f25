using Bot.Adapters.Discord;
using Bot.Testing.Discord;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Platforms;

/// <summary>Discord, with Discord's limits as documented.</summary>
internal sealed class DiscordPlatform(DiscordServer server) : TestPlatform
{
    private readonly Dictionary<int, DiscordPerson> people = [];

    public DiscordServer Server => server;

    public override string Name => "discord";

    public override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["Discord:Token"] = server.Token, ["Discord:ApiUrl"] = server.ApiUrl };

    public static async Task<DiscordPlatform> StartAsync()
    {
        var server = await DiscordServer.StartAsync();
        (server.ChecksSchema, server.KeepsRequests, server.Messages.Kept) = (false, false, false);
        return new(server);
    }

    public override IServiceCollection AddTo(IServiceCollection services, IConfiguration configuration) =>
        services.AddDiscord(configuration);

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
