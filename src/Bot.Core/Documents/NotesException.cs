namespace Bot.Core.Documents;

/// <summary>Documents that cannot be read: what and where, and what helps.</summary>
/// <param name="fix">A sentence that says what to do.</param>
public sealed class NotesException(string message, string fix, Exception? cause = null) : Exception(message, cause)
{
    public string Fix { get; } = fix;
}
