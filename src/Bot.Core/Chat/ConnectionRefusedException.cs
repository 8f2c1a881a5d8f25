namespace Bot.Core.Chat;

/// <summary>A platform will not have this bot, and trying again is no use.</summary>
/// <param name="message">What it says, in a sentence.</param>
/// <param name="fix">What to change.</param>
public sealed class ConnectionRefusedException(string message, string fix) : Exception(message)
{
    public string Fix { get; } = fix;
}
