using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Questions;

namespace Bot.Core.Groups.Rounds;

public readonly record struct RoundId(long Value);

/// <summary>One question asked of a group; each member answers it in an attempt of their own.</summary>
/// <param name="Why">Why it was picked, in a sentence; names nobody.</param>
/// <param name="On">The local date it is for.</param>
/// <param name="OpensAt">From then on everybody may see the example answer.</param>
public sealed record Round(
    RoundId Id,
    GroupId Group,
    QuestionId Question,
    string Why,
    DateOnly On,
    DateTimeOffset AskedAt,
    DateTimeOffset OpensAt
)
{
    /// <summary>
    /// Where the members' attempts stand: no place that anybody writes at, so that a question asked in the channel for one alone
    /// closes none of them.
    /// </summary>
    public ChatAddress AttemptsAt(Group group) => group.Place with { Thread = $"round:{Id.Value}" };
}

/// <param name="Delivery">What asks it; the same delivery twice asks the same question.</param>
public sealed record NewRound(
    GroupId Group,
    Pick Pick,
    DateOnly On,
    DateTimeOffset AskedAt,
    DateTimeOffset OpensAt,
    DeliveryId Delivery
);

/// <summary>A member's answer, for counting: never shown.</summary>
/// <param name="Words">Empty when it was said aloud.</param>
public sealed record RoundAnswer(LearnerId Learner, QuestionId Question, DateTimeOffset At, string Words, Grade? Grade);

/// <summary>Words that a member lets others read: posted in the thread, or shared with the coach.</summary>
/// <param name="From">The account that answered.</param>
public sealed record OpenAnswer(LearnerId Learner, ChatUser From, RoundId Round, QuestionId Question, string Words);
