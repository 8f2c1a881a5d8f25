using System.Threading.Channels;

namespace Bot.Core.Deliveries;

/// <summary>Wakes the pump before the next whole minute, for what somebody has just asked to be said elsewhere.</summary>
public sealed class SendSoon
{
    // Room for one: one waking sends all that waits.
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ring() => rung.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken ct) => await rung.Reader.ReadAsync(ct);
}
