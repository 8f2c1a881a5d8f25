using Bot.Core.Chat;

namespace Bot.Core.People.Linking;

/// <summary>Joins the accounts of one person, and parts them again. Each call is one transaction.</summary>
public interface ILinks
{
    /// <summary>Keeps a code for an account; what was shown to it before is worth nothing any more.</summary>
    Task ShowAsync(ChatUser account, LinkCode code, DateTimeOffset at, CancellationToken ct);

    /// <summary>A code typed by an account; wrong ones count as tries. See <see cref="LinkRules.Judge"/>.</summary>
    /// <param name="code">Null: what was typed is no code.</param>
    Task<TypedCode> TypeAsync(ChatUser account, LinkCode? code, DateTimeOffset at, CancellationToken ct);

    /// <summary>The code that this account was shown last.</summary>
    /// <returns>Null: none, or it is too old.</returns>
    Task<LinkOffer?> ShownAsync(ChatUser account, DateTimeOffset at, CancellationToken ct);

    /// <summary>
    /// One side says yes. With the second yes both learners become one, the side that typed: logs are joined in order
    /// of time and what is remembered follows from them; equal questions become one; the other's schedule pauses.
    /// </summary>
    /// <returns>Null: no such offer to this account, or it is too old.</returns>
    Task<LinkOffer?> AgreeAsync(long offer, ChatUser account, DateTimeOffset at, CancellationToken ct);

    Task CancelAsync(long offer, ChatUser account, CancellationToken ct);

    /// <summary>
    /// Parts accounts again. Each side keeps the notes it brought and what was logged from it; what came while they were
    /// linked stands on both sides. The schedule that paused stays paused.
    /// </summary>
    /// <returns>The accounts that were parted from the others. Null: this learner has no such account, or no other.</returns>
    Task<IReadOnlyList<ChatUser>?> PartAsync(LearnerId learner, ChatUser account, CancellationToken ct);
}

/// <summary>Two accounts on their way to become one person.</summary>
/// <param name="Shown">The account that the code was shown to.</param>
/// <param name="Typed">The account that typed it; null: nobody yet.</param>
/// <param name="Since">When it was shown, or, once it is typed, typed.</param>
public sealed record LinkOffer(
    long Id,
    ChatUser Shown,
    ChatUser? Typed,
    DateTimeOffset Since,
    bool ShownAgrees,
    bool TypedAgrees
)
{
    public bool Linked => ShownAgrees && TypedAgrees;

    public bool IsShownTo(ChatUser account) => (account.Platform, account.Id) == (Shown.Platform, Shown.Id);

    /// <summary>The account at the other end. Null: nobody has typed the code.</summary>
    public ChatUser? Other(ChatUser account) => IsShownTo(account) ? Typed : Shown;
}

/// <summary>What became of a code that was typed.</summary>
/// <param name="Offer">Null unless it was <see cref="CodeVerdict.Good"/>.</param>
public sealed record TypedCode(CodeVerdict Verdict, LinkOffer? Offer);

public enum CodeVerdict
{
    Good,

    /// <summary>Never shown, used, or too old.</summary>
    Unknown,
    TooOften,
    SamePerson,
}
