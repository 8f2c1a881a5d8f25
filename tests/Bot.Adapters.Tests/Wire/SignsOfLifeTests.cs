using System.Net;
using System.Text;
using Bot.Adapters.Wire;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Wire;

public sealed class SignsOfLifeTests
{
    [Fact]
    public void Silence_is_noticed_when_the_sign_does_not_come_in_time()
    {
        TimerClock clock = new();
        var noticed = 0;
        using Silence silence = new(clock, () => noticed++);
        silence.Expect(TimeSpan.FromSeconds(4));
        clock.Advance(TimeSpan.FromSeconds(3));
        silence.Heard();
        clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, noticed);
        silence.Expect(TimeSpan.FromSeconds(4));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, noticed);
    }

    [Fact]
    public void Waits_double_are_spread_and_have_an_end()
    {
        Backoff backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60), new Random(1));
        Assert.All(
            [1, 2, 3, 4, 5, 6],
            n => Assert.InRange(backoff.After(n).TotalSeconds, Math.Pow(2, n - 1) / 2, Math.Pow(2, n - 1))
        );
        Assert.InRange(backoff.After(1000).TotalSeconds, 30, 60);
        Assert.NotEqual(backoff.After(9), backoff.After(9));
    }

    [Fact]
    public void A_connection_that_is_refused_is_tried_for_ever_with_growing_waits() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            var began = clock.GetUtcNow();
            List<double> at = [];
            using CancellationTokenSource enough = new();
            var running = new Reconnecting(
                new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60), new Random(3)),
                clock
            ).RunAsync(
                _ =>
                {
                    at.Add((clock.GetUtcNow() - began).TotalSeconds);
                    if (at.Count is 30)
                        enough.Cancel();
                    return Task.FromResult(false);
                },
                enough.Token
            );
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                clock.RunUntilAsync(running, TimeSpan.FromHours(1), TimeSpan.FromSeconds(1))
            );
            Assert.Equal(30, at.Count);
            Assert.InRange(at[^1] - at[^2], 30, 61);
        });

    [Fact]
    public void After_a_connection_that_stood_the_waits_begin_anew() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            var began = clock.GetUtcNow();
            List<double> at = [];
            using CancellationTokenSource enough = new();
            var running = new Reconnecting(
                new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60), new Random(3)),
                clock
            ).RunAsync(
                _ =>
                {
                    at.Add((clock.GetUtcNow() - began).TotalSeconds);
                    if (at.Count is 9)
                        enough.Cancel();
                    return Task.FromResult(at.Count is 7);
                },
                enough.Token
            );
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                clock.RunUntilAsync(running, TimeSpan.FromHours(1), TimeSpan.FromMilliseconds(100))
            );
            Assert.InRange(at[6] - at[5], 16, 33);
            Assert.InRange(at[7] - at[6], 0.5, 1.2);
        });

    [Fact]
    public async Task Work_of_one_key_keeps_its_order_and_leaves_nothing_behind()
    {
        Turns turns = new();
        List<int> done = [];
        TaskCompletionSource first = new();
        var one = turns.RunAsync(
            "a",
            async () =>
            {
                await first.Task;
                done.Add(1);
            }
        );
        var two = turns.RunAsync(
            "a",
            () =>
            {
                done.Add(2);
                throw new InvalidOperationException();
            }
        );
        var three = turns.RunAsync(
            "a",
            () =>
            {
                done.Add(3);
                return Task.CompletedTask;
            }
        );
        await turns.RunAsync("b", () => Task.CompletedTask);
        first.SetResult();
        await one;
        await Assert.ThrowsAsync<InvalidOperationException>(() => two);
        await three;
        Assert.Equal([1, 2, 3], done);
        Assert.Equal(0, turns.Keys);
    }

    [Theory]
    [InlineData("1", "", 1)]
    [InlineData("0.5", "<html>", 0.5)]
    [InlineData("Mon, 02 Nov 2026 09:00:10 GMT", "", 10)]
    [InlineData("3", """{"retry_after":0.3,"global":false}""", 0.3)]
    [InlineData(null, """{"message":"x","retry_after":64.57}""", 64.57)]
    [InlineData("7", """{"retry_after":"soon"}""", 7)]
    [InlineData("7", """{"retry""", 7)]
    [InlineData("-5", "", 0)]
    [InlineData("999999999", "", 900)]
    public void How_long_to_wait_is_read_from_body_or_header(string? header, string body, double seconds)
    {
        using HttpResponseMessage response = new(HttpStatusCode.TooManyRequests);
        if (header is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", header);
        var wait = RetryAfter.Read(response.Headers, Encoding.UTF8.GetBytes(body), new TimerClock().GetUtcNow());
        Assert.Equal(seconds, wait?.TotalSeconds ?? -1, 3);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("later")]
    public void A_server_that_does_not_say_how_long_is_not_guessed_at(string? header)
    {
        using HttpResponseMessage response = new(HttpStatusCode.TooManyRequests);
        if (header is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", header);
        Assert.Null(RetryAfter.Read(response.Headers, [], new TimerClock().GetUtcNow()));
    }
}
