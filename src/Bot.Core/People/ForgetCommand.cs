using Bot.Core.Chat;

namespace Bot.Core.People;

/// <summary>Asks once more before everything goes.</summary>
internal sealed class ForgetCommand(ILearners learners) : ICommand
{
    public CommandSpec Spec { get; } = new("prep forget", "remove all that is kept of you", []);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var person = input.In.From;
        var message = await learners.FindAsync(person.Platform, person.Id, ct) is { } learner
            ? ForgetView.Question(await learners.AccountsAsync(learner.Id, ct))
            : ForgetView.NothingKept;
        return new ChatReply.Say(message, OnlyToYou: true);
    }
}

/// <summary>Removes the person everywhere, or leaves all as it is.</summary>
internal sealed class ForgetAction(
    ILearners learners,
    IForgottenPeople forgotten,
    IKeptInputs inputs,
    TimeProvider clock
) : IAction
{
    public string Verb => ForgetView.Verb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (input.Action.Subject is not ForgetView.Everything)
            return new ChatReply.Replace(ForgetView.Stays);
        var person = input.In.From;
        if (await learners.FindAsync(person.Platform, person.Id, ct) is not { } learner)
            return new ChatReply.Replace(ForgetView.NothingKept);
        await DropWordsAsync(await learners.AccountsAsync(learner.Id, ct), ct);
        await forgotten.ForgetAsync(learner.Id, clock.GetUtcNow(), ct);
        return new ChatReply.Replace(ForgetView.Forgotten);
    }

    // Words that were heard and wait for their answer. Their ids stay, so that nothing is heard twice.
    private async Task DropWordsAsync(IReadOnlyList<ChatUser> accounts, CancellationToken ct)
    {
        foreach (var kept in await inputs.UnansweredAsync(DateTimeOffset.MinValue, ct))
            if (ChatJson.ReadInput(kept.Payload) is { } heard && accounts.Any(account => IsFrom(heard, account)))
                await inputs.AnsweredAsync(kept.EventId, clock.GetUtcNow(), ct);
    }

    private static bool IsFrom(ChatInput input, ChatUser account) =>
        (input.In.From.Platform, input.In.From.Id) == (account.Platform, account.Id);
}
