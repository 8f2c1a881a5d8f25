using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>The answer that a learner keeps for a question, in their own words.</summary>
internal sealed class OwnAnswerRow : IAboutQuestionRow
{
    public long LearnerId { get; set; }
    public long QuestionId { get; set; }
    public required string Words { get; set; }
    public DateOnly KeptOn { get; set; }
    public long? BroughtBy { get; set; }
}

internal static class OwnAnswerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<OwnAnswerRow>(answers =>
        {
            answers.ToTable("own_answers");
            answers.HasKey(answer => new { answer.LearnerId, answer.QuestionId });
            answers.HasOne<LearnerRow>().WithMany().HasForeignKey(answer => answer.LearnerId);
            answers.HasOne<QuestionRow>().WithMany().HasForeignKey(answer => answer.QuestionId);
        });
    }
}
