using Bot.Adapters.Discord;
using Bot.Adapters.Discord.Api;
using Bot.Core.Chat;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordCommandsTests
{
    private static readonly CommandSpec[] Specs =
    [
        new("quiz", "a question now", [new("topic", "what about", Completes: true)]),
        new("prep help", "all commands", []),
        new(
            "prep schedule",
            "when I ask",
            [
                new("when", "days and hour"),
                new("each", "how many a day", ArgumentKind.Number, Required: true),
                new("tone", "how", ArgumentKind.OneOf, Options: [new("soft", "Softly"), new("hard", "Strictly")]),
            ]
        ),
        new("prep import", "your notes", [new("file", "a text file", ArgumentKind.File)]),
        new("Save as story", "", [], Place: CommandPlace.OnAMessage),
    ];

    [Fact]
    public void Subcommands_stand_below_their_command_and_required_options_first()
    {
        var commands = DiscordCommands.Of(Specs, userInstall: false);
        Assert.Equal(["Save as story", "prep", "quiz"], commands.Select(command => command.Name));
        var schedule = commands[1].Options!.Single(option => option.Name is "schedule");
        Assert.Equal(["each", "when", "tone"], schedule.Options!.Select(option => option.Name));
        Assert.Equal(2, schedule.Options![2].Choices!.Count);
        Assert.True(commands[2].Options![0].Autocomplete);
        Assert.Equal((CommandBody.OnMessage, null), (commands[0].Type, commands[0].Description));
    }

    [Fact]
    public async Task Commands_are_registered_once_and_then_left_alone()
    {
        var commands = Specs.Select(spec => (ICommand)new Command(spec)).ToArray();
        await using var bench = await DiscordBench.ConnectAsync(_ => ChatReply.Silence, commands);
        Assert.Equal(1, bench.Server.CommandWrites);
        await bench.StopAsync();
        await using var again = await DiscordBench.CreateAsync(commands: commands);
        again.Server.Commands[""] = (System.Text.Json.Nodes.JsonArray)bench.Server.Commands[""].DeepClone();
        await again.BeginAsync();
        Assert.Equal(0, again.Server.CommandWrites);
        bench.ExpectNoFindings();
        again.ExpectNoFindings();
    }

    [Fact]
    public async Task A_groups_commands_are_seen_by_everybody_also_where_an_older_version_hid_them()
    {
        var commands = Specs
            .Append(new CommandSpec("group coach", "the group in numbers", []))
            .Select(spec => (ICommand)new Command(spec))
            .ToArray();
        await using var bench = await DiscordBench.ConnectAsync(_ => ChatReply.Silence, commands);
        Assert.All(bench.Server.Commands[""], command => Assert.Null((string?)command!["default_member_permissions"]));
        await using var again = await DiscordBench.CreateAsync(commands: commands);
        var older = (System.Text.Json.Nodes.JsonArray)bench.Server.Commands[""].DeepClone();
        older.Single(command => (string?)command!["name"] is "group")!["default_member_permissions"] = "16";
        again.Server.Commands[""] = older;
        await again.BeginAsync();
        Assert.Equal(1, again.Server.CommandWrites);
        bench.ExpectNoFindings();
    }

    [Theory]
    [InlineData(false, new[] { 0 }, new[] { 0, 1 })]
    [InlineData(true, new[] { 0, 1 }, new[] { 0, 1, 2 })]
    public void People_have_them_with_them_everywhere_only_where_that_is_opened(
        bool userInstall,
        int[] installedTo,
        int[] usedIn
    ) =>
        Assert.All(
            DiscordCommands.Of(Specs, userInstall),
            command =>
            {
                Assert.Equal(installedTo, command.IntegrationTypes);
                Assert.Equal(usedIn, command.Contexts);
            }
        );

    [Fact]
    public void A_change_is_seen_wherever_it_is()
    {
        var before = DiscordCommands.Of(Specs, userInstall: false);
        Assert.True(DiscordCommands.Same(before, [.. before.Reverse()]));
        Assert.False(DiscordCommands.Same(before, DiscordCommands.Of(Specs, userInstall: true)));
        Assert.False(DiscordCommands.Same(before, DiscordCommands.Of(Specs[1..], userInstall: false)));
        Assert.False(
            DiscordCommands.Same(before, DiscordCommands.Of([Specs[0] with { Summary = "now" }, .. Specs[1..]], false))
        );
    }

    [Fact]
    public async Task With_a_development_server_they_are_registered_there()
    {
        await using var bench = await DiscordBench.ConnectAsync(
            set: options => options.DevelopmentServer = "700000000000000001",
            commands: new Command(Specs[0])
        );
        Assert.Equal(["700000000000000001"], bench.Server.Commands.Keys);
    }

    [Fact]
    public async Task A_server_that_takes_no_commands_does_not_keep_the_bot_from_talking()
    {
        await using var bench = await DiscordBench.CreateAsync(commands: new Command(Specs[0]));
        bench.Server.Faults.Next("PUT /applications/{id}/commands", new Fault.Error(403, 50001, "Missing Access"));
        await bench.BeginAsync();
        await bench.Server.Person("Ines").SayAsync("hello");
        await bench.Inbox.HearsAsync<ChatInput.Said>();
    }

    private sealed class Command(CommandSpec spec) : ICommand
    {
        public CommandSpec Spec => spec;

        public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
            throw new NotSupportedException();
    }
}
