using System.Text;
using Bot.Testing.Discord;
using Bot.Testing.Wire;

namespace Bot.Host.Tests;

/// <summary>Conversations at Discord, from the socket to the database and back.</summary>
public sealed class DiscordTests
{
    [Fact]
    public async Task A_question_is_asked_by_command_answered_by_form_and_graded_by_button()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        var asked = await bot.Person.CommandAsync("quiz");
        Assert.Equal(4, (int)(await asked.Response)["type"]!);
        var question = await bot.ReadsAsync("How do you decide what to cache?");

        var form = await (await bot.Person.PressAsync(question, "Answer")).Response;
        Assert.Contains("How do you decide what to cache?", form.ToJsonString(), StringComparison.Ordinal);
        await bot.Person.SubmitAsync(
            form,
            new Dictionary<string, string> { ["words"] = "what is *read* often" },
            question
        );
        var compared = await bot.ReadsAsync("Your answer, 4 words.");
        Assert.Contains("> I cache what is read often", (string?)compared["content"], StringComparison.Ordinal);

        await bot.Person.PressAsync(compared, "Good");
        await bot.ReadsAsync("Good. I will ask it again");
    }

    [Fact]
    public async Task Plain_words_in_the_direct_conversation_are_the_answer()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await bot.Person.CommandAsync("quiz");
        await bot.ReadsAsync("How do you decide what to cache?");
        await bot.Person.SayAsync("what is read often and changes seldom");
        await bot.ReadsAsync("Your answer, 7 words.");
    }

    [Fact]
    public async Task Topics_are_completed_while_they_are_typed()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.Two);
        await bot.Person.CommandAsync("quiz");
        await bot.ReadsAsync("How do you");
        var typed = await bot.Person.TypeAsync("quiz", "topic", "back");
        var response = await typed.Response;
        Assert.Equal(8, (int)response["type"]!);
        Assert.Contains("backend", response.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_dropped_file_is_offered_and_imported()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        var file = bot.Discord.Attach("mine.txt", Encoding.UTF8.GetBytes(Notes.Two));
        await bot.Person.SayAsync("", files: file);
        var offer = await bot.Discord.Messages.FirstAsync(message => DiscordPerson.Components(message).Any());
        await bot.Person.PressAsync(offer, "Import");
        await bot.ReadsAsync("Done.");
    }

    [Fact]
    public async Task The_daily_question_comes_once_as_a_direct_message_that_begins_with_it()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await (
            await bot.Person.CommandAsync("prep schedule", new Dictionary<string, string> { ["when"] = "09:30 daily" })
        ).Response;
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        await bot.TickAsync();
        var question = await bot.ReadsAsync("How do you decide what to cache?");
        Assert.Equal(bot.Person.Direct, (string?)question["channel_id"]);
        Assert.StartsWith("### How do you decide", (string?)question["content"], StringComparison.Ordinal);
        Assert.Single(
            bot.Person.Sees(),
            message => ((string)message["content"]!).Contains("what to cache", StringComparison.Ordinal)
        );
        await bot.Person.SayAsync("what is read often");
        await bot.ReadsAsync("Your answer, 4 words.");
    }

    [Fact]
    public async Task A_closed_door_is_settled_and_a_message_whose_answer_was_lost_comes_once()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        var other = bot.Discord.Person("Rui");
        foreach (var person in (DiscordPerson[])[bot.Person, other])
            await (
                await person.CommandAsync("prep schedule", new Dictionary<string, string> { ["when"] = "09:30 daily" })
            ).Response;
        bot.Discord.Closed[other.Id] = (403, 50007);
        bot.Discord.Faults.Next("POST /channels/{id}/messages", new Fault.DropAnswer());
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        await bot.ReadsAsync("How do you decide what to cache?");
        Assert.Equal(2, bot.Person.Sees().Count);
        Assert.Single(other.Sees());
    }

    [Fact]
    public async Task The_program_itself_connects_leaves_its_input_alone_and_stops_when_asked()
    {
        await using var discord = await DiscordServer.StartAsync();
        using BotProcess program = new();
        program.Settings["Discord__Token"] = discord.Token;
        program.Settings["Discord__ApiUrl"] = discord.ApiUrl;
        using var process = program.Start();
        process.StandardInput.Close();
        await discord.Gateway.UntilAsync(() => discord.Gateway.Connected);
        var person = discord.Person("Ines");
        // Answered at once, or deferred at two seconds where the machine is busy with the first compile.
        Assert.Contains((int)(await (await person.CommandAsync("quiz")).Response)["type"]!, new[] { 4, 5 });
        var error = process.StandardError.ReadToEndAsync();
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Contains("connected as PrepBot, servers: 1, commands registered", await error, StringComparison.Ordinal);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
        Assert.Empty(discord.Findings.Concat(discord.Gateway.Broken));
    }

    [Fact]
    public async Task A_wrong_token_ends_the_program_with_a_sentence_and_its_fix()
    {
        await using var discord = await DiscordServer.StartAsync();
        using BotProcess program = new();
        program.Settings["Discord__Token"] = "not-the-token";
        program.Settings["Discord__ApiUrl"] = discord.ApiUrl;
        var said = await program.RunAsync();
        Assert.Equal(1, said.ExitCode);
        Assert.Contains(
            "Discord does not know this bot token. Set Discord:Token anew",
            said.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }
}
