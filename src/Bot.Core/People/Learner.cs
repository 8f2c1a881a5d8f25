namespace Bot.Core.People;

public readonly record struct LearnerId(long Value);

/// <summary>A person. One or more chat accounts point to a learner.</summary>
/// <param name="Zone">An IANA zone id, such as <c>Europe/Lisbon</c>.</param>
/// <param name="Since">When this person first wrote.</param>
/// <param name="IntroducedAt">When the bot said what it is; null: not yet.</param>
public sealed record Learner(LearnerId Id, string Name, string Zone, DateTimeOffset Since, DateTimeOffset? IntroducedAt)
{
    /// <summary>The person named or confirmed the zone; else it is the platform's or the host's.</summary>
    public bool ToldZone { get; init; }
}
