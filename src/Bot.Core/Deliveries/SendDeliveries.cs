using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Deliveries;

/// <summary>Sends what is planned. One bad target never holds up another, and one platform never another platform.</summary>
public sealed class SendDeliveries(
    IOutbox outbox,
    SendDelivery send,
    ChatPlatforms platforms,
    TimeProvider clock,
    ILogger<SendDeliveries> log
) : IDisposable
{
    private readonly List<Pump> pumps =
    [
        .. platforms.Names.Select(platform => new Pump(platform, outbox, send, clock, log)),
    ];

    /// <summary>Until nothing is planned for now, and all that was on its way has ended.</summary>
    public Task RunAsync(CancellationToken ct) => Task.WhenAll(pumps.Select(pump => pump.RunAsync(ct)));

    public void Dispose() => pumps.ForEach(pump => pump.Dispose());
}
