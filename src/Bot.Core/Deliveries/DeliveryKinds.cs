namespace Bot.Core.Deliveries;

/// <summary>The kinds of delivery, as the outbox keeps them.</summary>
public static class DeliveryKinds
{
    public const string Daily = "daily";
}
