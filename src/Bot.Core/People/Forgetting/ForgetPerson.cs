using Bot.Core.Chat;
using Bot.Core.Chat.Inbox;

namespace Bot.Core.People.Forgetting;

/// <summary>Everything of a person goes, and the words of theirs that wait for an answer with it.</summary>
public sealed class ForgetPerson(
    ILearners learners,
    IForgottenPeople forgotten,
    IKeptInputs inputs,
    OwedAnswers owed,
    TimeProvider clock
)
{
    public async Task RunAsync(LearnerId learner, CancellationToken ct)
    {
        var accounts = await learners.AccountsAsync(learner, ct);
        var waiting = await inputs.UnansweredAsync(DateTimeOffset.MinValue, ct);
        var heard = waiting.Where(kept => ChatJson.ReadInput(kept.Payload) is { } input && accounts.Any(input.IsFrom));
        owed.Forget(accounts);
        await forgotten.ForgetAsync(learner, [.. heard.Select(kept => kept.EventId)], clock.GetUtcNow(), ct);
    }
}
