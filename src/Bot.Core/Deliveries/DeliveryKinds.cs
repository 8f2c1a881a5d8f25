namespace Bot.Core.Deliveries;

/// <summary>The kinds of delivery, as the outbox keeps them.</summary>
public static class DeliveryKinds
{
    public const string Daily = "daily";

    /// <summary>An edit: the answer to compare with, after a quiet minute.</summary>
    public const string Compare = "compare";

    /// <summary>A question that was put off.</summary>
    public const string Later = "later";
}
