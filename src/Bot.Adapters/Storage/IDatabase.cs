namespace Bot.Adapters.Storage;

/// <summary>The database as a whole: opened once, before any port is used.</summary>
public interface IDatabase : IAsyncDisposable
{
    /// <summary>Where it lies, for people to read.</summary>
    string Place { get; }

    /// <summary>Nothing that comes as a whole, such as the starter bank, has ever been put into it.</summary>
    bool IsBare { get; }

    /// <summary>Inputs were kept and not answered when the bot stopped.</summary>
    bool OwesAnswers { get; }

    /// <summary>People were forgotten since this file was written: it is a copy that was put back.</summary>
    bool IsOlderCopy { get; }

    /// <summary>
    /// Opens it for the bot: made when it is not there, brought up to date, and held until disposed, so that no second
    /// bot runs on it.
    /// </summary>
    /// <exception cref="StorageException">It cannot be used; nothing was changed.</exception>
    Task OpenAsync(CancellationToken ct);

    /// <summary>
    /// Opens it for a single verb, also while a bot runs on it; brought up to date only when no bot does.
    /// </summary>
    /// <exception cref="StorageException">It cannot be used; nothing was changed.</exception>
    Task OpenBesideAsync(CancellationToken ct);
}
