using System.Security.Cryptography;
using Bot.Core.Chat;

namespace Bot.Core.People.Linking;

/// <summary>From a code to one person with two accounts, the same in chat and on the command line.</summary>
public sealed class LinkAccounts(ILinks links, Reception reception, TimeProvider clock)
{
    public async Task<ChatMessage> ShowAsync(ChatUser person, CancellationToken ct)
    {
        await reception.MeetAsync(person, ct);
        var code = LinkCode.New(RandomNumberGenerator.GetInt32);
        await links.ShowAsync(person, code, clock.GetUtcNow(), ct);
        return LinkView.Code(code, person);
    }

    /// <returns>The offer to say yes to, if the code is good, and what is to be said.</returns>
    public async Task<(LinkOffer? Offer, ChatMessage Message)> TypeAsync(
        ChatUser person,
        string typed,
        CancellationToken ct
    )
    {
        await reception.MeetAsync(person, ct);
        var (verdict, offer) = await links.TypeAsync(person, LinkCode.Read(typed), clock.GetUtcNow(), ct);
        return offer is null ? (null, LinkView.Refused(verdict)) : (offer, LinkView.Question(offer, person));
    }

    /// <summary>Back at the side that showed the code: who typed it?</summary>
    public async Task<ChatMessage> ContinueAsync(ChatUser person, CancellationToken ct) =>
        await links.ShownAsync(person, clock.GetUtcNow(), ct) switch
        {
            null => LinkView.TooOld,
            { Typed: null } => LinkView.NobodyYet,
            var offer => LinkView.Question(offer, person),
        };

    public async Task<ChatMessage> AgreeAsync(ChatUser person, long offer, CancellationToken ct) =>
        await links.AgreeAsync(offer, person, clock.GetUtcNow(), ct) switch
        {
            null => LinkView.TooOld,
            { Linked: true } linked => LinkView.Linked(linked),
            var half => LinkView.Half(half, person),
        };

    public async Task<ChatMessage> CancelAsync(ChatUser person, long offer, CancellationToken ct)
    {
        await links.CancelAsync(offer, person, ct);
        return LinkView.Cancelled;
    }
}
