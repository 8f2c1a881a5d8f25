namespace Bot.Adapters.Terminal;

/// <summary>
/// Completes when everything that the line just answered has caused is said, deliveries included. Asked only when the
/// input is piped, where what stands before the next empty line belongs to the line.
/// </summary>
public delegate Task Settled(CancellationToken ct);
