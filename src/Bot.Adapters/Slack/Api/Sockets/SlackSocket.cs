using System.Text.Json;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Api.Sockets;

/// <summary>One socket, from its first word to its end: envelopes in, acknowledgements out (apis/events-api/using-socket-mode).</summary>
internal sealed partial class SlackSocket(WireSocket wire, RecentEnvelopes envelopes, TimeProvider clock, ILogger log)
    : IDisposable
{
    /// <summary>Bytes of the largest envelope: a view has 250 kB, a message some more.</summary>
    public const int LargestFrame = 16 * 1024 * 1024;

    // Slack waits three seconds for an acknowledgement; after that nobody reads it.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private readonly TaskCompletionSource<bool> stood = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string?> leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int unacknowledged = 1;
    private int retired;
    private volatile bool alive;

    /// <summary>It has said hello and not yet ended.</summary>
    public bool Alive => alive;

    /// <summary>Done at its first word; false: that was no hello.</summary>
    public Task<bool> Stood => stood.Task;

    /// <summary>Done when another is to take its place, with Slack's reason; null: it has ended without one.</summary>
    public Task<string?> Leaving => leaving.Task;

    /// <summary>Hears until the socket ends, which a stop asks it to.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var last = stop.Register(() => _ = RetireAsync());
        try
        {
            while (await wire.ReceiveAsync(CancellationToken.None) is { } bytes)
                Hear(bytes, stop);
        }
        catch (WireException tooLarge)
        {
            Log.Ended(log, tooLarge.Message);
        }
        finally
        {
            alive = false;
            ended.TrySetResult();
            stood.TrySetResult(false);
            leaving.TrySetResult(null);
            // What it has brought is being kept all the same. A stop has waited for that before it ended the socket.
            Retired();
            if (!stop.IsCancellationRequested)
                await Task.WhenAny(drained.Task, Task.Delay(LastWords, clock, CancellationToken.None));
        }
    }

    /// <summary>Ends it without a word.</summary>
    public void Abort() => wire.Abort();

    /// <summary>Ends it once what it has brought is acknowledged.</summary>
    public async Task RetireAsync()
    {
        Retired();
        await Task.WhenAny(drained.Task, ended.Task, Task.Delay(LastWords, clock));
        await wire.CloseAsync(1000);
        await Task.WhenAny(ended.Task, Task.Delay(LastWords, clock));
        wire.Abort();
    }

    public void Dispose() => wire.Dispose();

    private void Hear(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        SocketFrame? frame;
        try
        {
            frame = JsonSerializer.Deserialize(bytes.Span, SlackJson.Default.SocketFrame);
        }
        catch (JsonException)
        {
            Log.NotRead(log);
            return;
        }
        switch (frame)
        {
            case { Type: "hello" }:
                alive = true;
                stood.TrySetResult(true);
                break;
            case { Type: "disconnect" }:
                Log.AskedToLeave(log, frame.Reason ?? "no reason");
                leaving.TrySetResult(frame.Reason ?? "");
                stood.TrySetResult(false);
                break;
            case { EnvelopeId: { } id }:
                Interlocked.Increment(ref unacknowledged);
                _ = AcknowledgeAsync(frame, id, Keep(frame, id, ct), ct);
                break;
            default:
                Log.NotKnown(log, frame?.Type ?? "none");
                break;
        }
    }

    private Task<AckBody?> Keep(SocketFrame frame, string id, CancellationToken ct)
    {
        SlackKind? kind = frame.Type switch
        {
            "events_api" => SlackKind.Event,
            "slash_commands" => SlackKind.Command,
            "interactive" => SlackKind.Interaction,
            _ => null,
        };
        if (kind is { } known && frame.Payload.ValueKind is JsonValueKind.Object)
            return envelopes.KeepAsync(
                new(known, RecentEnvelopes.IdOf(frame.Payload, id), frame.Payload, frame.RetryAttempt ?? 0),
                ct
            );
        // Told that it is kept, or Slack tells it again and again.
        Log.NotKnown(log, frame.Type ?? "none");
        return Task.FromResult<AckBody?>(null);
    }

    private async Task AcknowledgeAsync(SocketFrame frame, string id, Task<AckBody?> kept, CancellationToken ct)
    {
        try
        {
            var body = await kept;
            SocketAck ack = new(id) { Payload = frame.AcceptsResponsePayload ? body?.Json : null };
            var words = JsonSerializer.SerializeToUtf8Bytes(ack, SlackJson.Default.SocketAck);
            // A stop waits for it.
            if (!await wire.SendAsync(words, CancellationToken.None))
                Log.NotAcknowledged(log, frame.Type ?? "none");
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // The bot stops: Slack tells it again.
        }
        catch (Exception broken)
        {
            Log.NotKept(log, broken, frame.Type ?? "none");
        }
        finally
        {
            Settle();
        }
    }

    // Once, whoever says it first: from then on the last acknowledgement is the end.
    private void Retired()
    {
        if (Interlocked.Exchange(ref retired, 1) is 0)
            Settle();
    }

    private void Settle()
    {
        if (Interlocked.Decrement(ref unacknowledged) is 0)
            drained.TrySetResult();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Slack: a socket is to be replaced ({Reason})")]
        public static partial void AskedToLeave(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "Slack: a socket ended. {Reason}")]
        public static partial void Ended(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "Slack: something came over a socket that is no JSON")]
        public static partial void NotRead(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Slack: an envelope of kind {Type} is none of ours")]
        public static partial void NotKnown(ILogger logger, string type);

        [LoggerMessage(
            LogLevel.Information,
            "Slack: a socket ended before an envelope of kind {Type} was acknowledged"
        )]
        public static partial void NotAcknowledged(ILogger logger, string type);

        [LoggerMessage(LogLevel.Error, "Slack: an envelope of kind {Type} could not be kept")]
        public static partial void NotKept(ILogger logger, Exception cause, string type);
    }
}
