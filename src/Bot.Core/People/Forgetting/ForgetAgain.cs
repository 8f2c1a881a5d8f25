using Bot.Core.Chat;
using Bot.Core.People.Linking;

namespace Bot.Core.People.Forgetting;

/// <summary>After an older copy of the database was put back: who was forgotten since is forgotten again, before anybody is spoken to.</summary>
public sealed class ForgetAgain(IForgottenPeople forgotten, ForgetPerson forget, ILearners learners, ILinks links)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var returned = await forgotten.ReturnedAsync(ct);
        foreach (var account in returned)
            if (
                await FindAsync(account, ct) is { } learner
                && await AloneAsync(learner, account, returned, ct) is { } one
            )
                await forget.RunAsync(one.Id, ct);
    }

    /// <summary>In that copy it may still be linked with an account that nobody forgot, which stays.</summary>
    private async Task<Learner?> AloneAsync(
        Learner learner,
        ChatUser account,
        IReadOnlyList<ChatUser> returned,
        CancellationToken ct
    )
    {
        var linked = await learners.AccountsAsync(learner.Id, ct);
        if (linked.All(one => returned.Any(back => (back.Platform, back.Id) == (one.Platform, one.Id))))
            return learner;
        return await links.PartAsync(learner.Id, account, ct) is null ? null : await FindAsync(account, ct);
    }

    private Task<Learner?> FindAsync(ChatUser account, CancellationToken ct) =>
        learners.FindAsync(account.Platform, account.Id, ct);
}
