using System.Runtime.InteropServices;
using Bot.Testing.Discord;

namespace Bot.Benchmarks;

/// <summary>The platforms' test servers as programs.</summary>
internal static class Serve
{
    public static async Task<int> DiscordAsync(int port)
    {
        await using var server = await DiscordServer.StartAsync(port);
        server.GrantsContent = true;
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
}
