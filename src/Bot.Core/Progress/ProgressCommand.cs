using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Schedules;

namespace Bot.Core.Progress;

/// <summary>How many asked, answered, due, and the streak.</summary>
internal sealed class ProgressCommand(IPracticeLog log, ReadStreak streak, Reception reception, TimeProvider clock)
    : ICommand
{
    public CommandSpec Spec { get; } = new("progress", "what you have practised, and what is due", []);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var today = LocalDay.Of(clock.GetUtcNow(), learner.Zone).On;
        var now = await streak.RunAsync(learner, today, ct);
        var count = await log.CountAsync(learner.Id, today, ct);
        return new ChatReply.Say(
            ProgressView.Shown(count, now.Days, now.Practised.Count(day => day > today.AddDays(-30))),
            OnlyToYou: true
        );
    }
}
