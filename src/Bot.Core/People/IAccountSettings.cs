using Bot.Core.Chat;

namespace Bot.Core.People;

/// <summary>What holds for one account, not for the learner behind it: screens and owners differ by platform.</summary>
public interface IAccountSettings
{
    /// <returns>Null: this account never chose.</returns>
    Task<bool?> DiscreetAsync(ChatUser account, CancellationToken ct);

    Task SetDiscreetAsync(ChatUser account, bool discreet, CancellationToken ct);

    /// <returns>True once: this account had not been told who may read along.</returns>
    Task<bool> TellOwnerAsync(ChatUser account, DateTimeOffset at, CancellationToken ct);
}
