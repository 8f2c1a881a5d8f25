using System.Text.Json.Nodes;
using Bot.Core.People;
using Bot.Host.Tests.Documents;
using Bot.Host.Tests.Platforms;
using Bot.Testing.Slack;
using Bot.Testing.Wire;

namespace Bot.Host.Tests.Groups;

internal sealed class SlackGroupStage(SlackApp bot) : GroupStage
{
    private const string Channel = "C0PRACTICE";

    private readonly Dictionary<string, SlackPerson> people = [];

    public static async Task<SlackGroupStage> StartAsync(string notes = Notes.One, AccessRules? access = null) =>
        new(await SlackApp.StartAsync(notes, access: access));

    public SlackApp Bot => bot;

    protected override DateTimeOffset Now => bot.Clock.GetUtcNow();

    public override IReadOnlyList<Shown> Sees(string who) =>
        [.. Person(who).Sees(Channel).Concat(Person(who).Sees()).Select(Of)];

    public override Task CommandAsync(string who, string line) => Person(who).CommandAsync($"/{line}", Channel);

    public override Task PressAsync(string who, Shown on, string label) => Person(who).PressAsync(on.Json, label);

    public override async Task AnswerAsync(string who, Shown question, string words, string seenBy)
    {
        await Person(who).PressAsync(question.Json, "Answer");
        await bot.Slack.Views.UntilAsync(() => Person(who).Form is not null);
        var told = await Person(who)
            .SubmitAsync(new Dictionary<string, string> { ["who"] = seenBy, ["words"] = words });
        await told.Acknowledged;
    }

    public override async Task<Shown> WriteAsync(string who, Shown question, string words) =>
        Of(await Person(who).SayAsync(words, Channel, question.Id));

    public override async Task<Shown> WriteUnheardAsync(string who, Shown question, string words)
    {
        bot.Slack.Telling.Hold();
        var said = await WriteAsync(who, question, words);
        bot.Slack.Sockets.Drop();
        return said;
    }

    public override async Task EditAsync(string who, Shown said, string words) =>
        await (await Person(who).EditAsync(said.Json, words)).Acknowledged;

    public override async Task DeleteAsync(string who, Shown said) =>
        await (await Person(who).DeleteAsync(said.Json)).Acknowledged;

    public override Task UseAsync(string who, Shown said) => Person(who).ShortcutAsync("use-as-my-answer", said.Json);

    public override bool IsMarked(Shown said) => bot.Slack.Reactions.Contains($"{Channel}/{said.Id}/white_check_mark");

    public override Task UntilAsync(Func<bool> holds) => bot.Slack.Messages.FirstAsync(_ => holds());

    public override string Mention(string who) => $"<@{Person(who).Id}|{who}>";

    public override void LoseNextAnswer()
    {
        bot.Slack.Faults.Next("chat.postMessage", new Fault.DropAnswer());
        bot.Slack.Faults.Next("conversations.history", new Fault.Error(200, "org_login_required"));
    }

    public override Task RestartAsync() => bot.RestartAsync();

    public override Task TickAsync() => bot.TickAsync();

    public override ValueTask DisposeAsync() => bot.DisposeAsync();

    protected override void Advance(TimeSpan by) => bot.Clock.Advance(by);

    private SlackPerson Person(string name)
    {
        if (!people.TryGetValue(name, out var person))
            people[name] = person = bot.Slack.Person(name);
        person.IsAdmin = name is Owner;
        return person;
    }

    private static Shown Of(JsonObject message)
    {
        var direct = (string?)message["channel"] is not Channel;
        return new(
            message,
            (string)message["ts"]!,
            SlackBlocks.Text(message["blocks"]) is { Length: > 0 } words ? words : (string?)message["text"] ?? "",
            (string?)message["thread_ts"],
            direct || message["only_to"] is not null
        );
    }
}
