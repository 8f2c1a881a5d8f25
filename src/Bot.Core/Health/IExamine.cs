namespace Bot.Core.Health;

/// <summary>Looks at something outside on which the bot depends, and names the fix. It changes nothing.</summary>
public interface IExamine
{
    /// <summary>What it looks at, in a word: <c>Database</c>.</summary>
    string Area { get; }

    Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct);
}

/// <summary>What was found, in a sentence.</summary>
/// <param name="Fix">What to do; null: nothing.</param>
public sealed record Finding(Verdict Verdict, string Sentence, string? Fix = null)
{
    public static Finding Good(string sentence) => new(Verdict.Good, sentence);

    public static Finding Advice(string sentence, string fix) => new(Verdict.Advice, sentence, fix);

    public static Finding Bad(string sentence, string fix) => new(Verdict.Bad, sentence, fix);
}

public enum Verdict
{
    Good,

    /// <summary>The bot works; it could do more, or will stop working one day.</summary>
    Advice,

    /// <summary>The bot, or a part of it, does not work.</summary>
    Bad,
}
