namespace Bot.Core.Chat;

/// <summary>Where people may have written while their platform was not heard.</summary>
public interface IOpenPlaces
{
    /// <summary>Every place of a platform where the bot waits for words.</summary>
    Task<IReadOnlyList<OpenPlace>> ReadAsync(string platform, CancellationToken ct);
}

/// <param name="Since">When the bot last showed something there.</param>
public sealed record OpenPlace(ChatAddress At, DateTimeOffset Since);
