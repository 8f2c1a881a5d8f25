using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>The heartbeats of one connection: each must be answered, and where none is, the connection is half open.</summary>
internal sealed class Heartbeats : IAsyncDisposable
{
    /// <summary>A heartbeat is answered within this part of the interval, so silence is noticed within one and a half.</summary>
    private const double AnswerWithin = 0.3;

    private readonly CancellationTokenSource over = new();
    private readonly Func<CancellationToken, Task<bool>> beatAsync;
    private readonly TimeProvider clock;
    private readonly Random random;
    private readonly Silence silence;
    private Task beating = Task.CompletedTask;

    /// <param name="beatAsync">Asks for a sign of life; false: the connection has ended.</param>
    /// <param name="silent">Called once none came in time.</param>
    /// <param name="helloWithin">How long a new connection may say nothing.</param>
    public Heartbeats(
        Func<CancellationToken, Task<bool>> beatAsync,
        Action silent,
        TimeSpan helloWithin,
        TimeProvider clock,
        Random random
    )
    {
        (this.beatAsync, this.clock, this.random) = (beatAsync, clock, random);
        silence = new(clock, silent);
        silence.Expect(helloWithin);
    }

    /// <summary>The connection has said hello, and how often it wants to hear from us.</summary>
    public void Begin(TimeSpan interval)
    {
        Answered();
        beating = BeatAsync(interval, over.Token);
    }

    public void Answered() => silence.Heard();

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await beating;
        silence.Dispose();
        over.Dispose();
    }

    private async Task BeatAsync(TimeSpan interval, CancellationToken ct)
    {
        try
        {
            // The first is anywhere in the interval: after an outage not all bots beat at once.
            await Task.Delay(interval * random.NextDouble(), clock, ct);
            while (true)
            {
                // Expected before it is asked for: on a near wire the answer comes before the send has returned.
                silence.Expect(interval * AnswerWithin);
                if (!await beatAsync(ct))
                    return;
                await Task.Delay(interval, clock, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The connection is over.
        }
    }
}
