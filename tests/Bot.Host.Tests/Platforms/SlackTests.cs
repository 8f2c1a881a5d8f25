using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Host.Tests.Documents;
using Bot.Testing.Slack;
using Bot.Testing.Wire;

namespace Bot.Host.Tests.Platforms;

/// <summary>Conversations at Slack, from the socket to the database and back.</summary>
public sealed class SlackTests
{
    private const string Post = "chat.postMessage";
    private const string History = "conversations.history";

    [Fact]
    public async Task The_first_minute_a_question_by_command_answered_by_form_and_graded_by_button()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        await bot.Person.CommandAsync("/quiz");
        var question = await bot.ReadsAsync("How do you decide what to cache?");
        Assert.Contains("The owner of this workspace", SlackBlocks.Text(question), StringComparison.Ordinal);

        await bot.Person.PressAsync(question, "Answer");
        await bot.Slack.Views.UntilAsync(() => bot.Person.Form is not null);
        Assert.Contains(
            "How do you decide what to cache?",
            SlackBlocks.Text(bot.Person.Form),
            StringComparison.Ordinal
        );
        await bot.Person.SubmitAsync(new Dictionary<string, string> { ["words"] = "what is *read* often" });
        var compared = await bot.ReadsAsync("Your answer, 4 words.");
        Assert.Contains("I cache what is read often", SlackBlocks.Text(compared), StringComparison.Ordinal);
        Assert.DoesNotContain("The owner of", SlackBlocks.Text(compared), StringComparison.Ordinal);

