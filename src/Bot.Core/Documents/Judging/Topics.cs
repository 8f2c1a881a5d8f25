namespace Bot.Core.Documents.Judging;

/// <summary>The topics that questions are sorted into; the whole bot uses these names.</summary>
public static class Topics
{
    public const string Behavioural = "behavioural";
    public const string Motivation = "motivation";
    public const string Backend = "backend";
    public const string SystemDesign = "system design";
    public const string Databases = "databases";
    public const string Operations = "operations";
    public const string MachineLearning = "machine learning";
    public const string Frontend = "frontend";
    public const string Logistics = "logistics";

    /// <summary>What the candidate asks.</summary>
    public const string Reverse = "reverse";

    /// <summary>Nothing else fits.</summary>
    public const string General = "general";

    /// <summary>Where two fit equally, the earlier one is taken: it is the more definite.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Backend,
        Databases,
        Operations,
        MachineLearning,
        Frontend,
        SystemDesign,
        Motivation,
        Behavioural,
        Logistics,
        Reverse,
        General,
    ];
}
