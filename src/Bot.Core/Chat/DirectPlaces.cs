namespace Bot.Core.Chat;

/// <summary>Which channel is the direct conversation with whom, as far as it was seen lately.</summary>
public sealed class DirectPlaces
{
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> byPerson = [];
    private readonly Dictionary<string, ChatUser> byChannel = [];
    private readonly Queue<(string Person, string Channel)> oldest = new();

    public void Remember(ChatUser person, string channel)
    {
        lock (gate)
        {
            byChannel[channel] = person;
            if (!byPerson.TryAdd(person.Id, channel))
                return;
            oldest.Enqueue((person.Id, channel));
            if (oldest.Count <= Most)
                return;
            var (gonePerson, goneChannel) = oldest.Dequeue();
            byPerson.Remove(gonePerson);
            byChannel.Remove(goneChannel);
        }
    }

    /// <summary>The channel of an address. A direct conversation that is not known is opened, and known then.</summary>
    /// <param name="openAsync">From the person's id to the channel.</param>
    public async Task<string> ChannelAsync(ChatAddress to, Func<string, Task<string>> openAsync)
    {
        if (to.Person is not { } person)
            return to.Conversation;
        if (ChannelOf(person) is { } known)
            return known;
        var channel = await openAsync(person);
        Remember(new(to.Platform, person, person), channel);
        return channel;
    }

    public string? ChannelOf(string person)
    {
        lock (gate)
            return byPerson.GetValueOrDefault(person);
    }

    public ChatUser? PersonIn(string channel)
    {
        lock (gate)
            return byChannel.GetValueOrDefault(channel);
    }
}
