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
    public const int UnsolicitedADay = 2;

    public static readonly IReadOnlyList<string> Unsolicited = [Daily, WasOff, Unreached];

    /// <summary>An edit: the answer to compare with, after a quiet minute.</summary>
    public const string Compare = "compare";

    /// <summary>A question that was put off.</summary>
    public const string Later = "later";
}
