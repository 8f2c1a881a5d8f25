using Bot.Core.Chat;

namespace Bot.Adapters.Discord.Hearing;

/// <summary>The threads that the bot opened, where all that people write is for it; and who wrote what there.</summary>
internal sealed class OwnThreads
{
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> channels = [];
    private readonly Dictionary<string, ChatUser> authors = [];

    public void Opened(string thread, string channel) => Keep(channels, thread, channel);

    /// <returns>The channel that the thread belongs to; null: it is none of the bot's, or it is forgotten.</returns>
    public string? ChannelOf(string thread)
    {
        lock (gate)
            return channels.GetValueOrDefault(thread);
    }

    public void Wrote(string message, ChatUser author) => Keep(authors, message, author);

    /// <summary>A deletion does not tell whose words they were.</summary>
    public ChatUser? AuthorOf(string message)
    {
        lock (gate)
            return authors.GetValueOrDefault(message);
    }

    private void Keep<T>(Dictionary<string, T> known, string key, T value)
    {
        lock (gate)
        {
            if (known.Count >= Most)
                known.Clear();
            known[key] = value;
        }
    }
}
