using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Practice;
using Bot.Adapters.Storage.Questions;
using Bot.Core.Chat;
using Bot.Core.Groups;
using Bot.Core.Groups.Rounds;
using Bot.Core.People;
using Bot.Core.Practice.Planning;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Groups;

internal sealed class GroupRow
{
    public long Id { get; set; }
    public long CircleId { get; set; }
    public required ChatAddress Place { get; set; }
    public Bank Bank { get; set; }

    /// <summary>The group's own; null: not made yet.</summary>
    public long? ShelfId { get; set; }
    public required IReadOnlyList<string> Topics { get; set; }
    public TimeOnly RevealAt { get; set; }
    public DateOnly? DateOn { get; set; }
    public DateTimeOffset? DateAt { get; set; }
    public string? DateName { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public List<GroupMemberRow> Members { get; } = [];

    public void Set(Group group)
    {
        (Bank, Topics, RevealAt) = (group.Bank, group.Topics, group.RevealAt);
        (DateOn, DateAt, DateName) = (group.Date?.On, group.Date?.At, group.Date?.Name);
    }

    public Group ToGroup() =>
        new(
            new GroupId(Id),
            new LearnerId(CircleId),
            Place,
            Bank,
            Topics,
            RevealAt,
            DateOn is { } on ? new Target(on, DateName ?? "", []) { At = DateAt } : null
        );
}

/// <summary>By account: when people link or part, it goes where the account goes.</summary>
internal sealed class GroupMemberRow
{
    public long GroupId { get; set; }
    public long AccountId { get; set; }
    public DateTimeOffset JoinedAt { get; set; }
    public DateTimeOffset? LeftAt { get; set; }
    public bool ShowsName { get; set; }
    public AccountRow Account { get; set; } = null!;
}

internal sealed class GroupCoachRow
{
    public long GroupId { get; set; }
    public long AccountId { get; set; }
    public DateTimeOffset Since { get; set; }
}

internal sealed class GroupRoundRow
{
    public long Id { get; set; }
    public long GroupId { get; set; }
    public long QuestionId { get; set; }
    public required string Why { get; set; }
    public DateOnly On { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public DateTimeOffset OpensAt { get; set; }
    public long DeliveryId { get; set; }

    /// <summary>When it was said that words in its thread cannot be read.</summary>
    public DateTimeOffset? UnreadableAt { get; set; }

    public Round ToRound() => new(new RoundId(Id), new GroupId(GroupId), new(QuestionId), Why, On, AskedAt, OpensAt);
}

/// <summary>An attempt that answers a round, and who may read it beside its learner.</summary>
internal sealed class GroupAnswerRow
{
    public long AttemptId { get; set; }
    public long RoundId { get; set; }

    /// <summary>The account that answered.</summary>
    public long AccountId { get; set; }

    /// <summary>The words that its member wants to be read in the thread; null: none.</summary>
    public string? Posted { get; set; }

    /// <summary>The words that its member shared with the coaches, as they were then; null: none.</summary>
    public string? Shared { get; set; }
    public DateTimeOffset? SharedAt { get; set; }
}

internal static class GroupTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<GroupRow>(groups =>
        {
            groups.ToTable("groups");
            groups.ComplexProperty(group => group.Place);
            groups.HasOne<LearnerRow>().WithMany().HasForeignKey(group => group.CircleId);
            groups.HasOne<ShelfRow>().WithMany(shelf => shelf.Groups).HasForeignKey(group => group.ShelfId);
        });
        model.Entity<GroupMemberRow>(members =>
        {
            members.ToTable("group_members");
            members.HasKey(member => new { member.GroupId, member.AccountId });
            members.HasOne<GroupRow>().WithMany(group => group.Members).HasForeignKey(member => member.GroupId);
            members.HasOne(member => member.Account).WithMany().HasForeignKey(member => member.AccountId);
        });
        model.Entity<GroupCoachRow>(coaches =>
        {
            coaches.ToTable("group_coaches");
            coaches.HasKey(coach => new { coach.GroupId, coach.AccountId });
            coaches.HasOne<GroupRow>().WithMany().HasForeignKey(coach => coach.GroupId);
            coaches.HasOne<AccountRow>().WithMany().HasForeignKey(coach => coach.AccountId);
        });
        model.Entity<GroupRoundRow>(rounds =>
        {
            rounds.ToTable("group_rounds");
            rounds.HasIndex(round => round.DeliveryId).IsUnique();
            rounds.HasOne<GroupRow>().WithMany().HasForeignKey(round => round.GroupId);
            rounds.HasOne<QuestionRow>().WithMany().HasForeignKey(round => round.QuestionId);
        });
        model.Entity<GroupAnswerRow>(answers =>
        {
            answers.ToTable("group_answers");
            answers.HasKey(answer => answer.AttemptId);
            answers.Property(answer => answer.AttemptId).ValueGeneratedNever();
            answers.HasOne<AttemptRow>().WithMany().HasForeignKey(answer => answer.AttemptId);
            answers.HasOne<GroupRoundRow>().WithMany().HasForeignKey(answer => answer.RoundId);
            answers.HasOne<AccountRow>().WithMany().HasForeignKey(answer => answer.AccountId);
        });
    }
}
