using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Testing.Slack;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Slack.Api;

/// <summary>What the Web API does to every bot.</summary>
public sealed class SlackApiTests
{
    private const string Post = "chat.postMessage";
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly SendKey Key = SendKey.ForDelivery(42);
    private static readonly RenderedMessage Question = new(
        "A question",
        [
            new Block.Header(new TextObject.Plain("Today")),
            new Block.Section(new TextObject.Mrkdwn("*A question*")),
            new Block.Actions([new Element.Button(new TextObject.Plain("Answer"), "answer:42")]),
        ]
    );

    [Theory]
    [InlineData("empty")]
    [InlineData("html")]
    public async Task A_429_with_an_empty_or_HTML_body_waits_its_second_and_the_message_arrives(string body)
    {
        await using var bench = await SlackWireBench.CreateAsync();
        bench.Server.Faults.Next(Post, body is "empty" ? new Fault.EmptyTooMany(1) : new Fault.HtmlTooMany(1));
        await SendAsync(bench);
        Assert.True(Apart(bench, 0, 1) >= 0.99);
        Assert.Single(bench.Server.Messages.All);
    }

    [Fact]
    public async Task A_429_without_Retry_After_waits_by_back_off_and_the_message_arrives()
    {
        await using var bench = await SlackWireBench.CreateAsync();
        bench.Server.Faults.Next(Post, new Fault.Empty(429), times: 2);
        await SendAsync(bench);
        Assert.Single(bench.Server.Messages.All);
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(502, false)]
    [InlineData(503, false)]
    [InlineData(200, false)]
    [InlineData(500, true)]
    [InlineData(200, true)]
    public async Task A_page_of_HTML_or_nothing_at_all_is_not_taken_for_success_and_loses_no_message(
        int status,
        bool empty
    )
    {
        await using var bench = await SlackWireBench.CreateAsync();
        bench.Server.Faults.Next(Post, empty ? new Fault.Empty(status) : new Fault.Page(status), times: 2);
        await SendAsync(bench);
        Assert.Single(bench.Server.Messages.All);
    }

    [Fact]
    public async Task Slacks_own_word_that_it_is_unwell_loses_no_message()
    {
        await using var bench = await SlackWireBench.CreateAsync();
        bench.Server.Faults.Next(Post, new Fault.Error(200, "fatal_error"));
        await SendAsync(bench);
        Assert.Single(bench.Server.Messages.All);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_whose_answer_was_lost_is_found_by_its_key_and_not_sent_again(bool inThread)
    {
        await using var bench = await SlackWireBench.CreateAsync();
        var person = bench.Server.Person("Ines");
        var thread = inThread ? await bench.Posts.PostAsync(person.Direct, null, Question, null, default, Ct) : null;
        bench.Server.Faults.Next(Post, new Fault.DropAnswer());
        var ts = await bench.Posts.PostAsync(person.Direct, thread, Question, Key, Urgency.Planned, Ct);
        var those = person.Sees().Where(message => message["metadata"] is not null);
        Assert.Equal(ts, (string?)Assert.Single(those)["ts"]);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_message_is_found_again_by_its_key_among_hundreds()
    {
        await using var bench = await SlackWireBench.CreateAsync();
        var person = bench.Server.Person("Ines");
        var since = DateTimeOffset.UtcNow;
        var ts = await bench.Posts.PostAsync(person.Direct, null, Question, Key, Urgency.Planned, Ct);
        for (var i = 0; i < 450; i++)
            await person.SayAsync($"{i}");
        Assert.Equal(ts, await bench.History.FindAsync(person.Direct, null, Key, since, Ct));
        Assert.Null(await bench.History.FindAsync(person.Direct, null, SendKey.ForDelivery(7), since, Ct));
        Assert.Null(await bench.History.FindAsync(person.Direct, null, Key, since.AddMinutes(5), Ct));
    }

    [Fact]
    public async Task Where_the_history_may_not_be_read_a_lost_answer_stays_in_doubt()
    {
        await using var bench = await SlackWireBench.CreateAsync(server: server => server.Withholds.Add("im:history"));
        bench.Server.Faults.Next(Post, new Fault.DropAnswer());
        var lost = await Assert.ThrowsAsync<WireException>(() => SendAsync(bench));
        Assert.IsType<SendOutcome.InDoubt>(SlackErrors.Outcome(lost));
        Assert.Contains("im:history", lost.Message, StringComparison.Ordinal);
        Assert.Single(bench.Server.Messages.All);
    }

    [Fact]
    public async Task A_server_that_is_not_there_has_certainly_not_got_it()
    {
        await using var bench = await SlackWireBench.CreateAsync();
        await bench.Server.DisposeAsync();
        var lost = await Assert.ThrowsAsync<WireException>(() => SendAsync(bench));
        Assert.IsType<SendOutcome.NotSent>(SlackErrors.Outcome(lost));
    }

    [Fact]
    public async Task Three_messages_to_one_channel_are_two_seconds_apart_and_none_is_refused()
    {
        await using var bench = await SlackWireBench.CreateAsync(
            server: server => server.Limits.PostEvery = TimeSpan.FromSeconds(1),
            set: options => options.PostEvery = TimeSpan.FromSeconds(1)
        );
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SendAsync(bench)));
        Assert.True(Apart(bench, 0, 2) >= 1.98);
        Assert.Equal(0, bench.Server.Limits.Refused);
    }

