using System.Globalization;
using Bot.Adapters.Wire;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Wire;

public sealed class LanesTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public void Three_sends_at_one_a_second_take_two_seconds_and_not_more() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            ScriptedServer server = new(clock, _ => Told(remaining: 0, after: 1.0));
            var client = server.Client();
            var all = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => client.SendAsync(Post("/a", "1"), Ct)));
            await clock.RunUntilAsync(all, TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(10));
            Assert.Equal([0, 1, 2], server.At.Select(at => Math.Round(at, 1)));
        });

    [Fact]
    public void As_many_go_at_once_as_remain() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            Bucket bucket = new(clock, limit: 5, seconds: 5);
            ScriptedServer server = new(clock, _ => bucket.Answer());
            var client = server.Client();
            var all = Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.SendAsync(Post("/a", "1"), Ct)));
            await clock.RunUntilAsync(all, TimeSpan.FromMinutes(1));
            Assert.Equal(0, bucket.Refused);
            Assert.Equal([0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10], server.At.Select(at => Math.Round(at)));
        });

    [Fact]
    public void Routes_of_one_bucket_wait_for_each_other_once_that_is_known() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            ScriptedServer server = new(clock, _ => Told(remaining: 0, after: 1.0));
            var client = server.Client();
            await client.SendAsync(Post("/a", "1"), Ct);
            await clock.RunUntilAsync(client.SendAsync(Post("/b", "1"), Ct), TimeSpan.FromMinutes(1));
            await clock.RunUntilAsync(client.SendAsync(Post("/a", "1"), Ct), TimeSpan.FromMinutes(1));
            await clock.RunUntilAsync(client.SendAsync(Post("/b", "1"), Ct), TimeSpan.FromMinutes(1));
            Assert.Equal(1, server.At[^1] - server.At[^2], 1);
        });

    [Fact]
    public void Resources_do_not_wait_for_each_other() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            ScriptedServer server = new(clock, _ => Told(remaining: 0, after: 1.0));
            var client = server.Client();
            await client.SendAsync(Post("/a", "1"), Ct);
            await client.SendAsync(Post("/a", "2"), Ct);
            Assert.Equal([0, 0], server.At);
        });

    [Fact]
    public void Lanes_with_nothing_to_remember_are_forgotten() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            Lanes lanes = new(clock);
            for (var resource = 0; resource < 20_000; resource++)
            {
                (await lanes.EnterAsync("/a", $"{resource}", Ct)).Leave(new("b", 0, TimeSpan.FromSeconds(1)), null);
                clock.Advance(TimeSpan.FromMilliseconds(20));
            }
            Assert.InRange(lanes.Count, 1, 4096);
        });

    [Fact]
    public void Fifty_permits_never_let_more_than_fifty_into_any_second() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            ScriptedServer server = new(clock, _ => ScriptedServer.Json());
            var client = server.Client();
            var all = Task.WhenAll(
                Enumerable
                    .Range(0, 500)
                    .Select(i => client.SendAsync(Post("/a", $"{i}") with { Repeatable = true }, Ct))
            );
            await clock.RunUntilAsync(all, TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(10));
            Assert.All(server.At, at => Assert.InRange(server.At.Count(other => other >= at && other < at + 1), 1, 50));
            Assert.InRange(server.At[^1], 9, 9.2);
        });

    [Fact]
    public void Replies_get_a_fifth_while_both_wait() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            Permits permits = new(1, TimeSpan.FromMilliseconds(10), clock);
            List<Urgency> order = [];
            await permits.TakeAsync(Urgency.Planned, Ct);
            List<Task> all = [];
            foreach (var urgency in Enumerable.Repeat(Urgency.Planned, 40).Concat(Enumerable.Repeat(Urgency.Reply, 4)))
                all.Add(UseAsync(urgency));
            permits.Return();
            await clock.RunUntilAsync(Task.WhenAll(all), TimeSpan.FromMinutes(1));
            Assert.Equal(4, order.Take(20).Count(urgency => urgency is Urgency.Reply));

            async Task UseAsync(Urgency urgency)
            {
                await permits.TakeAsync(urgency, Ct);
                order.Add(urgency);
                permits.Return();
            }
        });

    [Fact]
    public void A_permit_whose_waiter_has_gone_is_not_lost() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            Permits permits = new(1, TimeSpan.FromMilliseconds(10), clock);
            await permits.TakeAsync(Urgency.Planned, Ct);
            using CancellationTokenSource gone = new();
            var waiting = permits.TakeAsync(Urgency.Planned, gone.Token);
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
            permits.Return();
            await clock.RunUntilAsync(permits.TakeAsync(Urgency.Planned, Ct), TimeSpan.FromSeconds(1));
        });

    private static WireRequest Post(string route, string resource) =>
        new(HttpMethod.Post, route, new("http://localhost/")) { Resource = resource };

    private static HttpResponseMessage Told(int remaining, double after)
    {
        var response = ScriptedServer.Json();
        ScriptedServer.With(response, "X-Bucket", "b");
        ScriptedServer.With(response, "X-Remaining", $"{remaining}");
        return ScriptedServer.With(response, "X-Reset-After", after.ToString("F3", CultureInfo.InvariantCulture));
    }

    /// <summary>A server's bucket: so many in a window that begins with its first request.</summary>
    private sealed class Bucket(TimerClock clock, int limit, double seconds)
    {
        private DateTimeOffset end;
        private int used;

        public int Refused { get; private set; }

        public HttpResponseMessage Answer()
        {
            if (clock.GetUtcNow() >= end)
                (end, used) = (clock.GetUtcNow().AddSeconds(seconds), 0);
            if (++used > limit)
                Refused++;
            return Told(Math.Max(0, limit - used), (end - clock.GetUtcNow()).TotalSeconds);
        }
    }
}
