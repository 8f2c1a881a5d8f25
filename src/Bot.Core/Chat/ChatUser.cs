using System.Text.Json.Serialization;

namespace Bot.Core.Chat;

/// <summary>A chat account. <paramref name="Id"/> is unique on its platform (Slack: <c>T…/U…</c>).</summary>
public sealed record ChatUser(string Platform, string Id, string Name)
{
    /// <summary>All who read along in a channel, as one account: what is shown to them stands under it.</summary>
    public static ChatUser Everybody(ChatAddress place) => new(place.Platform, "#" + place.Conversation, "everybody");

    [JsonIgnore]
    public bool IsEverybody => Id is ['#', ..];
}

/// <summary>What a platform tells of a person without being asked: Slack zone and locale, Discord the locale, the terminal the machine's.</summary>
/// <param name="Zone">An IANA zone id, or null when the platform keeps it to itself.</param>
/// <param name="Locale">A BCP 47 tag, or null.</param>
public sealed record ChatProfile(string? Zone, string? Locale);

/// <summary>Where something is said: a conversation of a platform, or a thread in it.</summary>
public sealed record ChatAddress(string Platform, string Conversation, string? Thread = null)
{
    /// <summary>The direct conversation with a person. The adapter opens it; <see cref="MessageRef.At"/> says what it became.</summary>
    public static ChatAddress DirectTo(ChatUser person) => new(person.Platform, "@" + person.Id);

    /// <summary>Whom it is directly to, while its conversation is not known; null: it is.</summary>
    [JsonIgnore]
    public string? Person => Conversation is ['@', .. var person] ? person : null;

    /// <summary>The same where a direct conversation has become known.</summary>
    public ChatAddress Opened(string conversation) => Person is null ? this : this with { Conversation = conversation };
}

/// <summary>A message that was said, for editing it. A private reply has none: it cannot be edited after its 15 minutes.</summary>
public sealed record MessageRef(ChatAddress At, string Id);