    [Fact]
    public async Task Retry_After_holds_up_every_caller_of_the_method_and_no_other()
    {
        await using var bench = await SlackWireBench.CreateAsync();
        using CancellationTokenSource over = new();
        var person = bench.Server.Person("Ines");
        bench.Server.Faults.Next("users.info", new Fault.EmptyTooMany(600));
        var first = bench.Api.UserAsync(person.Id, over.Token);
        while (!bench.Logged().Contains("users.info is refused", StringComparison.Ordinal))
            await Task.Delay(5);
        var others = Enumerable.Range(0, 5).Select(_ => bench.Api.UserAsync(person.Id, over.Token)).ToList();
        for (var times = 0; times < 5; times++)
            await bench.Api.ConversationAsync("C0GENERAL", Ct);
        Assert.DoesNotContain(others, other => other.IsCompleted);
        Assert.Single(bench.Server.Requests, request => request.Path.EndsWith("users.info", StringComparison.Ordinal));
        await over.CancelAsync();
        foreach (var waiting in others.Append(first))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Theory]
    [InlineData("not_in_channel", "Unreachable", "invite it")]
    [InlineData("channel_not_found", "Unreachable", "does not exist")]
    [InlineData("is_archived", "Unreachable", "archived")]
    [InlineData("user_disabled", "Unreachable", "deactivated")]
    [InlineData("account_inactive", "NotSent", "removed from the workspace")]
    [InlineData("invalid_auth", "NotSent", "does not know this token")]
    [InlineData("not_allowed_token_type", "NotSent", "xoxb-")]
    [InlineData("restricted_action", "Unreachable", "administrators")]
    public async Task Refusals_are_said_in_sentences_and_told_apart(string code, string outcome, string words)
    {
        await using var bench = await SlackWireBench.CreateAsync();
        bench.Server.Faults.Next(Post, new Fault.Error(200, code));
        var refused = await Assert.ThrowsAsync<SlackException>(() => SendAsync(bench));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal(outcome, SlackErrors.Outcome(refused)?.GetType().Name);
    }

