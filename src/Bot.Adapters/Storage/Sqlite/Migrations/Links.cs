using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>Linking accounts, parting them, and forgetting a person.</summary>
[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed class Links : Migration
{
    public const string Id = "20261122_Links";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateOffers(migrationBuilder);
        CreateJoined(migrationBuilder);
        migrationBuilder.CreateTable(
            "forgotten",
            columns => new { AccountHash = columns.Text(), At = columns.Number() },
            constraints: table => table.PrimaryKey("PK_forgotten", row => row.AccountHash)
        );
    }

    private static void CreateOffers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "link_offers",
            columns => new
            {
                Id = columns.Id(),
                CodeHash = columns.Text(),
                ShownId = columns.Number(),
                TypedId = columns.Number(optional: true),
                Since = columns.Number(),
                ShownAgrees = columns.Number(),
                TypedAgrees = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_link_offers", row => row.Id);
                table.ForeignKey(
                    "FK_link_offers_accounts_ShownId",
                    row => row.ShownId,
                    "accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_link_offers_accounts_TypedId",
                    row => row.TypedId,
                    "accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "link_tries",
            columns => new
            {
                Id = columns.Id(),
                AccountId = columns.Number(),
                At = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_link_tries", row => row.Id);
                table.ForeignKey(
                    "FK_link_tries_accounts_AccountId",
                    row => row.AccountId,
                    "accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_link_offers_ShownId", "link_offers", "ShownId");
        migration.CreateIndex("IX_link_offers_TypedId", "link_offers", "TypedId");
        migration.CreateIndex("IX_link_tries_AccountId", "link_tries", "AccountId");
    }

    private static void CreateJoined(MigrationBuilder migration)
    {
        migration.CreateTable(
            "joined_learners",
            columns => new
            {
                LearnerId = columns.Number(),
                ToId = columns.Number(),
                At = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_joined_learners", row => row.LearnerId);
                table.ForeignKey(
                    "FK_joined_learners_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_joined_learners_learners_ToId",
                    row => row.ToId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "account_homes",
            columns => new { AccountId = columns.Number(), LearnerId = columns.Number() },
            constraints: table =>
            {
                table.PrimaryKey("PK_account_homes", row => row.AccountId);
                table.ForeignKey(
                    "FK_account_homes_accounts_AccountId",
                    row => row.AccountId,
                    "accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_account_homes_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "brought",
            columns => new
            {
                Kind = columns.Number(),
                RowId = columns.Number(),
                LearnerId = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_brought", row => new { row.Kind, row.RowId });
                table.ForeignKey(
                    "FK_brought_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_joined_learners_ToId", "joined_learners", "ToId");
        migration.CreateIndex("IX_account_homes_LearnerId", "account_homes", "LearnerId");
        migration.CreateIndex("IX_brought_LearnerId", "brought", "LearnerId");
    }
}
