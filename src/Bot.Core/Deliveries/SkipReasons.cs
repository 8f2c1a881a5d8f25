namespace Bot.Core.Deliveries;

/// <summary>Why a delivery was skipped, as the outbox keeps it.</summary>
public static class SkipReasons
{
    /// <summary>The bot was off, or could not get through, until its hour was over.</summary>
    public const string TooLate = "too late";

    /// <summary>Its composer had nothing to say.</summary>
    public const string NotWanted = "no longer wanted";
}