    [Theory]
    [InlineData("C0OTHERS", "not_in_channel")]
    [InlineData("C0OLD", "is_archived")]
    [InlineData("C0NOWHERE", "channel_not_found")]
    public async Task A_channel_that_cannot_be_written_to_says_why(string channel, string code)
    {
        await using var bench = await SlackWireBench.CreateAsync();
        var refused = await Assert.ThrowsAsync<SlackException>(() =>
            bench.Posts.PostAsync(channel, null, Question, Key, Urgency.Planned, Ct)
        );
        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var bench = await SlackWireBench.CreateAsync(server: server => server.Withholds.Add("chat:write"));
        var refused = await Assert.ThrowsAsync<SlackException>(() => SendAsync(bench));
        Assert.Contains("lacks the scope chat:write", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://hooks.slack.com.example.org/actions/T1/2/x")]
    [InlineData("https://example.org/actions/T1/2/x")]
    [InlineData("https://user@hooks.slack.com/actions/T1/2/x")]
    [InlineData("http://hooks.slack.com/actions/T1/2/x")]
    [InlineData("https://hooks.slack.com:8443/actions/T1/2/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task A_response_url_on_a_foreign_host_gets_nothing_and_never_the_token(string address)
    {
        await using var bench = await SlackWireBench.CreateAsync();
        var refused = await Assert.ThrowsAsync<SlackException>(() =>
            bench.Responses.RespondAsync(address, Question, onlyToYou: true, replace: false, Ct)
        );
        Assert.Contains("not Slack's", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_url_is_answered_without_a_token()
    {
        await using var bench = await SlackWireBench.ConnectAsync();
        var person = bench.Server.Person("Ines");
        var used = await person.CommandAsync("/quiz", "C0GENERAL");
        await bench.Responses.RespondAsync((string)used.Payload["response_url"]!, Question, onlyToYou: true, false, Ct);
        Assert.Single(person.Sees("C0GENERAL"));
        Assert.Empty(bench.Server.Person("Rui").Sees("C0GENERAL"));
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_file_goes_up_in_three_steps_and_comes_down_again()
    {
        await using var bench = await SlackWireBench.CreateAsync();
        var person = bench.Server.Person("Ines");
        byte[] content = [1, 2, 3, 4];
        var id = await bench.Files.UploadAsync(new("chart.png", content, "A line that rises"), person.Direct, null, Ct);
        Assert.Equal("A line that rises", Assert.Single(bench.Server.Files.Complete).AltText);
        Assert.Single(person.Sees());
        using var file = await bench.Files.DownloadAsync(await bench.Files.FileAsync(id, Ct), 100, Ct);
        Assert.Equal(4, file.Length);
        bench.ExpectNoFindings();
    }

    [Fact]
    public async Task A_file_elsewhere_or_too_large_is_not_fetched()
    {
        await using var bench = await SlackWireBench.CreateAsync();
        var file = Of(bench.Server.Files.Put(bench.Server, "notes.txt", new byte[200]));
        await Assert.ThrowsAsync<IOException>(() => bench.Files.DownloadAsync(file, 100, Ct));
        await Assert.ThrowsAsync<IOException>(() => bench.Files.DownloadAsync(file with { Size = 10 }, 100, Ct));
        var elsewhere = file with { UrlPrivateDownload = "https://example.org/notes.txt" };
        var refused = await Assert.ThrowsAsync<IOException>(() => bench.Files.DownloadAsync(elsewhere, 1000, Ct));
        Assert.Contains("does not lie at Slack", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slacks_front_door_is_not_taken_for_the_file()
    {
        await using var bench = await SlackWireBench.CreateAsync();
        var file = Of(bench.Server.Files.Put(bench.Server, "notes.txt", [1]));
        bench.Server.BotToken = "xoxb-another";
        await Assert.ThrowsAsync<IOException>(() => bench.Files.DownloadAsync(file, 1_000_000, Ct));
    }

    [Fact]
    public async Task Messages_are_changed_marked_and_deleted_and_forms_and_home_tabs_shown()
    {
        await using var bench = await SlackWireBench.ConnectAsync();
        var person = bench.Server.Person("Ines");
        var ts = await SendAsync(bench, person);
        await bench.Posts.UpdateAsync(person.Direct, ts, new("Done", []), Ct);
        Assert.Equal("Done", (string?)person.Sees()[0]["text"]);
        Assert.Empty(person.Sees()[0]["blocks"]!.AsArray());
        Assert.NotNull(person.Sees()[0]["metadata"]);
        await bench.Posts.ReactAsync(person.Direct, ts, "eyes", Ct);
        await bench.Posts.ReactAsync(person.Direct, ts, "eyes", Ct);
        Assert.Single(bench.Server.Reactions);
        await bench.Posts.PostEphemeralAsync("C0GENERAL", null, person.Id, Question, Ct);
        Assert.Single(person.Sees("C0GENERAL"));
        var used = await person.CommandAsync("/interview");
        await bench.Views.OpenViewAsync((string)used.Payload["trigger_id"]!, Form("One"), Ct);
        Assert.Equal("One", (string?)person.Form!["title"]!["text"]);
        await bench.Views.PublishViewAsync(person.Id, new View.Home(Question.Blocks), Ct);
        Assert.NotNull(person.Home);
        await bench.Posts.DeleteAsync(person.Direct, ts, Ct);
        Assert.Empty(person.Sees());
        Assert.Equal("Europe/Lisbon", (await bench.Api.UserAsync(person.Id, Ct)).Tz);
        Assert.Equal(person.Direct, await bench.Api.OpenDirectAsync(person.Id, Urgency.Reply, Ct));
        bench.ExpectNoFindings();
    }

    [Fact]
    public void Times_of_messages_are_read_and_written_to_the_microsecond()
    {
        const string Ts = "1763640000.000219";
        Assert.Equal(Ts, SlackTime.Of(SlackTime.At(Ts)));
        Assert.Equal(DateTimeOffset.UnixEpoch, SlackTime.At("soon"));
        Assert.Equal(DateTimeOffset.UnixEpoch, SlackTime.At(null));
    }

    private static View.Modal Form(string title) =>
        new(
            new TextObject.Plain(title),
            [
                new Block.Input(new TextObject.Plain("Company"), new Element.PlainTextInput("company"))
                {
                    BlockId = "company",
                },
                new Block.Input(new TextObject.Plain("Day"), new Element.Datepicker("day")) { BlockId = "day" },
            ]
        )
        {
            Submit = new TextObject.Plain("Save"),
            CallbackId = "interview",
            PrivateMetadata = "D1",
        };

    // How long the wait is at most is held in the tests of the wire, on a clock of their own.
    private static double Apart(SlackWireBench bench, int one, int other)
    {
        var posts = bench
            .Server.Requests.Where(request => request.Path.EndsWith(Post, StringComparison.Ordinal))
            .ToList();
        return (posts[other].At - posts[one].At).TotalSeconds;
    }

    private static ApiFile Of(System.Text.Json.Nodes.JsonObject file) =>
        System.Text.Json.JsonSerializer.Deserialize(file.ToJsonString(), SlackJson.Default.ApiFile)!;

    private static Task<string> SendAsync(SlackWireBench bench, SlackPerson? person = null) =>
        bench.Posts.PostAsync(
            (person ?? bench.Server.Person("Ines", "U0INES")).Direct,
            null,
            Question,
            Key,
            Urgency.Planned,
            Ct
        );
}
