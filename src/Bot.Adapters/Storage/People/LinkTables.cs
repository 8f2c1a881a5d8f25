using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People;

/// <summary>A code on its way to link two accounts.</summary>
internal sealed class LinkOfferRow
{
    public long Id { get; set; }

    /// <summary>SHA-256, so that a copy of the file holds no code.</summary>
    public required string CodeHash { get; set; }
    public long ShownId { get; set; }
    public long? TypedId { get; set; }
    public DateTimeOffset Since { get; set; }
    public bool ShownAgrees { get; set; }
    public bool TypedAgrees { get; set; }
}

/// <summary>A code that was typed.</summary>
internal sealed class LinkTryRow
{
    public long Id { get; set; }
    public long AccountId { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>
/// A learner that was joined to another. It keeps its row, its paused schedule, and what the other had too; so parting is
/// only going back.
/// </summary>
internal sealed class JoinedLearnerRow
{
    public long LearnerId { get; set; }
    public long ToId { get; set; }
}

/// <summary>The learner that an account came from when it was linked.</summary>
internal sealed class AccountHomeRow
{
    public long AccountId { get; set; }
    public long LearnerId { get; set; }
}

/// <summary>
/// Who brought something before accounts were linked, so that it leaves with them. What has no such row among linked
/// learners came while they were linked.
/// </summary>
internal sealed class BroughtRow
{
    public Brought Kind { get; set; }
    public long RowId { get; set; }
    public long LearnerId { get; set; }
}

/// <summary>Something of one learner that linking hands to another, and parting takes back.</summary>
internal interface IBroughtRow
{
    long LearnerId { get; set; }

    /// <summary>Who had it before accounts were linked; null: nobody is linked, or it came while they were.</summary>
    long? BroughtBy { get; set; }
}

/// <summary>One of these a learner and question.</summary>
internal interface IAboutQuestionRow : IBroughtRow
{
    long QuestionId { get; set; }
}

internal enum Brought
{
    Document,
    Script,
    Question,
    Story,
    Checklist,
}

/// <summary>An account that was forgotten, by its SHA-256: an older backup must not bring its person back.</summary>
internal sealed class ForgottenRow
{
    public required string AccountHash { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>When the files held no byte of theirs any more; null: that is still owed.</summary>
    public DateTimeOffset? PurgedAt { get; set; }
}

internal static class LinkTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<LinkOfferRow>(offers =>
        {
            offers.ToTable("link_offers");
            offers.HasOne<AccountRow>().WithMany().HasForeignKey(offer => offer.ShownId);
            offers
                .HasOne<AccountRow>()
                .WithMany()
                .HasForeignKey(offer => offer.TypedId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<LinkTryRow>(tries =>
        {
            tries.ToTable("link_tries");
            tries.HasOne<AccountRow>().WithMany().HasForeignKey(one => one.AccountId);
        });
        model.Entity<JoinedLearnerRow>(joined =>
        {
            joined.ToTable("joined_learners");
            joined.HasKey(one => one.LearnerId);
            joined.Property(one => one.LearnerId).ValueGeneratedNever();
            joined.HasOne<LearnerRow>().WithMany().HasForeignKey(one => one.LearnerId);
            joined.HasOne<LearnerRow>().WithMany().HasForeignKey(one => one.ToId);
        });
        model.Entity<AccountHomeRow>(homes =>
        {
            homes.ToTable("account_homes");
            homes.HasKey(home => home.AccountId);
            homes.Property(home => home.AccountId).ValueGeneratedNever();
            homes.HasOne<AccountRow>().WithMany().HasForeignKey(home => home.AccountId);
            homes.HasOne<LearnerRow>().WithMany().HasForeignKey(home => home.LearnerId);
        });
        model.Entity<BroughtRow>(brought =>
        {
            brought.ToTable("brought");
            brought.HasKey(one => new { one.Kind, one.RowId });
            brought.HasOne<LearnerRow>().WithMany().HasForeignKey(one => one.LearnerId);
        });
        model.Entity<ForgottenRow>(forgotten =>
        {
            forgotten.ToTable("forgotten");
            forgotten.HasKey(one => one.AccountHash);
        });
    }
}
