using Bot.Adapters.Storage.Questions;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>A question as a pick needs it, with what the learner remembers of it.</summary>
internal sealed record PoolRow(
    long Id,
    long ShelfId,
    string Topic,
    string Text,
    bool HasAnswer,
    DateTimeOffset? AskedAt,
    double? Stability,
    double? Difficulty,
    DateOnly? LastOn,
    DateOnly? DueOn,
    int? Reviews,
    int? Lapses
)
{
    public Candidate ToCandidate(Shelf shelf) =>
        new(new QuestionId(Id), shelf, Topic, HasAnswer, ToMemory(), AskedAt) { Text = Text };

    private Memory? ToMemory() =>
        Stability is { } stability
            ? new(stability, Difficulty!.Value, LastOn!.Value, DueOn!.Value, Reviews!.Value, Lapses!.Value)
            : null;
}

internal static class PoolRows
{
    /// <summary>Of the questions that can be asked, those of <paramref name="which"/>.</summary>
    public static Task<List<PoolRow>> ReadAsync(
        PrepBotDb db,
        PickWish wish,
        Func<IQueryable<QuestionRow>, IQueryable<QuestionRow>> which,
        CancellationToken ct
    )
    {
        // The words are many bytes, and read for nothing but to know an opener before a date.
        var texts = wish.Target is not null;
        return (
            from question in which(db.Questions.AsNoTracking().AskedNow())
            join met in db.Memories.Where(memory => memory.LearnerId == wish.Learner.Value)
                on question.Id equals met.QuestionId
                into mets
            from memory in mets.DefaultIfEmpty()
            select new PoolRow(
                question.Id,
                question.ShelfId,
                question.Topic,
                texts ? question.Text : "",
                question.Answer != null,
                (DateTimeOffset?)memory.AskedAt,
                memory.Stability,
                memory.Difficulty,
                memory.LastOn,
                memory.DueOn,
                (int?)memory.Reviews,
                (int?)memory.Lapses
            )
        ).ToListAsync(ct);
    }
}
