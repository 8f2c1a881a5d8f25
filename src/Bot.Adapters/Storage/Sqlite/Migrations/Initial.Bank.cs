using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

internal sealed partial class Initial
{
    private static void CreateBank(MigrationBuilder migration)
    {
        migration.CreateTable(
            "documents",
            columns => new
            {
                Id = columns.Id(),
                ShelfId = columns.Number(),
                File = columns.Text(),
                Title = columns.Text(),
                Since = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_documents", row => row.Id);
                table.ForeignKey(
                    "FK_documents_shelves_ShelfId",
                    row => row.ShelfId,
                    "shelves",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "scripts",
            columns => new
            {
                Id = columns.Id(),
                ShelfId = columns.Number(),
                File = columns.Text(),
                Line = columns.Number(),
                Title = columns.Text(),
                Kind = columns.Number(),
                Text = columns.Text(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_scripts", row => row.Id);
                table.ForeignKey(
                    "FK_scripts_shelves_ShelfId",
                    row => row.ShelfId,
                    "shelves",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "offers",
            columns => new
            {
                Id = columns.Id(),
                LearnerId = columns.Number(),
                At = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_offers", row => row.Id);
                table.ForeignKey(
                    "FK_offers_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "offered_files",
            columns => new
            {
                Id = columns.Id(),
                OfferId = columns.Number(),
                File = columns.Text(),
                Bytes = columns.Bytes(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_offered_files", row => row.Id);
                table.ForeignKey(
                    "FK_offered_files_offers_OfferId",
                    row => row.OfferId,
                    "offers",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "questions",
            columns => new
            {
                Id = columns.Id(),
                ShelfId = columns.Number(),
                File = columns.Text(),
                Line = columns.Number(),
                Place = columns.Number(),
                Section = columns.Text(),
                Text = columns.Text(),
                Direction = columns.Number(),
                Kind = columns.Number(),
                Topic = columns.Text(),
                Answer = columns.Text(optional: true),
                HeldBack = columns.Number(),
                OnlyFor = columns.Text(optional: true),
                Tags = columns.Text(),
                Todo = columns.Text(),
                Stories = columns.Text(),
                RetiredAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_questions", row => row.Id);
                table.ForeignKey(
                    "FK_questions_shelves_ShelfId",
                    row => row.ShelfId,
                    "shelves",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "stories",
            columns => new
            {
                Id = columns.Id(),
                ShelfId = columns.Number(),
                File = columns.Text(),
                Line = columns.Number(),
                Title = columns.Text(),
                Situation = columns.Text(),
                Task = columns.Text(),
                Actions = columns.Text(),
                Result = columns.Text(),
                UseFor = columns.Text(),
                RetiredAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_stories", row => row.Id);
                table.ForeignKey(
                    "FK_stories_shelves_ShelfId",
                    row => row.ShelfId,
                    "shelves",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migration.CreateIndex("IX_documents_ShelfId_File", "documents", ["ShelfId", "File"], unique: true);
        migration.CreateIndex("IX_scripts_ShelfId", "scripts", "ShelfId");
        migration.CreateIndex("IX_offers_LearnerId", "offers", "LearnerId");
        migration.CreateIndex("IX_offered_files_OfferId", "offered_files", "OfferId");
        migration.CreateIndex("IX_questions_ShelfId", "questions", "ShelfId");
        migration.CreateIndex("IX_stories_ShelfId", "stories", "ShelfId");
    }
}
