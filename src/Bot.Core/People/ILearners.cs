using Bot.Core.Chat;

namespace Bot.Core.People;

/// <summary>The people this bot knows, by their accounts.</summary>
public interface ILearners
{
    /// <summary>The learner behind an account; on first contact one is made, with a shelf of their own.</summary>
    /// <param name="zone">The IANA zone a new learner starts in; a known one keeps theirs.</param>
    Task<Learner> MeetAsync(ChatUser account, string zone, DateTimeOffset at, CancellationToken ct);

    /// <returns>Null: this account has never written, nor was anything kept for it.</returns>
    Task<Learner?> FindAsync(string platform, string accountId, CancellationToken ct);

    /// <returns>Null: there is no such learner any more, or they were joined to another.</returns>
    Task<Learner?> FindAsync(LearnerId learner, CancellationToken ct);

    /// <summary>The chat accounts that point to this learner.</summary>
    Task<IReadOnlyList<ChatUser>> AccountsAsync(LearnerId learner, CancellationToken ct);

    /// <summary>The zone as the person named or confirmed it.</summary>
    Task MoveToZoneAsync(LearnerId learner, string zone, DateTimeOffset at, CancellationToken ct);

    /// <returns>True once: this learner has not been introduced before.</returns>
    Task<bool> IntroduceAsync(LearnerId learner, DateTimeOffset at, CancellationToken ct);

    /// <summary>Topics of the starter bank that this learner wants although they have questions of their own there.</summary>
    Task<IReadOnlySet<string>> StarterTopicsAsync(LearnerId learner, CancellationToken ct);

    Task SetStarterTopicAsync(LearnerId learner, string topic, bool wanted, CancellationToken ct);
}
