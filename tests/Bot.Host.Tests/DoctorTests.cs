using System.Text.Json.Nodes;
using Bot.Testing.Discord;
using Bot.Testing.Wire;

namespace Bot.Host.Tests;

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
        var said = await program.RunAsync("doctor", "--json");
        Assert.Equal(1, said.ExitCode);
        var document = JsonNode.Parse(said.Output)!;
        Assert.False((bool)document["healthy"]!);
        var bad = Assert.Single(document["checks"]!.AsArray(), check => (string?)check!["verdict"] is "bad")!;
        Assert.Equal("Discord", (string?)bad["area"]);
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

    private static void Connect(BotProcess program, DiscordServer discord, string token)
    {
        program.Settings["Discord__Token"] = token;
        program.Settings["Discord__ApiUrl"] = discord.ApiUrl;
    }
}
