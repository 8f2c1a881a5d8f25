using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>Channels with a question a day: groups, members, coaches, rounds and the attempts that answer them.</summary>
[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed class Groups : Migration
{
    public const string Id = "20261125_Groups";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Brings", "schedules", "TEXT", nullable: true);
        CreateGroups(migrationBuilder);
        CreateMembers(migrationBuilder);
        CreateRounds(migrationBuilder);
    }

    private static void CreateGroups(MigrationBuilder migration)
    {
        migration.CreateTable(
            "groups",
            columns => new
            {
                Id = columns.Id(),
                CircleId = columns.Number(),
                Place_Platform = columns.Text(),
                Place_Conversation = columns.Text(),
                Place_Thread = columns.Text(optional: true),
                Bank = columns.Number(),
                ShelfId = columns.Number(optional: true),
                Topics = columns.Text(),
                RevealAt = columns.Number(),
                DateOn = columns.Number(optional: true),
                DateAt = columns.Number(optional: true),
                DateName = columns.Text(optional: true),
                StartedAt = columns.Number(),
                EndedAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_groups", row => row.Id);
                table.ForeignKey(
                    "FK_groups_learners_CircleId",
                    row => row.CircleId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey("FK_groups_shelves_ShelfId", row => row.ShelfId, "shelves", "Id");
            }
        );
        migration.CreateIndex("IX_groups_CircleId", "groups", "CircleId");
        migration.CreateIndex("IX_groups_ShelfId", "groups", "ShelfId");
    }

    private static void CreateMembers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "group_members",
            columns => new
            {
                GroupId = columns.Number(),
                AccountId = columns.Number(),
                JoinedAt = columns.Number(),
                LeftAt = columns.Number(optional: true),
                ShowsName = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_group_members", row => new { row.GroupId, row.AccountId });
                table.ForeignKey(
                    "FK_group_members_accounts_AccountId",
                    row => row.AccountId,
                    "accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_group_members_groups_GroupId",
                    row => row.GroupId,
                    "groups",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_group_members_AccountId", "group_members", "AccountId");
        migration.CreateTable(
            "group_coaches",
            columns => new
            {
                GroupId = columns.Number(),
                AccountId = columns.Number(),
                Since = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_group_coaches", row => new { row.GroupId, row.AccountId });
                table.ForeignKey(
                    "FK_group_coaches_accounts_AccountId",
                    row => row.AccountId,
                    "accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_group_coaches_groups_GroupId",
                    row => row.GroupId,
                    "groups",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_group_coaches_AccountId", "group_coaches", "AccountId");
    }

    private static void CreateRounds(MigrationBuilder migration)
    {
        migration.CreateTable(
            "group_rounds",
            columns => new
            {
                Id = columns.Id(),
                GroupId = columns.Number(),
                QuestionId = columns.Number(),
                Why = columns.Text(),
                On = columns.Number(),
                AskedAt = columns.Number(),
                OpensAt = columns.Number(),
                DeliveryId = columns.Number(),
                UnreadableAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_group_rounds", row => row.Id);
                table.ForeignKey(
                    "FK_group_rounds_groups_GroupId",
                    row => row.GroupId,
                    "groups",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_group_rounds_questions_QuestionId",
                    row => row.QuestionId,
                    "questions",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_group_rounds_DeliveryId", "group_rounds", "DeliveryId", unique: true);
        migration.CreateIndex("IX_group_rounds_GroupId", "group_rounds", "GroupId");
        migration.CreateIndex("IX_group_rounds_QuestionId", "group_rounds", "QuestionId");
        migration.CreateTable(
            "group_answers",
            columns => new
            {
                AttemptId = columns.Number(),
                RoundId = columns.Number(),
                AccountId = columns.Number(),
                Posted = columns.Text(optional: true),
                Shared = columns.Text(optional: true),
                SharedAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_group_answers", row => row.AttemptId);
                table.ForeignKey(
                    "FK_group_answers_accounts_AccountId",
                    row => row.AccountId,
                    "accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_group_answers_attempts_AttemptId",
                    row => row.AttemptId,
                    "attempts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_group_answers_group_rounds_RoundId",
                    row => row.RoundId,
                    "group_rounds",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_group_answers_AccountId", "group_answers", "AccountId");
        migration.CreateIndex("IX_group_answers_RoundId", "group_answers", "RoundId");
    }
}
