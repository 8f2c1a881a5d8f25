namespace Bot.Adapters.Storage;

/// <summary>The database cannot be used as it is; nothing in it was changed.</summary>
/// <param name="message">One sentence: what is wrong, with the file.</param>
/// <param name="fix">One sentence: what to do about it.</param>
public sealed class StorageException(string message, string fix, Exception? cause = null) : Exception(message, cause)
{
    public string Fix { get; } = fix;
}
