using Bot.Core.Chat;
using Bot.Core.Groups.Members;
using Bot.Core.Groups.Planning;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Grading;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Rounds;

/// <summary>Logs a member's answer to a round, and shows them alone what it is compared with.</summary>
internal sealed class AnswerRound(
    IGroupMembers members,
    IGroupRounds rounds,
    IGroupAnswers answers,
    IPracticeLog log,
    IQuestionBank bank,
    IOwnAnswers own,
    CompareAnswer compare,
    TakeSuggestion suggestion,
    PlanForGroup plan,
    TimeProvider clock
)
{
    public const string WhoField = "who";
    public const string OnlyMe = "me";
    public const string Thread = "thread";
    public const string WordsField = Conversation.WordsField;

    /// <summary>So many rounds back, an answer without a grade takes the suggested one.</summary>
    private const int Behind = 5;

    /// <param name="message">The platform's id of the message that brought the words; null: a form, or no words.</param>
    /// <returns>Null: it has its grade, and stays as it was graded.</returns>
    public async Task<Attempt?> TakeAsync(
        AtRound at,
        ChatInput input,
        string words,
        Manner manner,
        string? message,
        CancellationToken ct
    )
    {
        var (learner, round, (from, eventId)) = (at.Learner, at.Round, (input.In.From, input.In.EventId));
        var now = clock.GetUtcNow();
        var place = round.AttemptsAt(at.Group);
        var begun = await answers.BeginAsync(
            round.Id,
            new(learner.Id, round.Question, place, round.AskedAt, round.Why, from, eventId),
            ct
        );
        Answered answer = new(now, LocalDay.Of(now, learner.Zone).On, words.Trim(), manner, now - round.AskedAt);
        if (await log.AnswerAsync(learner.Id, begun.Id, answer, message, from, eventId, ct) is not { } attempt)
            return null;
        if (begun.Answered is null)
        {
            await TakeSuggestionsAsync(at, ct);
            await plan.NoteAsync(at.Group, attempt.Id, learner, at.Member.Account, ct);
        }
        return attempt;
    }

    /// <summary>What stands between the member and this round.</summary>
    public async Task<ChatMessage> ShowAsync(AtRound at, Attempt? attempt, CancellationToken ct) =>
        attempt switch
        {
            null or { Answered: null } => RoundView.NotAnswered(at.Round.Id),
            { Graded: not null } => RoundView.Standing(
                attempt,
                CanRegrade(at, attempt),
                await CanShareAsync(at, attempt, ct)
            ),
            _ => await CompareAsync(at, attempt, ct),
        };

    public async Task<ChatMessage> CompareAsync(AtRound at, Attempt attempt, CancellationToken ct)
    {
        var learner = at.Learner;
        var question = await bank.FindAsync(learner.Id, attempt.Question, ct);
        var kept = await own.FindAsync(learner.Id, attempt.Question, ct);
        var yardstick = question is null ? null : Yardstick.Of(question, kept, attempt.Answered!.Words);
        var guess = await compare.GuessAsync(learner, attempt, ct);
        var compared = await log.CompareAsync(learner.Id, attempt.Id, guess, clock.GetUtcNow(), ct) ?? attempt;
        return RoundView.Compare(compared, question, yardstick, await CanShareAsync(at, attempt, ct));
    }

    /// <summary>One that was only noted may be changed on any day; one that was given, on its own.</summary>
    public bool CanRegrade(AtRound at, Attempt attempt) =>
        attempt.Graded is not { Suggested: false } given
        || given.On == LocalDay.Of(clock.GetUtcNow(), at.Learner.Zone).On;

    /// <summary>There are words, a coach, and they were not shared before.</summary>
    public async Task<bool> CanShareAsync(AtRound at, Attempt attempt, CancellationToken ct) =>
        attempt.Answered is { Words: { Length: > 0 } words }
        && await members.HasCoachAsync(at.Group.Id, ct)
        && !await answers.IsSharedAsync(at.Learner.Id, attempt.Id, words, ct);

    // The same event as the note of the next day: whichever comes first takes it.
    public static string NotedBy(AttemptId attempt) => $"noted:{attempt.Value}";

    private async Task TakeSuggestionsAsync(AtRound at, CancellationToken ct)
    {
        foreach (var before in await rounds.LatestAsync(at.Group.Id, Behind, ct))
            if (
                before.Id.Value < at.Round.Id.Value
                && await answers.AttemptAsync(before.Id, at.Learner.Id, ct) is { Graded: null, Answered: not null } left
            )
                await suggestion.RunAsync(at.Learner, left, at.Member.Account, NotedBy(left.Id), ct);
    }
}
