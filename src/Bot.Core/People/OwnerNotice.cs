using System.Collections.Concurrent;
using Bot.Core.Chat;

namespace Bot.Core.People;

/// <summary>At first contact, once: who may read what is written on a platform that an employer may own.</summary>
internal sealed class OwnerNotice(IAccountSettings settings, ChatPlatforms platforms, TimeProvider clock) : IPreface
{
    // Asked of the database once a start and account.
    private readonly ConcurrentDictionary<ChatUser, byte> told = new();

    public async Task<IReadOnlyList<ChatPart>> AboveAsync(ChatInput input, CancellationToken ct) =>
        platforms.Features(input.In.At.Platform).HasFlag(ChatFeatures.Owned)
        && told.TryAdd(input.In.From, 0)
        && await settings.TellOwnerAsync(input.In.From, clock.GetUtcNow(), ct)
            ? [new ChatPart.Text(DiscreetView.Owner)]
            : [];
}
