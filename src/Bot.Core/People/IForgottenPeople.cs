namespace Bot.Core.People;

/// <summary>People who asked to be forgotten.</summary>
public interface IForgottenPeople
{
    /// <summary>
    /// Removes a learner with all accounts and everything that is theirs, so that no word of it can be read in the
    /// database's files. What stays is that these accounts were forgotten and when, as digests: an older backup must not
    /// bring the person back.
    /// </summary>
    Task ForgetAsync(LearnerId learner, DateTimeOffset at, CancellationToken ct);
}
