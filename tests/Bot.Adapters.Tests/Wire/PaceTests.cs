using Bot.Adapters.Wire;
using Bot.Testing.Slack;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Wire;

/// <summary>A limit that nobody tells is found, however the server counts it.</summary>
public sealed class PaceTests
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    [Theory]
    [InlineData(6000, CountedBy.Second)]
    [InlineData(6000, CountedBy.Bucket)]
    [InlineData(6000, CountedBy.RollingMinute)]
    [InlineData(6000, CountedBy.FixedMinute)]
    [InlineData(1500, CountedBy.Second)]
    [InlineData(1500, CountedBy.Bucket)]
    [InlineData(1500, CountedBy.RollingMinute)]
    [InlineData(1500, CountedBy.FixedMinute)]
    [InlineData(600, CountedBy.Second)]
    [InlineData(600, CountedBy.Bucket)]
    [InlineData(600, CountedBy.RollingMinute)]
    [InlineData(600, CountedBy.FixedMinute)]
    public void After_a_minute_nine_tenths_are_used_and_one_in_a_hundred_refused(int allowed, CountedBy counted) =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            SlackRates server = new(clock)
            {
                PostEvery = TimeSpan.Zero,
                Workspace = allowed,
                Counted = counted,
            };
            using Pace pace = new(300, clock);
            await FloodAsync(pace, server, clock, TimeSpan.FromSeconds(60));
            var (posted, refused) = (server.Posted, server.Refused);
            await FloodAsync(pace, server, clock, TimeSpan.FromSeconds(60));
            (posted, refused) = (server.Posted - posted, server.Refused - refused);
            Assert.True(
                posted >= allowed * 0.9 && refused * 100 <= posted + refused,
                $"{posted} of {allowed}, {refused} refused"
            );
        });

    [Fact]
    public void A_pace_begins_as_it_was_told() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            SlackRates server = new(clock) { PostEvery = TimeSpan.Zero, Workspace = 100_000 };
            using Pace pace = new(300, clock);
            await FloodAsync(pace, server, clock, TimeSpan.FromSeconds(1));
            Assert.InRange(server.Posted, 5, 15);
        });

    [Fact]
    public void Until_a_first_refusal_nothing_is_held_back_where_nothing_is_known() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            using Pace pace = new(double.PositiveInfinity, clock);
            for (var i = 0; i < 1000; i++)
                Assert.True(pace.TakeAsync(Urgency.Planned, CancellationToken.None).IsCompletedSuccessfully);
            for (var i = 0; i < 1000; i++)
                pace.Return(wasAccepted: true);
            pace.Refused(TimeSpan.FromSeconds(30));
            Assert.InRange(pace.PerMinute, 900, 1000);
            var next = pace.TakeAsync(Urgency.Planned, CancellationToken.None);
            clock.Advance(TimeSpan.FromSeconds(29));
            Assert.False(next.IsCompleted);
            await clock.RunUntilAsync(next, TimeSpan.FromMinutes(1));
        });

    [Fact]
    public void Whoever_gives_up_waiting_takes_nothing_from_the_next() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            using Pace pace = new(60, clock);
            await pace.TakeAsync(Urgency.Planned, CancellationToken.None);
            using CancellationTokenSource gone = new();
            var first = pace.TakeAsync(Urgency.Planned, gone.Token);
            var second = pace.TakeAsync(Urgency.Planned, CancellationToken.None);
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
            await clock.RunUntilAsync(second, TimeSpan.FromSeconds(2));
        });

    // As many callers as a fan-out has, each again and again.
    private static async Task FloodAsync(Pace pace, SlackRates server, TimerClock clock, TimeSpan during)
    {
        using CancellationTokenSource over = new();
        var end = clock.GetUtcNow() + during;
        var all = Enumerable.Range(0, 50).Select(_ => CallAsync(pace, server, clock, over.Token)).ToList();
        while (clock.GetUtcNow() < end)
        {
            clock.Advance(TimeSpan.FromMilliseconds(5));
            await OneThread.SettleAsync();
        }
        await over.CancelAsync();
        await clock.RunUntilAsync(Task.WhenAll(all), TimeSpan.FromSeconds(1));
    }

    private static async Task CallAsync(Pace pace, SlackRates server, TimerClock clock, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
            try
            {
                await pace.TakeAsync(Urgency.Planned, ct);
                await Task.Delay(Latency, clock, CancellationToken.None);
                var wait = server.Take("chat.postMessage", "C1");
                pace.Return(wait is null);
                if (wait is { } seconds)
                    pace.Refused(TimeSpan.FromSeconds(seconds));
            }
            catch (OperationCanceledException)
            {
                // Over.
            }
    }
}
