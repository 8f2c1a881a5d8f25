using Bot.Core.Chat;

namespace Bot.Adapters.Terminal;

/// <summary>What the terminal asks of the rest of the bot, besides the inbox.</summary>
/// <param name="ReadCommand">What a line means that begins with a slash.</param>
public sealed record TerminalWiring(Func<Circumstances, string, ChatInput> ReadCommand)
{
    /// <summary>
    /// Completes when everything that the line just answered has caused is said, deliveries included. Asked only when
    /// the input is piped, where a line owns what stands before the next empty line.
    /// </summary>
    public Func<CancellationToken, Task> SettledAsync { get; init; } = _ => Task.CompletedTask;
}
