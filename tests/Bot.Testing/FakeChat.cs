using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Core.Chat;

namespace Bot.Testing;

/// <summary>A platform in memory: what is said there can be read back.</summary>
public sealed class FakeChat(ChatFeatures features = ChatFeatures.None, string platform = "fake") : IChatAdapter
{
    /// <summary>Longer than anything takes that works.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private int messages;
    private readonly Channel<FakeSend> unread = Channel.CreateUnbounded<FakeSend>();
    private readonly ConcurrentQueue<FakeSend> sends = [];
    private readonly ConcurrentQueue<FakeEdit> edits = [];
    private readonly ConcurrentQueue<ChatReply> replies = [];

    public string Platform => platform;

    public ChatFeatures Features { get; set; } = features;

    /// <summary>What becomes of a send. By default it arrives; whatever is not <see cref="SendOutcome.Sent"/> does not.</summary>
    public Func<FakeSend, SendOutcome>? Outcome { get; set; }

    /// <summary>What is thrown where something is looked for; null: the platform can be reached.</summary>
    public Exception? Trouble { get; set; }

    /// <summary>Whether a message is still there to be edited.</summary>
    public bool KeepsMessages { get; set; } = true;

    /// <summary>Everything that arrived, in order.</summary>
    public IReadOnlyList<FakeSend> Sends => [.. sends];

    public IReadOnlyList<FakeEdit> Edits => [.. edits];

    /// <summary>The answers that <see cref="HearAsync"/> brought, in order.</summary>
    public IReadOnlyList<ChatReply> Replies => [.. replies];

    public Task<SendOutcome> SendAsync(ChatAddress to, ChatMessage message, SendKey key, CancellationToken ct)
    {
        FakeSend send = new(to, message, key, new MessageRef(to, $"m{Interlocked.Increment(ref messages)}"));
        // Outside the gate: a test may hold one send up.
        var outcome = Outcome?.Invoke(send) ?? new SendOutcome.Sent(send.Ref);
        lock (gate)
        {
            if (outcome is not SendOutcome.Sent)
                return Task.FromResult(outcome);
            if (sends.FirstOrDefault(known => known.Key == key) is { } before)
                return Task.FromResult<SendOutcome>(new SendOutcome.Sent(before.Ref));
            sends.Enqueue(send);
            unread.Writer.TryWrite(send);
            return Task.FromResult(outcome);
        }
    }

    public Task<MessageRef?> FindSentAsync(
        ChatAddress to,
        SendKey key,
        DateTimeOffset notBefore,
        CancellationToken ct
    ) =>
        Trouble is { } trouble
            ? throw trouble
            : Task.FromResult(sends.FirstOrDefault(send => send.To == to && send.Key == key)?.Ref);

    public Task<bool> EditAsync(MessageRef message, ChatMessage replacement, CancellationToken ct)
    {
        if (KeepsMessages)
            edits.Enqueue(new FakeEdit(message, replacement));
        return Task.FromResult(KeepsMessages);
    }

    /// <summary>The oldest send that was not yet read.</summary>
    /// <exception cref="TimeoutException">Nothing came.</exception>
    public async Task<FakeSend> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await unread.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Nothing was said on {platform} within {Patience.TotalSeconds} s.");
        }
    }

    /// <exception cref="InvalidOperationException">Something arrived that the test did not read.</exception>
    public void ExpectNothingMore()
    {
        if (unread.Reader.TryRead(out var send))
            throw new InvalidOperationException($"Unexpected on {platform}: \"{send.Message.Summary}\" to {send.To}.");
    }

    /// <summary>Hands an input over as a platform does: kept, answered, and, when the answer is out, done.</summary>
    /// <returns><see cref="ChatReply.Silence"/> for an input that was known already.</returns>
    public async Task<ChatReply> HearAsync(IChatInbox inbox, ChatInput input, CancellationToken ct = default)
    {
        if (!await inbox.KeepAsync(input, ct))
            return ChatReply.Silence;
        var reply = await inbox.AnswerAsync(input, ct);
        replies.Enqueue(reply);
        var said = reply is ChatReply.Nothing or ChatReply.React
            ? null
            : new MessageRef(input.In.At, $"r{replies.Count}");
        await inbox.AnsweredAsync(input.In.EventId, said, ct);
        return reply;
    }
}

/// <summary>A message that arrived, and where.</summary>
public sealed record FakeSend(ChatAddress To, ChatMessage Message, SendKey Key, MessageRef Ref);

public sealed record FakeEdit(MessageRef On, ChatMessage Replacement);
