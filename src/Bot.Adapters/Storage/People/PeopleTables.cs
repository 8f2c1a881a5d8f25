using Bot.Adapters.Storage.Groups;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People;

internal sealed class LearnerRow
{
    public long Id { get; set; }
    public required string Name { get; set; }
    public required string Zone { get; set; }
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset? IntroducedAt { get; set; }

    /// <summary>When the person named or confirmed the zone; null: it is a guess, or the platform's.</summary>
    public DateTimeOffset? ZoneToldAt { get; set; }
}

/// <summary>A chat account; several may point to one learner.</summary>
internal sealed class AccountRow
{
    public long Id { get; set; }
    public required string Platform { get; set; }

    /// <summary>The platform's id of the account.</summary>
    public required string Handle { get; set; }
    public required string Name { get; set; }
    public long LearnerId { get; set; }
    public DateTimeOffset Since { get; set; }
}

/// <summary>What holds for one account alone. It may stand before its learner does, and goes when they are forgotten.</summary>
internal sealed class AccountSettingsRow
{
    public required string Platform { get; set; }
    public required string Handle { get; set; }

    /// <summary>Null: never chosen.</summary>
    public bool? Discreet { get; set; }

    /// <summary>When it was told who may read along.</summary>
    public DateTimeOffset? OwnerToldAt { get; set; }
}

internal sealed class ShelfRow
{
    public long Id { get; set; }
    public ShelfKind Kind { get; set; }

    /// <summary>A learner's or a group's id; 0 for the shelves of all.</summary>
    public long Owner { get; set; }
    public string? Fingerprint { get; set; }

    /// <summary>The group whose shelf it is: one or none.</summary>
    public List<GroupRow> Groups { get; } = [];
}

/// <summary>Something that stands on a shelf by itself.</summary>
internal interface IShelvedRow
{
    long Id { get; set; }
    long ShelfId { get; set; }
}

internal enum ShelfKind
{
    Starter,
    Everyone,
    Group,
    Mine,
}

/// <summary>A topic of the starter bank that a learner asked for.</summary>
internal sealed class StarterTopicRow
{
    public long LearnerId { get; set; }
    public required string Topic { get; set; }
}

internal static class PeopleTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<LearnerRow>().ToTable("learners");
        model.Entity<AccountRow>(accounts =>
        {
            accounts.ToTable("accounts");
            accounts.HasIndex(account => new { account.Platform, account.Handle }).IsUnique();
            accounts.HasOne<LearnerRow>().WithMany().HasForeignKey(account => account.LearnerId);
        });
        model.Entity<AccountSettingsRow>(settings =>
        {
            settings.ToTable("account_settings");
            settings.HasKey(row => new { row.Platform, row.Handle });
        });
        model.Entity<ShelfRow>(shelves =>
        {
            shelves.ToTable("shelves");
            shelves.HasIndex(shelf => new { shelf.Kind, shelf.Owner }).IsUnique();
        });
        model.Entity<StarterTopicRow>(topics =>
        {
            topics.ToTable("starter_topics");
            topics.HasKey(topic => new { topic.LearnerId, topic.Topic });
            topics.HasOne<LearnerRow>().WithMany().HasForeignKey(topic => topic.LearnerId);
        });
    }
}
