using System.Net;
using System.Text;
using Bot.Adapters.Slack;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Api.Http;
using Bot.Adapters.Slack.Api.Sockets;
using Bot.Adapters.Tests.Wire;
using Bot.Core.Chat;
using Bot.Core.Health;
using Microsoft.AspNetCore.Http;

namespace Bot.Adapters.Tests.Slack.Api;

/// <summary>Where Slack calls us.</summary>
public sealed class SlackListenerTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Events_commands_and_presses_are_heard_as_over_a_socket()
    {
        await using var bench = await SlackWireBench.ListenAsync();
        var person = bench.Server.Person("Ines");
        await person.SayAsync("words & more");
        await (await person.CommandAsync("/quiz caching + more")).Acknowledged;
        await bench.Envelopes.UntilAsync(() => bench.Envelopes.Handled.Count is 2);
        Assert.Equal(["words & more"], bench.Envelopes.Words);
        var command = bench.Envelopes.Handled.Single(envelope => envelope.Kind is SlackKind.Command);
        Assert.Equal("caching + more", command.Payload.GetProperty("text").GetString());
        Assert.Equal(0, bench.Server.Sockets.Opened);
        Assert.True(bench.Connection.Alive);
    }

    [Fact]
    public async Task The_answer_to_a_form_is_in_the_response()
    {
        await using var bench = await SlackWireBench.ListenAsync(_ =>
            Task.FromResult<AckBody?>(AckBody.Refuse(new Dictionary<string, string> { ["when"] = "That day is over." }))
        );
        var answer = await (
            await bench.Server.Telling.TellAsync("interactive", new() { ["type"] = "view_submission" })
        ).Acknowledged;
        Assert.Equal("That day is over.", (string?)answer!["errors"]!["when"]);
    }

    [Fact]
    public async Task Slacks_question_whether_the_address_is_ours_is_answered()
    {
        await using var bench = await SlackWireBench.ListenAsync();
        using var answer = await PostAsync(bench, """{"type":"url_verification","challenge":"abc"}""");
        Assert.Equal("abc", await answer.Content.ReadAsStringAsync());
        Assert.Empty(bench.Envelopes.Told);
    }

    [Fact]
    public async Task A_signed_request_a_day_old_is_refused() =>
        await RefusedAsync(HttpStatusCode.Unauthorized, at: DateTimeOffset.UtcNow.AddDays(-1));

    [Fact]
    public async Task A_signed_request_six_minutes_ahead_is_refused() =>
        await RefusedAsync(HttpStatusCode.Unauthorized, at: DateTimeOffset.UtcNow.AddMinutes(6));

    [Fact]
    public async Task A_request_signed_with_another_secret_is_refused() =>
        await RefusedAsync(HttpStatusCode.Unauthorized, secret: "another");

    [Fact]
    public async Task A_body_of_10_MB_is_refused() =>
        await RefusedAsync(HttpStatusCode.RequestEntityTooLarge, body: new string('x', 10 * 1024 * 1024));

    [Fact]
    public async Task A_signed_body_that_is_none_of_Slacks_is_refused() =>
        await RefusedAsync(HttpStatusCode.BadRequest, body: "[1,");

    [Fact]
    public async Task A_press_without_its_payload_is_refused() =>
        await RefusedAsync(HttpStatusCode.BadRequest, body: "a=b", path: "slack/interactions");

    [Fact]
    public async Task An_unsigned_request_another_method_and_another_path_are_refused()
    {
        await using var bench = await SlackWireBench.ListenAsync();
        var at = bench.Server.Telling.CallsAt!;
        using StringContent body = new("{}", Encoding.UTF8, "application/json");
        using var unsigned = await Http.PostAsync(new Uri(at, "slack/events"), body);
        using var read = await Http.GetAsync(new Uri(at, "slack/events"));
        using var elsewhere = await Http.GetAsync(at);
        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound],
            [unsigned.StatusCode, read.StatusCode, elsewhere.StatusCode]
        );
    }

    [Fact]
    public async Task A_request_sent_again_is_answered_and_not_handled_twice()
    {
        await using var bench = await SlackWireBench.ListenAsync();
        const string Told = """{"type":"event_callback","event_id":"Ev1","event":{"type":"message","text":"once"}}""";
        for (var retry = 0; retry < 3; retry++)
        {
            using var answer = await PostAsync(bench, Told, retry: retry);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.Equal(["once"], bench.Envelopes.Words);
    }

    [Fact]
    public async Task A_replayed_command_is_answered_and_not_handled_twice()
    {
        await using var bench = await SlackWireBench.ListenAsync();
        const string Body = "command=%2Fquiz&text=&user_id=U1&team_id=T1&channel_id=D1&trigger_id=1.2.a";
        var at = DateTimeOffset.UtcNow.AddMinutes(-2);
        for (var copy = 0; copy < 3; copy++)
        {
            using var request = bench.Server.Telling.Signed(
                "slack/commands",
                Body,
                "application/x-www-form-urlencoded",
                at
            );
            using var answer = await Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.Single(bench.Envelopes.Handled);
    }

    [Fact]
    public async Task The_doctor_hears_that_the_bot_hears_at_its_place()
    {
        await using var bench = await SlackWireBench.ListenAsync();
        var place = bench.Connection.ListensAt!.AbsoluteUri;
        Assert.Contains(
            "The bot runs",
            (await FoundAsync(bench.Server.SigningSecret)).Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal(Verdict.Bad, (await FoundAsync("another")).Verdict);
        Assert.Empty(bench.Envelopes.Told);

        Task<Finding> FoundAsync(string secret) =>
            new SlackListenerExamination(
                Http,
                new() { Listen = place, SigningSecret = secret },
                TimeProvider.System
            ).ExamineAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_acknowledged_and_Slack_tells_it_again()
    {
        var tries = 0;
        await using var bench = await SlackWireBench.ListenAsync(_ =>
            ++tries < 3 ? throw new IOException("The disk is full.") : Task.FromResult<AckBody?>(null)
        );
        bench.Server.Telling.AckWithin = TimeSpan.FromMilliseconds(100);
        await bench.Server.Person("Ines").SayAsync("words");
        await bench.Envelopes.UntilAsync(() => bench.Envelopes.Handled.Count is 1);
        Assert.Equal(2, Assert.Single(bench.Envelopes.Handled).Retry);
    }

    [Fact]
    public async Task Whoever_hangs_up_in_the_middle_is_no_error()
    {
        ListLog log = new();
        ScriptedEnvelopes envelopes = new(_ => Task.FromResult<AckBody?>(null));
        SlackListener listener = new(
            new("http://127.0.0.1:0"),
            "abc",
            new(envelopes, TimeProvider.System),
            TimeProvider.System,
            log
        );
        DefaultHttpContext context = new() { RequestAborted = new(canceled: true) };
        (context.Request.Method, context.Request.Path) = ("POST", "/slack/events");
        await listener.ServeAsync(context, CancellationToken.None);
        Assert.StartsWith("Debug", Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.Empty(envelopes.Told);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        await using var bench = await SlackWireBench.ListenAsync();
        var taken = bench.Connection.ListensAt!.AbsoluteUri;
        await using var other = await SlackWireBench.CreateAsync(set: options =>
            (options.SigningSecret, options.Listen) = ("abc", taken)
        );
        other.Start();
        var refused = await Assert.ThrowsAsync<ConnectionRefusedException>(() => other.Running);
        Assert.Contains("Slack:Listen", refused.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_this_machines_is_said()
    {
        await using var bench = await SlackWireBench.CreateAsync(set: options =>
            (options.SigningSecret, options.Listen) = ("abc", "http://192.0.2.1:8080")
        );
        bench.Start();
        var refused = await Assert.ThrowsAsync<ConnectionRefusedException>(() => bench.Running);
        Assert.Contains("192.0.2.1", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Slack:Listen", refused.Fix, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(
        HttpStatusCode status,
        DateTimeOffset? at = null,
        string? secret = null,
        string body = """{"type":"event_callback","event_id":"Ev1","event":{"type":"message","text":"x"}}""",
        string path = "slack/events"
    )
    {
        await using var bench = await SlackWireBench.ListenAsync();
        using var answer = await PostAsync(bench, body, at, secret, path: path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(bench.Envelopes.Told);
        Assert.Contains("a request was refused", bench.Logged(), StringComparison.Ordinal);
        using var fine = await PostAsync(bench, """{"type":"event_callback","event_id":"Ev2","event":{"text":"y"}}""");
        Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(
        SlackWireBench bench,
        string body,
        DateTimeOffset? at = null,
        string? secret = null,
        int retry = 0,
        string path = "slack/events"
    )
    {
        using var request = bench.Server.Telling.Signed(
            path,
            body,
            "application/json",
            at ?? DateTimeOffset.UtcNow,
            secret
        );
        if (retry > 0)
            request.Headers.Add("X-Slack-Retry-Num", $"{retry}");
        return await Http.SendAsync(request);
    }
}
