using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Questions;
using Bot.Core.Practice;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>The answer that a learner keeps for a question, in their own words.</summary>
internal sealed class OwnAnswerRow
{
    public long LearnerId { get; set; }
    public long QuestionId { get; set; }
    public required string Words { get; set; }
    public DateOnly KeptOn { get; set; }
}

internal sealed class QuestionWishRow
{
    public long LearnerId { get; set; }
    public long QuestionId { get; set; }
    public QuestionWish Wish { get; set; }
}

internal sealed class TargetRow
{
    public long LearnerId { get; set; }
    public DateOnly On { get; set; }
    public DateTimeOffset? At { get; set; }
    public required string Name { get; set; }
    public required IReadOnlyList<string> Topics { get; set; }
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
        model.Entity<QuestionWishRow>(wishes =>
        {
            wishes.ToTable("question_wishes");
            wishes.HasKey(wish => new { wish.LearnerId, wish.QuestionId });
            wishes.HasOne<LearnerRow>().WithMany().HasForeignKey(wish => wish.LearnerId);
            wishes.HasOne<QuestionRow>().WithMany().HasForeignKey(wish => wish.QuestionId);
        });
        model.Entity<TargetRow>(targets =>
        {
            targets.ToTable("targets");
            targets.HasKey(target => target.LearnerId);
            targets.Property(target => target.LearnerId).ValueGeneratedNever();
            targets.HasOne<LearnerRow>().WithMany().HasForeignKey(target => target.LearnerId);
        });
    }
}
