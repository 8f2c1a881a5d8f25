using Bot.Core.Chat;

namespace Bot.Core.Schedules;

/// <summary>Shows or sets the hour, the days, the zone and how many questions a day.</summary>
internal sealed class ScheduleCommand(ChangeSchedule change) : ICommand
{
    private const string When = "when";

    public CommandSpec Spec { get; } =
        new("prep schedule", "the hour of your question", [new(When, "such as: 09:30 mon-fri Lisbon 2 a day")]);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        new ChatReply.Say(await change.RunAsync(input.In, input[When].Trim(), ct), OnlyToYou: true);
}

/// <summary>Another time: the next words are the hour, and the city whose clock it is.</summary>
internal sealed class AnotherTimeAction(ChangeSchedule change) : IAction
{
    public string Verb => ScheduleView.AnotherTimeVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (input[Conversation.WordsField].Trim() is not { Length: > 0 } words)
            return input.In.Direct
                ? new ChatReply.Say(ScheduleView.AskHour, OnlyToYou: true)
                : new ChatReply.Ask(ScheduleView.HourForm);
        // Heard once: whatever is open has the words again.
        var said = await change.RunAsync(input.In, words, ct) with
        {
            Awaits = ActionId.Nothing,
        };
        return new ChatReply.Say(said, OnlyToYou: true);
    }
}
