using Bot.Core.Chat;

namespace Bot.Core.People.Linking;

/// <summary>Shows a code, or takes one.</summary>
internal sealed class LinkCommand(LinkAccounts link) : ICommand
{
    private const string Code = "code";

    public CommandSpec Spec { get; } =
        new("prep link", "join your accounts here and elsewhere", [new(Code, "the code that the other side shows")]);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var typed = input[Code].Trim();
        var message =
            !input.In.Direct ? LinkView.OnlyDirect
            : typed.Length is 0 ? await link.ShowAsync(input.In.From, ct)
            : (await link.TypeAsync(input.In.From, typed, ct)).Message;
        return new ChatReply.Say(message, OnlyToYou: true);
    }
}

/// <summary>Back where the code was shown.</summary>
internal sealed class ContinueLinkAction(LinkAccounts link) : IAction
{
    public string Verb => LinkView.ContinueVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct) =>
        new ChatReply.Say(await link.ContinueAsync(input.In.From, ct), OnlyToYou: true);
}

/// <summary>One side says yes, or no.</summary>
internal sealed class AnswerLinkAction(LinkAccounts link) : IAction
{
    public string Verb => LinkView.AnswerVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var (yes, id) = LinkView.Answer(input.Action);
        return new ChatReply.Replace(
            yes ? await link.AgreeAsync(input.In.From, id, ct) : await link.CancelAsync(input.In.From, id, ct)
        );
    }
}

/// <summary>The accounts of this person, to part one again.</summary>
internal sealed class UnlinkCommand(ILearners learners, Reception reception) : ICommand
{
    public CommandSpec Spec { get; } = new("prep unlink", "part your linked accounts again", []);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var accounts = await learners.AccountsAsync(learner.Id, ct);
        return new ChatReply.Say(UnlinkView.Accounts(accounts, input.In.From), OnlyToYou: true);
    }
}

/// <summary>Parts one account from the others.</summary>
internal sealed class UnlinkAction(ILearners learners, ILinks links, Reception reception) : IAction
{
    public string Verb => UnlinkView.Verb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var accounts = await learners.AccountsAsync(learner.Id, ct);
        var chosen = accounts.FirstOrDefault(account => UnlinkView.Named(account) == input["chosen"]);
        return new ChatReply.Replace(
            chosen is not null && await links.PartAsync(learner.Id, chosen, ct) is { } parted
                ? UnlinkView.Parted(chosen, parted, input.In.From)
                : UnlinkView.Gone
        );
    }
}
