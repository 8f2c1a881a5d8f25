using System.Runtime.InteropServices;
using Bot.Testing.Discord;
using Bot.Testing.Slack;

namespace Bot.Benchmarks;

/// <summary>The platforms' test servers as programs.</summary>
internal static class Serve
{
    /// <param name="servers">How many more servers the bot is in, of thirty channels each.</param>
    public static async Task<int> DiscordAsync(int port, int servers)
    {
        await using var server = await DiscordServer.StartAsync(port);
        server.GrantsContent = true;
        server.Guilds.AddRange(Enumerable.Range(1, servers).Select(Guild));
        var guild = server.Guilds[0];
        Console.WriteLine(
            $"Discord at {server.Address.AbsoluteUri}api, token {server.Token}, server {guild.Id}, channel {guild.Channels[0].Id}"
        );
        return await UntilStoppedAsync(() => server.Findings);
    }

    /// <summary>With a person who says something every second, so that clients have something to hear.</summary>
    public static async Task<int> SlackAsync(int port)
    {
        await using var server = await SlackServer.StartAsync(port);
        var (person, channel) = (server.Person("ines"), server.Channels[0].Id);
        Console.WriteLine(
            $"Slack at {server.ApiUrl}, bot token {server.BotToken}, app token {server.AppToken}, channel {channel}"
        );
        using CancellationTokenSource over = new();
        var talking = TalkAsync(person, channel, over.Token);
        var code = await UntilStoppedAsync(() => server.Findings.Concat(server.Sockets.Broken));
        await over.CancelAsync();
        await talking;
        return code;
    }

    private static async Task TalkAsync(SlackPerson person, string channel, CancellationToken ct)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), ct);
                await person.SayAsync("Is anybody there?", channel);
                await person.CommandAsync("/quiz caching", channel);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private static async Task<int> UntilStoppedAsync(Func<IEnumerable<string>> findings)
    {
        TaskCompletionSource stopped = new();
        using var asked = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            signal =>
            {
                signal.Cancel = true;
                stopped.TrySetResult();
            }
        );
        await stopped.Task;
        List<string> found = [.. findings()];
        found.ForEach(Console.WriteLine);
        return found.Count is 0 ? 0 : 1;
    }

    private static DiscordGuild Guild(int number) =>
        new(
            $"{710_000_000_000_000_000 + number}",
            $"Server {number}",
            [.. Enumerable.Range(0, 30).Select(i => ($"{720_000_000_000_000_000 + number * 100L + i}", $"channel-{i}"))]
        );
}
