using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Saying;

/// <summary>
/// What was said lately, part by part: Slack itself takes the same message twice. After a start the history tells
/// (<see cref="SlackAdapter.FindSentAsync"/>).
/// </summary>
internal sealed class RecentSends
{
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<SendKey, string> sends = [];
    private readonly Queue<SendKey> oldest = new();

    /// <returns>The id of what was said.</returns>
    public string? Find(SendKey key)
    {
        lock (gate)
            return sends.GetValueOrDefault(key);
    }

    public void Remember(SendKey key, string id)
    {
        lock (gate)
        {
            if (!sends.TryAdd(key, id))
                return;
            oldest.Enqueue(key);
            if (oldest.Count > Most)
                sends.Remove(oldest.Dequeue());
        }
    }
}
