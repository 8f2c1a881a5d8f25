namespace Bot.Core.People;

/// <summary>Whose a question, story, script or checklist is, and so who is asked from it.</summary>
public abstract record Shelf
{
    /// <summary>The bank that comes with the bot; steps back as soon as somebody has notes of their own.</summary>
    public sealed record Starter : Shelf;

    /// <summary>The host's, for everyone on this bot.</summary>
    public sealed record Everyone : Shelf;

    /// <summary>A channel's.</summary>
    public sealed record Group(long Id) : Shelf;

    /// <summary>One learner's own; nobody else is asked from it.</summary>
    public sealed record Mine(LearnerId Owner) : Shelf;
}
