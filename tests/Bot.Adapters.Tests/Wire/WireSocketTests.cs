using Bot.Adapters.Wire;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Wire;

public sealed class WireSocketTests
{
    [Fact]
    public async Task What_is_being_sent_when_the_socket_is_let_go_ends_without_a_fault()
    {
        TaskCompletionSource leave = new();
        await using var deaf = await LoopbackServer.StartAsync(async context =>
        {
            using var held = await context.WebSockets.AcceptWebSocketAsync();
            await leave.Task;
        });
        var socket = await WireSocket.ConnectAsync(
            new UriBuilder(deaf.Address) { Scheme = "ws" }.Uri,
            1024,
            TimeProvider.System,
            default
        );

        // More than the buffers of both ends hold, so that it stands in the middle.
        var sending = socket.SendAsync(new byte[64 * 1024 * 1024], default);
        var waiting = socket.SendAsync(new byte[1], default);
        Assert.False(sending.IsCompleted);
        socket.Dispose();

        Assert.False(await sending);
        Assert.False(await waiting);
        Assert.False(await socket.SendAsync(new byte[1], default));
        leave.SetResult();
    }
}
