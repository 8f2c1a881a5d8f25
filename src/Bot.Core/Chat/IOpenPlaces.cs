namespace Bot.Core.Chat;

/// <summary>Where people may have written while their platform was not heard.</summary>
public interface IOpenPlaces
{
    /// <summary>Every place of a platform where the bot waits for words.</summary>
    Task<IReadOnlyList<OpenPlace>> ReadAsync(string platform, CancellationToken ct);

    /// <summary>
    /// Threads that the bot opened for all, the oldest first, also where nobody is waited for any more: words there are for it still.
    /// </summary>
    Task<IReadOnlyList<ChatAddress>> ThreadsAsync(string platform, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChatAddress>>([]);
}

/// <param name="Since">When the bot last showed something there.</param>
public sealed record OpenPlace(ChatAddress At, DateTimeOffset Since);
