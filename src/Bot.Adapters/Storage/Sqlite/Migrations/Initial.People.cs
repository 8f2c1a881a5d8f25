using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

internal sealed partial class Initial
{
    private static void CreatePeople(MigrationBuilder migration)
    {
        migration.CreateTable(
            "learners",
            columns => new
            {
                Id = columns.Id(),
                Name = columns.Text(),
                Zone = columns.Text(),
                Since = columns.Number(),
                IntroducedAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_learners", row => row.Id);
            }
        );
        migration.CreateTable(
            "accounts",
            columns => new
            {
                Id = columns.Id(),
                Platform = columns.Text(),
                Handle = columns.Text(),
                Name = columns.Text(),
                LearnerId = columns.Number(),
                Since = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "shelves",
            columns => new
            {
                Id = columns.Id(),
                Kind = columns.Number(),
                Owner = columns.Number(),
                Fingerprint = columns.Text(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_shelves", row => row.Id);
            }
        );
        migration.CreateTable(
            "starter_topics",
            columns => new { LearnerId = columns.Number(), Topic = columns.Text() },
            constraints: table =>
            {
                table.PrimaryKey("PK_starter_topics", row => new { row.LearnerId, row.Topic });
                table.ForeignKey(
                    "FK_starter_topics_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migration.CreateIndex("IX_accounts_LearnerId", "accounts", "LearnerId");
        migration.CreateIndex("IX_accounts_Platform_Handle", "accounts", ["Platform", "Handle"], unique: true);
        migration.CreateIndex("IX_shelves_Kind_Owner", "shelves", ["Kind", "Owner"], unique: true);
    }
}
