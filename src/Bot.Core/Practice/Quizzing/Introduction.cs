using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Quizzing;

/// <summary>What is said to the people at the bot's own machine about where answers are kept.</summary>
public sealed record KeptWhere(string Words);

/// <summary>
/// Above the first answer to somebody, whatever they asked for: what this is, where answers are kept, when a question
/// comes, how to leave. Said once.
/// </summary>
internal sealed class Introduction(
    ILearners learners,
    ISchedules schedules,
    StartSchedule start,
    IQuestionBank bank,
    ChatPlatforms platforms,
    Reception reception,
    KeptWhere kept,
    TimeProvider clock
) : IPreface
{
    public async Task<IReadOnlyList<ChatPart>> AboveAsync(ChatInput input, CancellationToken ct)
    {
        // Whoever opens a home is greeted there; whoever was just forgotten is not met again.
        if (
            input is ChatInput.OpenedHome
            || await learners.FindAsync(input.In.From.Platform, input.In.From.Id, ct)
                is not { IntroducedAt: null } learner
            || !await learners.IntroduceAsync(learner.Id, clock.GetUtcNow(), ct)
        )
            return [];
        return (await MessageAsync(learner, input, await ScheduleAsync(learner, input, ct), ct)).Parts;
    }

    /// <summary>Where a session is opened the schedule begins at once; on a chat platform with the first answer.</summary>
    /// <returns>The learner's schedule; without an id while there is none.</returns>
    public async Task<Schedule> ScheduleAsync(Learner learner, ChatInput input, CancellationToken ct) =>
        IsSession(input)
            ? await start.RunAsync(learner, input.In.Alone, ct)
            : await schedules.FindAsync(learner.Id, ct) ?? start.Usual(learner, input.In.Alone);

    public async Task<ChatMessage> MessageAsync(
        Learner learner,
        ChatInput input,
        Schedule schedule,
        CancellationToken ct
    )
    {
        var canPress = platforms.Features(input.In.At.Platform).HasFlag(ChatFeatures.Buttons);
        var asksTime = canPress && !await reception.KnowsZoneAsync(learner, input.In.From, ct);
        return WelcomeView.Introduction(
            IsSession(input) ? kept.Words : null,
            schedule,
            clock.GetUtcNow(),
            await bank.CountAsync(learner.Id, ct),
            canDrop: canPress,
            asksTime
        );
    }

    // A home page belongs to a platform; a session is opened at the bot's own machine.
    private bool IsSession(ChatInput input) =>
        input is ChatInput.OpenedHome && !platforms.Features(input.In.At.Platform).HasFlag(ChatFeatures.Home);
}
