using System.Text.Json.Nodes;
using Bot.Core.People;
using Bot.Host.Tests.Documents;
using Bot.Host.Tests.Platforms;
using Bot.Testing.Discord;
using Bot.Testing.Wire;

namespace Bot.Host.Tests.Groups;

internal sealed class DiscordGroupStage(DiscordApp bot) : GroupStage
{
    private const ulong ManageChannels = 1 << 4;

    private readonly Dictionary<string, DiscordPerson> people = [];

    public static async Task<DiscordGroupStage> StartAsync(
        string notes = Notes.One,
        bool content = false,
        AccessRules? access = null
    ) => new(await DiscordApp.StartAsync(notes, access, content));

    public DiscordApp Bot => bot;

    private string Channel => bot.Discord.Guilds[0].Channels[1].Id;

    protected override DateTimeOffset Now => bot.Clock.Now;

    public override IReadOnlyList<Shown> Sees(string who) =>
        [
            .. new[] { Channel, Person(who).Direct }
                .Concat(bot.Discord.Threads.Keys)
                .SelectMany(place => Person(who).Sees(place).Select(message => Of(message)!)),
        ];

    public override async Task CommandAsync(string who, string line)
    {
        var words = line.Split(' ', 3);
        var command = $"{words[0]} {words[1]}";
        var options = bot.Discord.Commands[""].First(one => (string?)one!["name"] == words[0])!["options"]!
            .AsArray()
            .First(one => (string?)one!["name"] == words[1])!["options"];
        Dictionary<string, string> given = words is [_, _, var rest]
            ? new() { [(string)options![0]!["name"]!] = rest }
            : [];
        await (await Person(who).CommandAsync(command, given, Channel)).Response;
    }

    public override async Task PressAsync(string who, Shown on, string label) =>
        await (await Person(who).PressAsync(on.Json, label)).Response;

    public override async Task AnswerAsync(string who, Shown question, string words, string seenBy)
    {
        var form = await (await Person(who).PressAsync(question.Json, "Answer")).Response;
        Dictionary<string, string> values = new() { ["who"] = seenBy, ["words"] = words };
        await (await Person(who).SubmitAsync(form, values, channel: Channel)).Response;
    }

    public override async Task<Shown> WriteAsync(string who, Shown question, string words) =>
        Of(await Person(who).SayAsync(words, question.Thread))!;

    public override async Task<Shown> WriteUnheardAsync(string who, Shown question, string words)
    {
        var said = Of(await Person(who).SayAsync(words, question.Thread, times: 0));
        bot.Discord.Gateway.ForgetsSessions = true;
        bot.Discord.Gateway.Drop();
        return said;
    }

    /// <summary>A reply that pings, which the bot may read.</summary>
    public async Task<Shown> ReplyAsync(string who, Shown to, string words, bool inThread = true) =>
        Of(await Person(who).SayAsync(words, inThread ? to.Thread : Channel, to.Json))!;

    public override Task EditAsync(string who, Shown said, string words) => Person(who).EditAsync(said.Json, words);

    public override Task DeleteAsync(string who, Shown said) => Person(who).DeleteAsync(said.Json);

    public override async Task UseAsync(string who, Shown said) =>
        await (await Person(who).CommandOnAsync("Use as my answer", said.Json)).Response;

    public override bool IsMarked(Shown said) =>
        bot.Discord.Reactions.Any(mark =>
            mark.StartsWith($"{said.Thread ?? Channel}/{said.Id}/", StringComparison.Ordinal)
        );

    public override Task UntilAsync(Func<bool> holds) => bot.Discord.Messages.FirstAsync(_ => holds());

    public override string Mention(string who) => $"<@{Person(who).Id}>";

    public override void LoseNextAnswer()
    {
        // As often as one send is tried, which by its nonce is one message.
        bot.Discord.Faults.Next("POST /channels/{id}/messages", new Fault.DropAnswer(), times: 5);
    }

    public override Task RestartAsync() => bot.RestartAsync();

    public override Task TickAsync() => bot.TickAsync();

    public override ValueTask DisposeAsync() => bot.DisposeAsync();

    protected override void Advance(TimeSpan by) => bot.Clock.Advance(by);

    private DiscordPerson Person(string name)
    {
        if (!people.TryGetValue(name, out var person))
            people[name] = person = bot.Discord.Person(name, name is Owner ? "42" : null);
        if (name is Owner)
            person.Permissions |= ManageChannels;
        return person;
    }

    private Shown Of(JsonObject message)
    {
        var (place, id) = ((string)message["channel_id"]!, (string)message["id"]!);
        var own = bot.Discord.Threads.ContainsKey(id) ? id : null;
        return new(
            message,
            id,
            // As it is shown: without what keeps signs from being markup.
            ((string?)message["content"] ?? "").Replace("\\", "", StringComparison.Ordinal),
            bot.Discord.Threads.ContainsKey(place) ? place : own,
            ((int?)message["flags"] & 64) is > 0 || bot.Discord.DirectPlaces.Values.Contains(place)
        );
    }
}
