using Bot.Adapters.Slack;
using Bot.Testing.Slack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Testing.Platforms;

public sealed class SlackPlatform(SlackServer server) : TestPlatform
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

    public override IEnumerable<string> Findings => server.Findings.Concat(server.Sockets.Broken);

    /// <summary>For benchmarks, which set the limits: nothing is kept or checked that costs time.</summary>
    public static async Task<SlackPlatform> BareAsync()
    {
        var server = await SlackServer.StartAsync();
        (server.ChecksSchema, server.KeepsRequests, server.Messages.Kept) = (false, false, false);
        server.EchoesBot = false;
        server.Limits.Loosen();
        return new(server);
    }

    public override IServiceCollection AddTo(IServiceCollection services, IConfiguration configuration) =>
        services.AddSlack(configuration);

    public override IServiceCollection WithoutWaits(IServiceCollection services) =>
        services.Configure<SlackOptions>(options =>
        {
            options.FirstWait = TimeSpan.FromMilliseconds(20);
            options.PostEvery = TimeSpan.FromMilliseconds(1);
        });

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
