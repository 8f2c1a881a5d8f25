using System.Collections.Concurrent;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Api.Sockets;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Slack.Api;

/// <summary>Keeps as the test says; what is known already is not handled again, as in the inbox.</summary>
internal sealed class ScriptedEnvelopes(Func<SlackEnvelope, Task<AckBody?>> keep) : ISlackEnvelopes
{
    private readonly ConcurrentDictionary<string, byte> known = [];
    private readonly Changes changes = new();
    private int catchUps;

    /// <summary>Everything that was told, also again.</summary>
    public ConcurrentQueue<SlackEnvelope> Told { get; } = [];

    /// <summary>What was new.</summary>
    public ConcurrentQueue<SlackEnvelope> Handled { get; } = [];

    public int CatchUps => Volatile.Read(ref catchUps);

    public async Task<AckBody?> KeepAsync(SlackEnvelope envelope, CancellationToken ct)
    {
        Told.Enqueue(envelope);
        try
        {
            var answer = await keep(envelope);
            if (known.TryAdd(envelope.Id, 0))
                Handled.Enqueue(envelope);
            return answer;
        }
        finally
        {
            changes.Tell();
        }
    }

    public Task DoneAsync() => Task.CompletedTask;

    public void CatchUp(CancellationToken ct)
    {
        Interlocked.Increment(ref catchUps);
        changes.Tell();
    }

    public Task UntilAsync(Func<bool> holds) => changes.UntilAsync(holds);

    /// <summary>The words of the messages that were handled.</summary>
    public IReadOnlyList<string?> Words =>
        [
            .. Handled
                .Where(envelope => envelope.Kind is SlackKind.Event)
                .Select(envelope => envelope.Payload.GetProperty("event").GetProperty("text").GetString()),
        ];
}
