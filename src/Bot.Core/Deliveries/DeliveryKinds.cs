namespace Bot.Core.Deliveries;

/// <summary>The kinds of delivery, as the outbox keeps them.</summary>
public static class DeliveryKinds
{
    public const string Daily = "daily";

    /// <summary>How many questions did not come while the bot was off.</summary>
    public const string WasOff = "off";

    /// <summary>Elsewhere: that messages did not arrive.</summary>
    public const string Unreached = "unreached";

    /// <summary>So many of those that nobody asked for come on a day at most; a countdown is none of them.</summary>
    private const int UnsolicitedADay = 2;

    public static readonly IReadOnlyList<string> Unsolicited = [Daily, WasOff, Unreached, Noted];

    /// <summary>With how many that nobody asked for this one may share a day. A note of a grade leaves room for the question.</summary>
    public static int Beside(string kind) => kind is Noted ? 0 : UnsolicitedADay - 1;

    /// <summary>An edit: the answer to compare with, after a quiet minute.</summary>
    public const string Compare = "compare";

    /// <summary>An edit: a question of an earlier day is closed.</summary>
    public const string Closing = "closing";

    /// <summary>A question that was put off.</summary>
    public const string Later = "later";

    /// <summary>A channel's question of the day.</summary>
    public const string Group = "group";

    /// <summary>An edit: the example answer to it is open for all.</summary>
    public const string Reveal = "reveal";

    /// <summary>A member's answer, posted in the thread as they asked.</summary>
    public const string GroupPost = "group-post";

    /// <summary>What a channel's group is, with the buttons to join and leave; posted once, then edited.</summary>
    public const string GroupCard = "group-card";

    /// <summary>A date that a group practises for.</summary>
    public const string GroupDate = "group-date";

    /// <summary>To a member alone: an answer in the group was left without a grade.</summary>
    public const string Noted = "noted";
}
