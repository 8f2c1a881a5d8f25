namespace Bot.Core.Practice.Understanding;

/// <summary>What stands between the bot and a person when words come.</summary>
internal enum Standing
{
    NoneOpen,
    Open,

    /// <summary>Answered, and not graded yet.</summary>
    Answered,
}

/// <summary>What the words of one whole message are.</summary>
internal abstract record Heard
{
    public static readonly Heard Answer = new Words();
    public static readonly Heard DoesNotKnow = new Unknowing();
    public static readonly Heard Courtesy = new Courteous();
    public static readonly Heard Question = new Asking();

    /// <summary>Part of an answer, and kept.</summary>
    public sealed record Words : Heard;

    /// <summary>A button, named by its <see cref="Control"/> in words.</summary>
    public sealed record Press(Control Button) : Heard;

    public sealed record Grading(Grade Grade) : Heard;

    public sealed record Unknowing : Heard;

    /// <summary>A greeting, thanks, an emoji: nothing to keep.</summary>
    public sealed record Courteous : Heard;

    /// <summary>A question to the bot.</summary>
    public sealed record Asking : Heard;
}

/// <summary>The buttons of a question that can be typed.</summary>
internal enum Control
{
    Said,
    Hint,
    Later,
    Skip,
    Show,
    More,
    Stop,
    Help,
    Compare,
    Keep,
    NotMine,
}
