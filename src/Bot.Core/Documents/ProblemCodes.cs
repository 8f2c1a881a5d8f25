namespace Bot.Core.Documents;

/// <summary>The codes that scripts may rely on.</summary>
public static class ProblemCodes
{
    public const string EmptyAnswer = "empty-answer";
    public const string ShiftedAnswers = "shifted-answers";
    public const string UnansweredRun = "unanswered-run";
    public const string PromisesMore = "promises-more";
    public const string MissingStory = "missing-story";
    public const string Todo = "todo";
    public const string Duplicate = "duplicate";
    public const string NearDuplicate = "near-duplicate";
    public const string Unreadable = "unreadable";
    public const string Unplaced = "unplaced";
    public const string OtherCompany = "other-company";
}
