using Bot.Core.Questions;

namespace Bot.Adapters.Storage.Questions;

internal static class QuestionRows
{
    /// <summary>What an interviewer asks and no document has dropped; the index on topics holds just these.</summary>
    public static IQueryable<QuestionRow> AskedNow(this IQueryable<QuestionRow> questions) =>
        questions.Where(row => row.Direction == Direction.Asked && row.RetiredAt == null);
}
