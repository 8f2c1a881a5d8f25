using Bot.Core.Chat;

namespace Bot.Core.People.Forgetting;

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
internal sealed class ForgetAction(ILearners learners, ForgetPerson forget) : IAction
{
    public string Verb => ForgetView.Verb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (input.Action.Subject is not ForgetView.Everything)
            return new ChatReply.Replace(ForgetView.Stays);
        var person = input.In.From;
        if (await learners.FindAsync(person.Platform, person.Id, ct) is not { } learner)
            return new ChatReply.Replace(ForgetView.NothingKept);
        await forget.RunAsync(learner.Id, ct);
        return new ChatReply.Replace(ForgetView.Forgotten);
    }
}
