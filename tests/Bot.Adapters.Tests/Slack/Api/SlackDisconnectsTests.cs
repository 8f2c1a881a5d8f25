using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Slack.Api;

/// <summary>A class of its own, so that it runs beside the others: it takes the longest.</summary>
public sealed class SlackDisconnectsTests
{
    [Fact]
    public async Task After_a_hundred_forced_disconnects_nothing_is_lost_and_nothing_handled_twice()
    {
        await using var bench = await SlackWireBench.ConnectAsync(
            server: server =>
            {
                // As often as Slack, and sooner; the last time late enough for a machine that is busy.
                server.Telling.AckWithin = TimeSpan.FromMilliseconds(100);
                server.Telling.Retries = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30)];
            },
            set: options => options.PingEvery = TimeSpan.FromMilliseconds(400)
        );
        var (person, sockets) = (bench.Server.Person("Ines"), bench.Server.Sockets);
        for (var round = 0; round < 100; round++)
        {
            await person.SayAsync($"a{round}");
            var opened = sockets.Opened;
            switch (round % 10)
            {
                case 0 or 3 or 6:
                    await sockets.DisconnectOneAsync("refresh_requested");
                    break;
                case 1 or 4 or 7:
                    sockets.DropOne();
                    break;
                case 9:
                    sockets.GoHalfOpenOne();
                    break;
                default:
                    bench.Server.Faults.Next("apps.connections.open", new Fault.Error(200, "internal_error"));
                    sockets.DropOne();
                    break;
            }
            await person.SayAsync($"b{round}");
            await person.SayAsync($"c{round}");
            await bench.UntilAsync(all => all.Opened > opened && all.Standing is 2);
            // Slack tells three times more, over six minutes: the next disconnect is not to hit them all.
            await bench.Server.Telling.UntilAsync(() => bench.Server.Telling.Open is 0);
        }
        Assert.Equal(
            Enumerable.Range(0, 100).SelectMany(round => (string[])[$"a{round}", $"b{round}", $"c{round}"]).Order(),
            bench.Envelopes.Words.Order()
        );
        Assert.False(bench.Running.IsCompleted);
        bench.ExpectNoFindings();
    }
}
