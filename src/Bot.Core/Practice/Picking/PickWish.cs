using Bot.Core.People;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Picking;

/// <summary>For whom and when a question is picked.</summary>
/// <param name="Today">What was asked since it began is not asked again.</param>
/// <param name="StarterTopics">Topics whose starter questions come although the learner has their own.</param>
public sealed record PickWish(LearnerId Learner, LocalDay Today, IReadOnlySet<string> StarterTopics)
{
    /// <summary>Only topics that begin so, in any case; null: every topic.</summary>
    public string? Topic { get; init; }

    /// <summary>When nothing is due or new, something before it is due: the learner asked for a question.</summary>
    public bool EvenEarly { get; init; }

    /// <summary>After a rest: among what can be picked stands what is known best.</summary>
    public bool Returns { get; init; }

    /// <summary>The next interview; null, or a day that is over: steady learning.</summary>
    public Target? Target { get; init; }

    /// <summary>How many questions a day, at least 1: what the days until the date have room for.</summary>
    public int PerDay { get; init; } = 1;

    public SpacingParameters Spacing { get; init; } = SpacingParameters.Default;

    /// <summary>What the learner said about single questions.</summary>
    public IReadOnlyDictionary<QuestionId, QuestionWish> Wishes { get; init; } = NoWishes;

    /// <summary>Hours, on the day on which the clocks are set back.</summary>
    private const int LongestDay = 25;

    private static IReadOnlyDictionary<QuestionId, QuestionWish> NoWishes { get; } =
        new Dictionary<QuestionId, QuestionWish>();

    /// <summary>The date, if it is still to come or today.</summary>
    public Target? Ahead => Target is { } target && target.On >= Today.On ? target : null;

    /// <summary>How many questions can still be asked until the date.</summary>
    public long AskingsLeft(int askedToday) =>
        Ahead is { } target
            ? Math.Max(1, (long)Math.Max(1, PerDay) * (target.On.DayNumber - Today.On.DayNumber) - askedToday)
            : long.MaxValue;

    /// <summary>Before a date nothing has to be due: the budget is spent on what gains most.</summary>
    public bool MayBeEarly => EvenEarly || Ahead is not null;

    /// <summary>Not put aside by the learner, and not for another company than the next date's.</summary>
    internal bool Allows(Candidate candidate) => Allows(candidate.Question) && IsForNext(candidate.OnlyFor);

    /// <summary>False: it is kept for another company than the next date's.</summary>
    /// <remarks>Without a date that names somebody, nothing says that it is another one.</remarks>
    public bool IsForNext(string? company) =>
        company is null
        || Ahead is not { Name.Length: > 0 } target
        || target.Name.Contains(company, StringComparison.OrdinalIgnoreCase);

    internal bool Allows(QuestionId question) =>
        Wishes.Count is 0 || Of(question) is not (QuestionWish.Never or QuestionWish.Rest);

    /// <summary>On the topic asked for, and not asked today.</summary>
    internal bool IsOpen(Candidate candidate) => IsOnTopic(candidate.Topic) && !IsToday(candidate.AskedOn);

    public bool IsOnTopic(string topic) =>
        Topic is not { } wanted || topic.StartsWith(wanted.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <remarks>What seems to be asked after today was asked before a clock was set back.</remarks>
    public bool IsToday(DateTimeOffset? asked) => asked >= Today.Began && asked < TodayEnds;

    /// <summary>No question of today is asked so late.</summary>
    public DateTimeOffset TodayEnds => Today.Began.AddHours(LongestDay);

    internal QuestionWish Of(QuestionId question) => Wishes.GetValueOrDefault(question);
}
