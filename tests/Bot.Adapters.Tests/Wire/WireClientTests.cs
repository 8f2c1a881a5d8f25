using System.Net;
using Bot.Adapters.Wire;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Wire;

public sealed class WireClientTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static WireRequest Post(bool repeatable = false) =>
        new(HttpMethod.Post, "/things/{id}", new("http://localhost/things/secret-token")) { Repeatable = repeatable };

    [Fact]
    public void A_429_with_an_empty_body_waits_as_its_header_says() =>
        Waits(ScriptedServer.With(new(HttpStatusCode.TooManyRequests), "Retry-After", "1"), 1);

    [Fact]
    public void A_429_with_an_HTML_body_waits_as_its_header_says_and_nothing_is_lost() =>
        Waits(ScriptedServer.With(ScriptedServer.Html(HttpStatusCode.TooManyRequests), "Retry-After", "2"), 2);

    [Fact]
    public void A_429_with_a_body_waits_as_exactly_as_that_says() =>
        Waits(
            ScriptedServer.With(
                ScriptedServer.Json(HttpStatusCode.TooManyRequests, """{"message":"slow","retry_after":0.35}"""),
                "Retry-After",
                "1"
            ),
            0.35
        );

    [Fact]
    public void A_429_that_says_nothing_waits_by_back_off() =>
        OneThread.Run(async () =>
        {
            var (server, _) = await SendAsync(tries => tries is 1 ? new(HttpStatusCode.TooManyRequests) : Fine, Post());
            Assert.InRange(server.At[1], 0.5, 1.05);
        });

    [Fact]
    public void A_429_for_everything_holds_other_routes_up_too() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            var server = new ScriptedServer(
                clock,
                tries => tries is 1 ? ScriptedServer.With(Refused("3"), "X-Global", "true") : Fine
            );
            var client = server.Client();
            var first = client.SendAsync(Post(), Ct);
            var other = client.SendAsync(Post() with { Route = "/other" }, Ct);
            await clock.RunUntilAsync(Task.WhenAll(first, other), Minute);
            Assert.All(server.At.Skip(2), at => Assert.InRange(at, 2.99, 3.1));
        });

    [Fact]
    public void A_limit_is_of_a_method_and_its_route()
    {
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            var server = new ScriptedServer(
                clock,
                tries => Limited(tries % 2 is 1 ? "reads" : "writes", tries % 2 * 9)
            );
            var client = server.Client();
            var read = Post() with { Method = HttpMethod.Get, Resource = "7" };
            var write = Post() with { Resource = "7" };
            foreach (var request in (WireRequest[])[read, write, read, write])
                await clock.RunUntilAsync(client.SendAsync(request, Ct), Minute);
            // The second write waits for the end of its window; no read does.
            Assert.Equal([0, 0, 0, 5], server.At.Select(at => Math.Round(at)));
        });

        static HttpResponseMessage Limited(string bucket, int remaining) =>
            ScriptedServer.With(
                ScriptedServer.With(ScriptedServer.With(Fine, "X-Bucket", bucket), "X-Remaining", $"{remaining}"),
                "X-Reset-After",
                "5"
            );
    }

    [Fact]
    public void A_request_that_is_refused_for_ever_is_given_up_and_certainly_not_done() =>
        OneThread.Run(async () =>
        {
            var error = await Assert.ThrowsAsync<WireException>(() => SendAsync(_ => Refused("1"), Post()));
            Assert.False(error.MayHaveArrived);
        });

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public void A_fault_of_the_server_is_repeated_with_growing_waits(HttpStatusCode status) =>
        OneThread.Run(async () =>
        {
            var (server, response) = await SendAsync(
                tries => tries < 4 ? ScriptedServer.Html(status) : Fine,
                Post(repeatable: true)
            );
            Assert.Equal(HttpStatusCode.OK, response!.Status);
            Assert.Equal(4, server.At.Count);
            Assert.InRange(server.At[1], 0.5, 1.1);
            Assert.InRange(server.At[2] - server.At[1], 1, 2.1);
            Assert.InRange(server.At[3] - server.At[2], 2, 4.1);
        });

    [Fact]
    public void A_page_of_HTML_is_not_taken_for_success() =>
        OneThread.Run(async () =>
        {
            var (server, response) = await SendAsync(
                tries => tries is 1 ? ScriptedServer.Html(HttpStatusCode.OK) : Fine,
                Post(repeatable: true)
            );
            Assert.Equal((2, "application/json"), (server.At.Count, response!.MediaType));
        });

    [Fact]
    public void What_must_not_be_done_twice_is_not_repeated_when_its_fate_is_unknown() =>
        OneThread.Run(async () =>
        {
            var tried = 0;
            var error = await Assert.ThrowsAsync<WireException>(() =>
                SendAsync(
                    tries =>
                    {
                        tried = tries;
                        return ScriptedServer.Html(HttpStatusCode.BadGateway);
                    },
                    Post()
                )
            );
            Assert.True(error.MayHaveArrived);
            Assert.Equal(1, tried);
        });

    [Fact]
    public void What_never_reached_the_server_is_repeated_whatever_it_is() =>
        OneThread.Run(async () =>
        {
            var (server, _) = await SendAsync(
                tries => tries is 1 ? throw new HttpRequestException(HttpRequestError.ConnectionError) : Fine,
                Post()
            );
            Assert.Equal(2, server.At.Count);
        });

    [Fact]
    public void The_log_names_the_route_and_never_the_address() =>
        OneThread.Run(async () =>
        {
            var (server, _) = await SendAsync(tries => tries is 1 ? Refused("1") : Fine, Post());
            Assert.Contains(server.Log.Lines, line => line.Contains("/things/{id}", StringComparison.Ordinal));
            Assert.DoesNotContain(server.Log.Lines, line => line.Contains("secret-token", StringComparison.Ordinal));
        });

    private static HttpResponseMessage Fine => ScriptedServer.Json();

    private static HttpResponseMessage Refused(string after) =>
        ScriptedServer.With(new(HttpStatusCode.TooManyRequests), "Retry-After", after);

    private static void Waits(HttpResponseMessage refusal, double seconds) =>
        OneThread.Run(async () =>
        {
            var (server, response) = await SendAsync(tries => tries is 1 ? refusal : Fine, Post());
            Assert.Equal(HttpStatusCode.OK, response!.Status);
            Assert.InRange(server.At[1], seconds, seconds + 0.06);
        });

    private static async Task<(ScriptedServer Server, WireResponse? Response)> SendAsync(
        Func<int, HttpResponseMessage> answer,
        WireRequest request
    )
    {
        TimerClock clock = new();
        var server = new ScriptedServer(clock, answer);
        var sent = server.Client().SendAsync(request, Ct);
        await clock.RunUntilAsync(sent, Minute);
        return (server, await sent);
    }
}
