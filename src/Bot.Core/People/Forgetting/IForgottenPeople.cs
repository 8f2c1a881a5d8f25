using Bot.Core.Chat;

namespace Bot.Core.People.Forgetting;

/// <summary>People who asked to be forgotten.</summary>
public interface IForgottenPeople
{
    /// <summary>
    /// Removes a learner with all accounts and everything that is theirs, in one transaction; so that no word of it can be
    /// read in the database's files, at once where that is quick, else after <see cref="PurgeAsync"/>. What stays is that
    /// these accounts were forgotten and when, as digests: an older backup must not bring the person back.
    /// </summary>
    /// <param name="heard">Inputs of theirs that wait for an answer: their words go, their ids stay.</param>
    Task ForgetAsync(LearnerId learner, IReadOnlyCollection<string> heard, DateTimeOffset at, CancellationToken ct);

    /// <summary>Does for the database's files what <see cref="ForgetAsync"/> left to be done, or could not do.</summary>
    /// <returns>False: it could not be done now and is still owed.</returns>
    Task<bool> PurgeAsync(CancellationToken ct);

    /// <summary>Accounts that were forgotten and that an older copy of the database brought back.</summary>
    Task<IReadOnlyList<ChatUser>> ReturnedAsync(CancellationToken ct);
}
