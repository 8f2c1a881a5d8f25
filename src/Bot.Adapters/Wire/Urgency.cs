namespace Bot.Adapters.Wire;

/// <summary>Whether somebody waits for it.</summary>
internal enum Urgency
{
    /// <summary>Nobody asked for it this minute.</summary>
    Planned,

    /// <summary>The answer to somebody.</summary>
    Reply,
}
