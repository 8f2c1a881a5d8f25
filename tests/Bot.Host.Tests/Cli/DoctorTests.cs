using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Bot.Testing.Discord;
using Bot.Testing.Slack;
using Bot.Testing.Wire;

namespace Bot.Host.Tests.Cli;

/// <summary>What <c>doctor</c> finds, as a person with a shell sees it.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task Without_a_platform_everything_is_fine_and_nothing_is_made()
    {
        using BotProcess program = new();
        var said = await program.RunAsync("doctor");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("ok    Database:", said.Output, StringComparison.Ordinal);
        Assert.Contains("ok    Zones: Zone data 20", said.Output, StringComparison.Ordinal);
        Assert.Contains("the bot speaks in the terminal", said.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(program.Database));
    }

    [Fact]
    public async Task At_Discord_it_names_who_the_bot_is_what_it_may_and_how_to_invite_it()
    {
        await using var discord = await DiscordServer.StartAsync();
        using BotProcess program = new();
        Connect(program, discord, discord.Token);
        var said = await program.RunAsync("doctor");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("The token is that of PrepBot.", said.Output, StringComparison.Ordinal);
        Assert.Contains("Message content is not granted", said.Output, StringComparison.Ordinal);
        Assert.Contains($"client_id={DiscordServer.ApplicationId}", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Token, said.Output + said.Error, StringComparison.Ordinal);
        Assert.Equal(0, discord.Gateway.Connections);
        Assert.Empty(discord.Findings);
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_know_is_one_document_with_its_fix_and_exit_code_1()
    {
        await using var discord = await DiscordServer.StartAsync();
        using BotProcess program = new();
        Connect(program, discord, "not-the-token");
        var bad = await BadAsync(program, "Discord");
        Assert.StartsWith("Set Discord:Token anew", (string?)bad["fix"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_the_scope_for_commands_is_named()
    {
        await using var discord = await DiscordServer.StartAsync();
        discord.Faults.Next(
            "GET /applications/{id}/guilds/{id}/commands",
            new Fault.Error(403, 50001, "Missing Access")
        );
        using BotProcess program = new();
        Connect(program, discord, discord.Token);
        var said = await program.RunAsync("doctor");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("In Study group the bot may not have commands", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_all_named_and_what_can_be_looked_at_is()
    {
        using BotProcess program = new();
        program.Settings["Discord__Token"] = "x";
        program.Settings["Discord__ApiUrl"] = "discord.com";
        program.Settings["Access__People"] = "discord:12, me";
        program.Settings["Seeds__Folder"] = "/nowhere";
        var said = await program.RunAsync("doctor");
        Assert.Equal(1, said.ExitCode);
        foreach (
            var key in (string[])["Discord:ApiUrl", "Access:People names \"me\"", "Seeds:Folder", "ok    Database"]
        )
            Assert.Contains(key, said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_and_a_network_that_is_not_there_are_said_with_their_fix()
    {
        using BotProcess program = new();
        program.Settings["Discord__Token"] = "x";
        program.Settings["Discord__ApiUrl"] = "http://127.0.0.1:9/api/v10";
        program.Settings["Storage__ConnectionString"] =
            $"Data Source={program.Write("notes.txt", "no database at all")}";
        var said = await program.RunAsync("doctor");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("is not a SQLite database", said.Output, StringComparison.Ordinal);
        Assert.Contains("Discord cannot be reached at 127.0.0.1", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_Slack_it_names_who_the_bot_is_and_what_it_may_and_opens_no_socket()
    {
        await using var slack = await SlackServer.StartAsync();
        using BotProcess program = new();
        Connect(program, slack);
        var said = await program.RunAsync("doctor");
        Assert.Equal(0, said.ExitCode);
        foreach (
            var words in (string[])
                [
                    "ok    Slack: The bot token is that of prepbot in the workspace Study group.",
                    "ok    Slack: The app has every scope that its commands need.",
                    "hint  Slack: Whether the Messages tab is open",
                    "ok    Slack: Socket Mode is on",
                ]
        )
            Assert.Contains(words, said.Output, StringComparison.Ordinal);
        foreach (var token in (string[])[slack.AppToken, slack.BotToken])
            Assert.DoesNotContain(token, said.Output + said.Error, StringComparison.Ordinal);
        Assert.Equal(0, slack.Sockets.Opened);
        Assert.Empty(slack.Messages.All);
        Assert.Empty(slack.Findings);
    }

    [Fact]
    public async Task Scopes_that_Slack_did_not_grant_are_named()
    {
        await using var slack = await SlackServer.StartAsync();
        slack.Withholds.UnionWith(["users:read", "im:history"]);
        using BotProcess program = new();
        Connect(program, slack);
        var said = await program.RunAsync("doctor");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("The app lacks the scopes im:history, users:read.", said.Output, StringComparison.Ordinal);
        Assert.Contains("install the app again", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Access__People", "discord:42", false)]
    [InlineData("Access__People", "slack:T9/U1", false)]
    [InlineData("Access__People", "slack:" + SlackServer.TeamId + "/U1", true)]
    [InlineData("Access__Servers", "slack:" + SlackServer.TeamId, true)]
    public async Task A_workspace_that_Access_shuts_out_as_a_whole_is_named(string key, string named, bool letIn)
    {
        await using var slack = await SlackServer.StartAsync();
        using BotProcess program = new();
        Connect(program, slack);
        program.Settings[key] = named;
        var said = await program.RunAsync("doctor");
        Assert.Equal(letIn ? 0 : 1, said.ExitCode);
        Assert.Equal(
            !letIn,
            said.Output.Contains($"Add slack:{SlackServer.TeamId} to Access:Servers", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Slack__BotToken", "xoxb-wrong", "Set Slack:BotToken anew")]
    [InlineData("Slack__AppToken", "xapp-wrong", "Set Slack:AppToken anew. Make one with the scope connections:write")]
    public async Task A_token_that_Slack_does_not_know_has_its_fix(string key, string token, string fix)
    {
        await using var slack = await SlackServer.StartAsync();
        using BotProcess program = new();
        Connect(program, slack);
        program.Settings[key] = token;
        var bad = await BadAsync(program, "Slack");
        Assert.Equal("Slack does not know this token.", (string?)bad["sentence"]);
        Assert.StartsWith(fix, (string?)bad["fix"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_of_Slack_that_stand_in_each_others_place_are_said_to_be_swapped()
    {
        using BotProcess program = new();
        program.Settings["Slack__BotToken"] = "xapp-1-2-x";
        program.Settings["Slack__AppToken"] = "xoxb-1-2-x";
        var said = await program.RunAsync("doctor");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("Slack:AppToken and Slack:BotToken are swapped", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Slack cannot be reached", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_Mode_that_is_off_is_said_with_the_place_to_switch_it_on()
    {
        await using var slack = await SlackServer.StartAsync();
        slack.Faults.Next("apps.connections.open", new Fault.Error(200, "socket_mode_not_enabled"));
        using BotProcess program = new();
        Connect(program, slack);
        var bad = await BadAsync(program, "Slack");
        Assert.Equal("Socket Mode is switched off for the app.", (string?)bad["sentence"]);
        Assert.Contains("your app, Socket Mode", (string?)bad["fix"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_HTTP_the_place_is_free_taken_or_the_bots_own()
    {
        await using var slack = await SlackServer.StartAsync();
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        var place = $"http://{taken.LocalEndpoint}";
        using BotProcess program = new();
        program.Settings["Slack__BotToken"] = slack.BotToken;
        program.Settings["Slack__ApiUrl"] = slack.ApiUrl;
        program.Settings["Slack__SigningSecret"] = slack.SigningSecret;
        program.Settings["Slack__Listen"] = place;
        var bad = await BadAsync(program, "Slack");
        Assert.Contains("something else hears", (string?)bad["sentence"], StringComparison.Ordinal);
        taken.Stop();
        var free = await program.RunAsync("doctor");
        Assert.Contains($"{place} is free for Slack's requests.", free.Output, StringComparison.Ordinal);
        Assert.Equal(0, free.ExitCode);
    }

    private static async Task<JsonNode> BadAsync(BotProcess program, string area)
    {
        var said = await program.RunAsync("doctor", "--json");
        Assert.Equal(1, said.ExitCode);
        var document = JsonNode.Parse(said.Output)!;
        Assert.False((bool)document["healthy"]!);
        var bad = Assert.Single(document["checks"]!.AsArray(), check => (string?)check!["verdict"] is "bad")!;
        Assert.Equal(area, (string?)bad["area"]);
        return bad;
    }

    private static void Connect(BotProcess program, SlackServer slack)
    {
        program.Settings["Slack__BotToken"] = slack.BotToken;
        program.Settings["Slack__AppToken"] = slack.AppToken;
        program.Settings["Slack__ApiUrl"] = slack.ApiUrl;
    }

    private static void Connect(BotProcess program, DiscordServer discord, string token)
    {
        program.Settings["Discord__Token"] = token;
        program.Settings["Discord__ApiUrl"] = discord.ApiUrl;
    }
}
