using Bot.Core.Chat;

namespace Bot.Adapters.Discord;

/// <summary>Discord keeps people's zones to itself.</summary>
internal sealed class DiscordPeople : IChatPeople
{
    public string Platform => DiscordIdentity.Platform;

    public Task<ChatProfile> ProfileAsync(ChatUser person, CancellationToken ct) =>
        Task.FromResult(new ChatProfile(Zone: null, Locale: null));
}
