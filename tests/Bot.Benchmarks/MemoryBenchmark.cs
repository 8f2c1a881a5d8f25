using Bot.Testing.Discord;

namespace Bot.Benchmarks;

/// <summary>
/// Memory that is resident once the bot has heard of all its servers, beside the same bot in one server of one member.
/// Options: <c>--platform discord</c>, <c>--servers N</c>, <c>--members N</c> in each.
/// </summary>
internal static class MemoryBenchmark
{
    private const int Channels = 30;

    private static readonly TimeSpan UntilIdle = TimeSpan.FromSeconds(10);

    public static async Task<object> RunAsync(string[] options)
    {
        if (ChosenPlatform.NameOf(options) is not "discord")
            throw new ArgumentException("Memory is measured in servers, which only Discord has.");
        var servers = Options.Number(options, "--servers", 1000);
        var members = Options.Number(options, "--members", 1000);
        var ours = await ResidentAsync(servers, members);
        var one = await ResidentAsync(1, 1);
        return new
        {
            Benchmark = "memory",
            Platform = "discord",
            Unit = "MiB",
            Servers = servers,
            Members = members,
            Prepbot = ours,
            Baseline = one,
            Ratio = ours is { } many && one is > 0 and { } few ? Math.Round(many / few, 3) : (double?)null,
        };
    }

    private static async Task<double?> ResidentAsync(int servers, int members)
    {
        await using var discord = await DiscordServer.StartAsync();
        (discord.ChecksSchema, discord.KeepsRequests) = (false, false);
        discord.Guilds.Clear();
        discord.Guilds.AddRange(Enumerable.Range(1, servers).Select(number => Guild(number, members)));
        using TimedProgram bot = new(
            BuiltPrograms.Host,
            ("Discord__Token", discord.Token),
            ("Discord__ApiUrl", discord.ApiUrl)
        );
        var person = discord.Person("Ines");
        return await bot.ResidentMiBAsync(
            async _ =>
            {
                await discord.Gateway.UntilAsync(() => discord.Gateway.Connected);
                // Answered behind all that it hears of its servers; and it works.
                await (await person.CommandAsync("quiz")).Response;
            },
            UntilIdle
        );
    }

    private static DiscordGuild Guild(int number, int members) =>
        new(
            $"{710_000_000_000_000_000 + number}",
            $"Server {number}",
            [
                .. Enumerable
                    .Range(0, Channels)
                    .Select(i => ($"{720_000_000_000_000_000 + number * 100L + i}", $"channel-{i}")),
            ]
        )
        {
            Members = members,
        };
}