        await bot.Person.PressAsync(compared, "Good");
        await bot.ReadsAsync("Good. I will ask it again");
    }

    [Fact]
    public async Task Plain_words_are_the_answer_and_an_edit_changes_it()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        await bot.Person.CommandAsync("/prep quiz");
        await bot.ReadsAsync("How do you decide what to cache?");
        var words = await bot.Person.SayAsync("what is read often and changes seldom");
        await bot.ReadsAsync("Your answer, 7 words.");
        await bot.Person.EditAsync(words, "what is read often");
        await bot.ReadsAsync("Your answer, 4 words.");
    }

    [Fact]
    public async Task An_answer_in_the_questions_thread_is_the_answer_and_no_help_there_names_a_command()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        await bot.Person.CommandAsync("/quiz");
        var thread = (string)(await bot.ReadsAsync("How do you decide what to cache?"))["ts"]!;
        await bot.Person.SayAsync("help", thread: thread);
        var help = await bot.ReadsAsync("you said it aloud");
        Assert.Equal(thread, (string?)help["thread_ts"]);
        Assert.DoesNotContain("/prep", SlackBlocks.Text(help), StringComparison.Ordinal);
        await bot.Person.SayAsync("what is read often", thread: thread);
        Assert.Equal(thread, (string?)(await bot.ReadsAsync("Your answer, 4 words."))["thread_ts"]);
    }

    [Fact]
    public async Task The_daily_question_comes_in_the_persons_own_zone_discreetly_and_opens_in_place()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One, discreet: true);
        bot.Person.Zone = "Europe/Berlin";
        await bot.Person.CommandAsync("/prep schedule 10:30 daily");
        await bot.ReadsAsync("10:30, Berlin");
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        await bot.TickAsync();

        var pushed = await bot.ReadsAsync("Your question for today, about a minute");
        Assert.Equal("Your question for today, about a minute", (string?)pushed["text"]);
        Assert.DoesNotContain("cache", pushed.ToJsonString(), StringComparison.Ordinal);
        // The home page is published when somebody opens it.
        Assert.Empty(Requests(bot, "views.publish"));
        var before = bot.Person.Sees().Count;
        await bot.Person.PressAsync(pushed, "Open");
        var opened = await bot.ReadsAsync("How do you decide what to cache?");
        Assert.Equal((string?)pushed["ts"], (string?)opened["ts"]);
        Assert.Equal(before, bot.Person.Sees().Count);
        await bot.Person.SayAsync("what is read often");
        await bot.ReadsAsync("Your answer, 4 words.");
    }

    [Fact]
    public async Task A_dropped_file_is_offered_looked_at_and_imported()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        var file = bot.Slack.Files.Put(bot.Slack, "mine.txt", Encoding.UTF8.GetBytes(Notes.Two));
        await bot.Person.SayAsync("", files: file);
        var offer = await bot.ReadsAsync("mine.txt: 2 questions");
        Assert.Contains("your own shelf", SlackBlocks.Text(offer), StringComparison.Ordinal);
        await bot.Person.PressAsync(offer, "Import");
        await bot.ReadsAsync("Done.");
    }

    [Fact]
    public async Task A_dropped_file_goes_point_by_point_as_in_the_picture()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        var file = bot.Slack.Files.Put(bot.Slack, "mine.txt", Encoding.UTF8.GetBytes(LookingTests.Shifted));
        await bot.Person.SayAsync("", files: file);
        var offer = await bot.ReadsAsync("mine.txt: 6 questions");
        foreach (
            var (press, brings) in ((string, string)[])
                [
                    ("Look at 3 points", "1 of 3. Lines 8 to 17."),
                    ("Show all 4", "\"How do you keep the leaves?\" has the answer:"),
                    ("Move these answers up by one", "Moved. Your file is unchanged."),
                    ("Keep as a note on that question", "Ask them only for Fenwick"),
                    ("Ask them only for Fenwick", "Cancel"),
                    ("Import", "Done. 5 questions can be asked, 1 of them only for Fenwick."),
                    ("Undo the import", "Undone."),
                ]
        )
        {
            // Each press edits the message that it is on.
            await bot.Person.PressAsync(Newest(bot, offer), press);
            await bot.Slack.Messages.FirstAsync(_ =>
                SlackBlocks.Text(Newest(bot, offer)).Contains(brings, StringComparison.Ordinal)
            );
        }
        Assert.Equal((string?)offer["ts"], (string?)bot.Person.Sees()[^1]["ts"]);
    }

    [Fact]
    public async Task Checklists_tick_in_place()
    {
        await using var bot = await SlackApp.StartAsync(
            """
            Checklist for the day

            2 HOURS BEFORE

            - [ ] Charge the laptop
            - [ ] Print the CV
            """
        );
        await bot.Person.CommandAsync("/checklist 2 hours before");
        var list = await bot.ReadsAsync("0 of 2 done.");
        await bot.Person.TickAsync(list, ["Print the CV"]);
        Assert.Equal((string?)list["ts"], (string?)(await bot.ReadsAsync("1 of 2 done."))["ts"]);
    }

    [Fact]
    public async Task The_home_page_shows_the_question_and_sets_the_hour()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        await bot.Person.OpenHomeAsync();
        await HomeAsync(bot, "No question is open.");
        await bot.Person.PressAsync(bot.Person.Home!, "A question now");
        await bot.ReadsAsync("How do you decide what to cache?");
        await HomeAsync(bot, "How do you decide what to cache?");
        await bot.Person.PressAsync(bot.Person.Home!, "Ask me one every day");
        await bot.Slack.Views.UntilAsync(() => bot.Person.Form is not null);
        var told = await bot.Person.SubmitAsync(new Dictionary<string, string> { ["when"] = "some day" });
        Assert.Equal("errors", (string?)(await told.Acknowledged)!["response_action"]);
        await bot.Person.SubmitAsync(new Dictionary<string, string> { ["when"] = "19:30 daily" });
        await HomeAsync(bot, "every day at 19:30, Lisbon");
        await bot.Person.PressAsync(bot.Person.Home!, "Pause");
        await HomeAsync(bot, "paused");
    }

    [Theory]
    [InlineData("C0OTHERS")]
    [InlineData("C0CLOSED")]
    public async Task Where_the_bot_is_no_member_no_group_is_started_and_whoever_asked_is_told_how_to_invite_it(
        string channel
    )
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        bot.Person.IsAdmin = true;
        await bot.Person.CommandAsync("/group start 18:00 mon-fri", channel);
        var told = await bot.ReadsAsync("/invite @prepbot");
        Assert.Equal((channel, bot.Person.Id), ((string?)told["channel"], (string?)told["only_to"]));
        bot.Slack.Channels.Single(one => one.Id == channel).HasBot = true;
        await bot.Person.CommandAsync("/group bank shared", channel);
        await bot.ReadsAsync("There is no group here yet.");
        await bot.Person.CommandAsync("/group start 18:00 mon-fri", channel);
        await bot.ReadsAsync("This group:");
    }

    [Fact]
    public async Task Who_names_the_bot_in_a_channel_gets_the_command_or_hears_where_it_listens()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        await bot.Person.SayAsync($"<@{SlackServer.BotUserId}> hello", "C0PRACTICE");
        var told = await bot.ReadsAsync("Here I hear commands: /quiz asks a question");
        Assert.Equal(("C0PRACTICE", bot.Person.Id), ((string?)told["channel"], (string?)told["only_to"]));
        await bot.Person.SayAsync($"<@{SlackServer.BotUserId}> quiz", "C0PRACTICE");
        var question = await bot.ReadsAsync("How do you decide what to cache?");
        Assert.Equal(("C0PRACTICE", bot.Person.Id), ((string?)question["channel"], (string?)question["only_to"]));
    }

    [Fact]
    public async Task Between_two_people_no_group_is_started()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        bot.Person.IsAdmin = true;
        var between = bot.Slack.Person("Rui").Direct;
        await bot.Person.CommandAsync("/group start 18:00 mon-fri", between);
        var told = await bot.ReadsAsync("Write it in a channel.");
        Assert.Equal((between, bot.Person.Id), ((string?)told["channel"], (string?)told["only_to"]));
    }

    [Fact]
    public async Task Whoever_made_a_channel_may_start_its_group_and_others_may_not()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        var other = bot.Slack.Person("Rui");
        bot.Slack.Channels.Single(one => one.Id == "C0PRACTICE").Creator = bot.Person.Id;
        await other.CommandAsync("/group start 18:00 mon-fri", "C0PRACTICE");
        var refused = await bot.ReadsAsync("This is for those who may manage this channel");
        Assert.Equal(other.Id, (string?)refused["only_to"]);
        await bot.Person.CommandAsync("/group start 18:00 mon-fri", "C0PRACTICE");
        var started = await bot.ReadsAsync("This group:");
        Assert.Equal(bot.Person.Id, (string?)started["only_to"]);
    }

    [Fact]
    public async Task A_story_is_found_by_words_and_topics_by_a_searched_menu()
    {
        await using var bot = await SlackApp.StartAsync(Notes.Two);
        await bot.Person.CommandAsync("/quiz ?");
        var menu = await bot.ReadsAsync("a topic, such as databases");
        var typed = await bot.Person.TypeAsync(menu, "back");
        Assert.Contains("backend", (await typed.Acknowledged)!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_found_by_its_metadata_and_not_sent_again()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        await ScheduledAsync(bot);
        bot.Slack.Faults.Next(Post, new Fault.DropAnswer());
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        await bot.TickAsync();
        Assert.Equal((1, 1), (Sends(bot), Looks(bot)));
        var question = await bot.ReadsAsync("How do you decide what to cache?");
        Assert.NotNull(question["metadata"]);
        Assert.Equal(2, bot.Person.Sees().Count);
        // It is known where it stands: a press changes it there.
        await bot.Person.SayAsync("what is read often");
        await bot.ReadsAsync("Your answer, 4 words.");
    }

    [Fact]
    public async Task A_message_in_doubt_is_looked_for_before_the_next_try_and_not_sent_again()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        await ScheduledAsync(bot);
        bot.Slack.Faults.Next(Post, new Fault.DropAnswer());
        // So nobody can tell at once whether it came.
        bot.Slack.Faults.Next(History, new Fault.Error(200, "org_login_required"));
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        Assert.Equal((1, 1), (Sends(bot), Looks(bot)));
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await bot.TickAsync();
        Assert.Equal((1, 2), (Sends(bot), Looks(bot)));
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await bot.TickAsync();
        Assert.Equal((1, 2), (Sends(bot), Looks(bot)));
        Assert.Equal(2, bot.Person.Sees().Count);
    }

    [Fact]
    public async Task A_closed_door_holds_up_nobody()
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        var other = bot.Slack.Person("Rui");
        await ScheduledAsync(bot);
        await ScheduledAsync(bot, other);
        bot.Slack.Closed[other.Id] = "user_disabled";
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        await bot.ReadsAsync("How do you decide what to cache?");
        Assert.Equal(2, bot.Person.Sees().Count);
        Assert.Single(other.Sees());
    }

    [Theory]
    [InlineData("/quiz")]
    [InlineData("/story")]
    [InlineData("/checklist")]
    [InlineData("/prep schedule")]
    [InlineData("/prep")]
    public async Task A_command_with_three_thousand_characters_is_answered_and_the_bot_goes_on(string command)
    {
        await using var bot = await SlackApp.StartAsync(Notes.One);
        await bot.Person.CommandAsync($"{command} {string.Concat(Enumerable.Repeat("word ", 600))}");
        await bot.Slack.Messages.FirstAsync(message => (string?)message["channel"] == bot.Person.Direct);
        await bot.Person.CommandAsync("/quiz");
        await bot.ReadsAsync("How do you decide what to cache?");
    }

    [Fact]
    public async Task Over_HTTP_the_program_itself_is_called_and_answers()
    {
        await using var slack = await SlackServer.StartAsync();
        using BotProcess program = new();
        var listen = $"http://127.0.0.1:{FreePort()}";
        program.Settings["Slack__BotToken"] = slack.BotToken;
        program.Settings["Slack__SigningSecret"] = slack.SigningSecret;
        program.Settings["Slack__Listen"] = listen;
        program.Settings["Slack__ApiUrl"] = slack.ApiUrl;
        using var process = program.Start();
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var person = slack.Person("Ines");
        slack.Telling.CallsAt = new(listen);
        // Told again until somebody hears it.
        slack.Telling.Retries = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(200), 300)];
        slack.Telling.AckWithin = TimeSpan.FromMilliseconds(200);
        await person.SayAsync("help");
        await ReadsAsync("");
        slack.Telling.AckWithin = TimeSpan.FromSeconds(3);
        await person.CommandAsync("/prep quiz");
        var question = await ReadsAsync("?");
        await person.PressAsync(question, "Answer");
        await slack.Views.UntilAsync(() => person.Form is not null);
        await person.SubmitAsync(new Dictionary<string, string> { ["words"] = "what is read often" });
        await ReadsAsync("Your answer, 4 words.");

        using (var old = slack.Telling.Signed("slack/commands", "a=b", "text/plain", DateTimeOffset.UtcNow.AddDays(-1)))
        using (HttpClient http = new())
        using (var refused = await http.SendAsync(old))
            Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Contains("over HTTP", await error, StringComparison.Ordinal);
        Assert.Equal(0, slack.Sockets.Opened);
        Assert.Empty(slack.Findings);

        Task<JsonObject> ReadsAsync(string words) =>
            slack.Messages.FirstAsync(message =>
                (string?)message["user"] == SlackServer.BotUserId
                && SlackBlocks.Text(message).Contains(words, StringComparison.Ordinal)
                && (
                    words is not "?"
                    || message["blocks"]!.ToJsonString().Contains("\"Answer\"", StringComparison.Ordinal)
                )
            );
    }

    [Fact]
    public async Task The_program_itself_connects_beside_nothing_else_and_stops_when_asked()
    {
        await using var slack = await SlackServer.StartAsync();
        using BotProcess program = new();
        program.Settings["Slack__BotToken"] = slack.BotToken;
        program.Settings["Slack__AppToken"] = slack.AppToken;
        program.Settings["Slack__ApiUrl"] = slack.ApiUrl;
        using var process = program.Start();
        process.StandardInput.Close();
        await slack.Sockets.UntilAsync(() => slack.Sockets.Standing > 0);
        var person = slack.Person("Ines");
        await person.CommandAsync("/quiz");
        await slack.Messages.FirstAsync(message => (string?)message["channel"] == person.Direct);
        var error = process.StandardError.ReadToEndAsync();
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Contains("Slack: connected as prepbot", await error, StringComparison.Ordinal);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
        Assert.Empty(slack.Findings.Concat(slack.Sockets.Broken));
    }

    [Fact]
    public async Task The_manifest_is_printed_from_the_commands_with_the_prefix_of_the_settings()
    {
        using BotProcess program = new();
        program.Settings["Slack__CommandPrefix"] = "acme-";
        var said = await program.RunAsync("manifest", "slack");
        Assert.Equal(0, said.ExitCode);
        var commands = JsonNode.Parse(said.Output)!["features"]!["slash_commands"]!.AsArray();
        Assert.Contains("/acme-quiz", commands.Select(command => (string)command!["command"]!));
    }

    private static JsonObject Newest(SlackApp bot, JsonObject message) =>
        bot.Person.Sees().Last(one => (string?)one["ts"] == (string?)message["ts"]);

    private static async Task ScheduledAsync(SlackApp bot, SlackPerson? person = null)
    {
        var who = person ?? bot.Person;
        await who.CommandAsync("/prep schedule 09:30 daily");
        await bot.Slack.Messages.FirstAsync(message => (string?)message["channel"] == who.Direct);
    }

    // Of deliveries: answers have keys of another kind.
    private static int Sends(SlackApp bot) =>
        Requests(bot, Post)
            .Count(request => Encoding.UTF8.GetString(request.Body).Contains("\"key\":\"d", StringComparison.Ordinal));

    private static int Looks(SlackApp bot) => Requests(bot, History).Count();

    private static IEnumerable<RecordedRequest> Requests(SlackApp bot, string method) =>
        bot.Slack.Requests.Where(request => request.Path.EndsWith($"/{method}", StringComparison.Ordinal));

    private static int FreePort()
    {
        using TcpListener free = new(System.Net.IPAddress.Loopback, 0);
        free.Start();
        return ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
    }

    private static Task HomeAsync(SlackApp bot, string words) =>
        bot.Slack.Views.UntilAsync(() => SlackBlocks.Text(bot.Person.Home).Contains(words, StringComparison.Ordinal));
}
