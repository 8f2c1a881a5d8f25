using Bot.Adapters.Slack;
using Bot.Testing.Slack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Platforms;

/// <summary>Slack; its limits are what a benchmark sets.</summary>
internal sealed class SlackPlatform(SlackServer server) : TestPlatform
{
    private readonly Dictionary<int, SlackPerson> people = [];

    public SlackServer Server => server;

    public override string Name => "slack";

    public override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>
        {
            ["Slack:AppToken"] = server.AppToken,
            ["Slack:BotToken"] = server.BotToken,
            ["Slack:ApiUrl"] = server.ApiUrl,
        };

    public static async Task<SlackPlatform> StartAsync()
    {
        var server = await SlackServer.StartAsync();
        (server.ChecksSchema, server.KeepsRequests, server.Messages.Kept) = (false, false, false);
        server.EchoesBot = false;
        server.Limits.Loosen();
        return new(server);
    }

    public override IServiceCollection AddTo(IServiceCollection services, IConfiguration configuration) =>
        services.AddSlack(configuration);

    public override Task ConnectedAsync() => server.Sockets.UntilAsync(() => server.Sockets.Standing is 2);

    public override async Task<Func<TimeSpan?>> CommandAsync(int person, string command)
    {
        if (!people.TryGetValue(person, out var known))
            people[person] = known = server.Person($"Person {person}");
        var told = await known.CommandAsync($"/{command}");
        return () => told.Took;
    }

    public override ValueTask DisposeAsync() => server.DisposeAsync();
}
