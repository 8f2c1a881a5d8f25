using Bot.Core.Chat;

namespace Bot.Core.People;

/// <summary>Everything of a person goes, and the words of theirs that wait for an answer with it.</summary>
public sealed class ForgetPerson(ILearners learners, IForgottenPeople forgotten, IKeptInputs inputs, TimeProvider clock)
{
    public async Task RunAsync(LearnerId learner, CancellationToken ct)
    {
        var accounts = await learners.AccountsAsync(learner, ct);
        var waiting = await inputs.UnansweredAsync(DateTimeOffset.MinValue, ct);
        var heard = waiting.Where(kept =>
            ChatJson.ReadInput(kept.Payload) is { } input && accounts.Any(account => IsFrom(input, account))
        );
        await forgotten.ForgetAsync(learner, [.. heard.Select(kept => kept.EventId)], clock.GetUtcNow(), ct);
    }

    private static bool IsFrom(ChatInput input, ChatUser account) =>
        (input.In.From.Platform, input.In.From.Id) == (account.Platform, account.Id);
}
