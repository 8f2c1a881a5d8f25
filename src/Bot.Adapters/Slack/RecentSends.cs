using Bot.Core.Chat;

namespace Bot.Adapters.Slack;

/// <summary>
/// What was said lately, by key: Slack itself takes the same message twice. After a start the history tells
/// (<see cref="SlackAdapter.FindSentAsync"/>).
/// </summary>
internal sealed class RecentSends
{
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<SendKey, MessageRef> sends = [];
    private readonly Queue<SendKey> oldest = new();

    public MessageRef? Find(SendKey key)
    {
        lock (gate)
            return sends.GetValueOrDefault(key);
    }

    public void Remember(SendKey key, MessageRef message)
    {
        lock (gate)
        {
            if (!sends.TryAdd(key, message))
                return;
            oldest.Enqueue(key);
            if (oldest.Count > Most)
                sends.Remove(oldest.Dequeue());
        }
    }
}
