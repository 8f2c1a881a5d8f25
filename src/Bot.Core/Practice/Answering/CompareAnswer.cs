using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Grading;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Answering;

/// <summary>Shows what was kept beside the answer to compare with, and suggests a grade.</summary>
internal sealed class CompareAnswer(
    IPracticeLog log,
    IQuestionBank bank,
    IOwnAnswers own,
    ChatPlatforms platforms,
    TimeProvider clock
)
{
    /// <summary>A message with so many words is taken for the whole answer.</summary>
    public const int WholeAnswer = 40;

    /// <summary>
    /// Words typed in a chat may go on in the next message, so nobody sees the other answer in the middle of their own.
    /// </summary>
    /// <param name="words">Those of this one message.</param>
    public bool IsAtOnce(ChatAddress place, Manner manner, string words) =>
        manner is not Manner.Typed
        || !platforms.Features(place.Platform).HasFlag(ChatFeatures.Editing)
        || Phrase.WordsIn(words) >= WholeAnswer;

    public Task<ChatMessage> ShowAsync(Learner learner, Attempt attempt, CancellationToken ct) =>
        ShowAsync(learner, attempt, knows: true, isAbove: false, ct);

    /// <summary>
    /// What more words or a choice make of it. Where no reply can be edited, the answer to compare with stands above
    /// already, and is not said again.
    /// </summary>
    /// <param name="knows">False: the learner says so, whatever was typed before.</param>
    public Task<ChatMessage> ShowAgainAsync(
        Learner learner,
        Attempt attempt,
        CancellationToken ct,
        bool knows = true
    ) =>
        ShowAsync(
            learner,
            attempt,
            knows,
            isAbove: attempt.ComparedAt is not null
                && !platforms.Features(attempt.Place.Platform).HasFlag(ChatFeatures.Editing),
            ct
        );

    private async Task<ChatMessage> ShowAsync(
        Learner learner,
        Attempt attempt,
        bool knows,
        bool isAbove,
        CancellationToken ct
    )
    {
        var question = await bank.FindAsync(learner.Id, attempt.Question, ct);
        var said = attempt.Answered!;
        var kept = await own.FindAsync(learner.Id, attempt.Question, ct);
        var yardstick = question is null ? null : Yardstick.Of(question, kept, said.Words);
        var guess = knows ? Guess(said, yardstick) : Grade.Again;
        var compared = await log.CompareAsync(learner.Id, attempt.Id, guess, clock.GetUtcNow(), ct) ?? attempt;
        return AnswerView.Compare(
            compared,
            question,
            yardstick,
            kept?.Words == said.Words ? kept : null,
            platforms.Features(attempt.Place.Platform).HasFlag(ChatFeatures.Buttons),
            isAbove
        );
    }

    /// <summary>The grade suggested when it was compared, or that would be.</summary>
    public async Task<Grade?> GuessAsync(Learner learner, Attempt attempt, CancellationToken ct)
    {
        if (
            attempt.ComparedAt is not null
            || await bank.FindAsync(learner.Id, attempt.Question, ct) is not { } question
        )
            return attempt.Guess;
        var kept = await own.FindAsync(learner.Id, attempt.Question, ct);
        return Guess(attempt.Answered!, Yardstick.Of(question, kept, attempt.Answered!.Words));
    }

    private static Grade? Guess(Answered said, Yardstick? yardstick) =>
        said.Manner is Manner.Read ? Grade.Again
        : yardstick is null || said.Words.Length is 0 ? null
        : Points.In(said.Words, yardstick.Words).Guess;
}
