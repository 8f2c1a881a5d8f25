using Bot.Core.Chat;

namespace Bot.Core.People.Linking;

/// <summary>When a code is good, and who leaves when accounts part.</summary>
public static class LinkRules
{
    /// <summary>How long a code may be typed, and then how long both may take to say yes.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public const int TriesAnHour = 5;

    public static bool IsFresh(LinkOffer offer, DateTimeOffset now) => now - offer.Since < Lasts;

    /// <summary>Whoever typed a code may type it again; for everybody else it is used.</summary>
    /// <param name="offer">What the code belongs to; null: nothing.</param>
    /// <param name="samePerson">Both accounts point to one learner already.</param>
    /// <param name="tries">Codes that this account has typed within the last hour.</param>
    public static CodeVerdict Judge(LinkOffer? offer, ChatUser typer, bool samePerson, int tries, DateTimeOffset now)
    {
        var fresh = offer is not null && IsFresh(offer, now) ? offer : null;
        return fresh is { Linked: false, Typed: { } typed } && Same(typed, typer) ? CodeVerdict.Good
            : tries >= TriesAnHour ? CodeVerdict.TooOften
            : fresh is not { Typed: null } ? CodeVerdict.Unknown
            : samePerson ? CodeVerdict.SamePerson
            : CodeVerdict.Good;
    }

    /// <summary>
    /// An account that came by linking leaves alone. The one that the learner began with cannot: then the others leave,
    /// together, for the learner that the first of them came from.
    /// </summary>
    /// <param name="accounts">All of <paramref name="learner"/>.</param>
    /// <returns>Null: there is nothing to part.</returns>
    public static Parting? Part(LearnerId learner, IReadOnlyList<LinkedAccount> accounts, ChatUser chosen)
    {
        if (accounts.FirstOrDefault(account => Same(account.Account, chosen)) is not { } one)
            return null;
        List<LinkedAccount> leaving =
            one.Home != learner ? [one] : [.. accounts.Where(account => account.Home != learner)];
        return leaving is [var first, ..] ? new(first.Home, [.. leaving.Select(account => account.Account)]) : null;
    }

    private static bool Same(ChatUser one, ChatUser other) => (one.Platform, one.Id) == (other.Platform, other.Id);
}

/// <param name="Home">The learner that this account came from when it was linked; else the one it points to.</param>
public sealed record LinkedAccount(ChatUser Account, LearnerId Home);

/// <param name="To">The learner that rises again.</param>
public sealed record Parting(LearnerId To, IReadOnlyList<ChatUser> Leaving);
