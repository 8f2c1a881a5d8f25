using Bot.Adapters.Discord.Api.Gateway;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Discord;

public sealed class HeartbeatsTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(41.25);

    [Fact]
    public void A_half_open_socket_is_noticed_within_one_and_a_half_heartbeat_intervals() =>
        OneThread.Run(async () =>
        {
            for (var seed = 0; seed < 20; seed++)
            {
                TimerClock clock = new();
                DateTimeOffset? heard = null;
                TaskCompletionSource<DateTimeOffset> noticed = new();
                var beats = 0;
                Heartbeats? heartbeats = null;
                heartbeats = new(
                    _ =>
                    {
                        // The third and all that follow reach nobody.
                        if (++beats < 3)
                        {
                            heartbeats!.Answered();
                            heard = clock.GetUtcNow();
                        }
                        return Task.FromResult(true);
                    },
                    () => noticed.TrySetResult(clock.GetUtcNow()),
                    TimeSpan.FromSeconds(20),
                    clock,
                    new Random(seed)
                );
                heartbeats.Begin(Interval);
                await clock.RunUntilAsync(noticed.Task, TimeSpan.FromMinutes(5));
                Assert.InRange(await noticed.Task - heard!.Value, Interval, Interval * 1.5);
                await heartbeats.DisposeAsync();
            }
        });

    [Fact]
    public void A_connection_that_never_says_a_word_is_noticed() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            TaskCompletionSource noticed = new();
            await using Heartbeats heartbeats = new(
                _ => Task.FromResult(true),
                () => noticed.TrySetResult(),
                TimeSpan.FromSeconds(20),
                clock,
                new Random(1)
            );
            await clock.RunUntilAsync(noticed.Task, TimeSpan.FromSeconds(21));
        });
}
