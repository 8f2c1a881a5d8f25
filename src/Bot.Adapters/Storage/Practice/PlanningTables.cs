using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Questions;
using Bot.Core.Practice;
using Bot.Core.Practice.Quizzing;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

internal sealed class TargetRow
{
    public long LearnerId { get; set; }
    public DateOnly On { get; set; }
    public DateTimeOffset? At { get; set; }
    public required string Name { get; set; }
    public required IReadOnlyList<string> Topics { get; set; }
}

internal sealed class QuestionWishRow
{
    public long LearnerId { get; set; }
    public long QuestionId { get; set; }
    public QuestionWish Wish { get; set; }

    /// <summary>From this day on it counts no more; null: until it is taken back.</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>A learner's own FSRS weights, w0 to w20.</summary>
internal sealed class SpacingRow
{
    public long LearnerId { get; set; }
    public DateTimeOffset FittedAt { get; set; }
    public required byte[] Weights { get; set; }
}

internal static class PlanningTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<TargetRow>(targets =>
        {
            targets.ToTable("targets");
            targets.HasKey(target => target.LearnerId);
            targets.HasOne<LearnerRow>().WithMany().HasForeignKey(target => target.LearnerId);
        });
        model.Entity<QuestionWishRow>(wishes =>
        {
            wishes.ToTable("question_wishes");
            wishes.HasKey(wish => new { wish.LearnerId, wish.QuestionId });
            wishes.HasOne<LearnerRow>().WithMany().HasForeignKey(wish => wish.LearnerId);
            wishes.HasOne<QuestionRow>().WithMany().HasForeignKey(wish => wish.QuestionId);
        });
        model.Entity<SpacingRow>(spacings =>
        {
            spacings.ToTable("spacings");
            spacings.HasKey(spacing => spacing.LearnerId);
            spacings.HasOne<LearnerRow>().WithMany().HasForeignKey(spacing => spacing.LearnerId);
        });
    }
}
