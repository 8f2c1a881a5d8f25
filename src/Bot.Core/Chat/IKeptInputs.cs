namespace Bot.Core.Chat;

/// <summary>Inputs that were heard and not yet answered.</summary>
public interface IKeptInputs
{
    /// <returns>False: an input of this id is known already.</returns>
    Task<bool> KeepAsync(KeptInput input, CancellationToken ct);

    /// <summary>Puts what the words meant in the place of the words.</summary>
    Task UnderstoodAsync(string eventId, string payload, CancellationToken ct);

    /// <summary>Drops the words and keeps the id.</summary>
    Task AnsweredAsync(string eventId, DateTimeOffset at, CancellationToken ct);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<KeptInput>> UnansweredAsync(DateTimeOffset since, CancellationToken ct);

    /// <summary>Forgets the ids of inputs heard before this instant.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken ct);
}

/// <param name="EventId">Unique over all platforms.</param>
/// <param name="Payload">The input as JSON.</param>
public sealed record KeptInput(string EventId, string Payload, DateTimeOffset HeardAt);
