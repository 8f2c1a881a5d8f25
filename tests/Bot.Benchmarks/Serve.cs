using System.Runtime.InteropServices;
using Bot.Testing.Discord;

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
        foreach (var finding in server.Findings)
            Console.WriteLine(finding);
        return server.Findings.IsEmpty ? 0 : 1;
    }

    private static DiscordGuild Guild(int number) =>
        new(
            $"{710_000_000_000_000_000 + number}",
            $"Server {number}",
            [.. Enumerable.Range(0, 30).Select(i => ($"{720_000_000_000_000_000 + number * 100L + i}", $"channel-{i}"))]
        );
}
