using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>What people decide about the points of their notes, and how the last import onto a shelf is taken back.</summary>
[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed class NoteDecisions : Migration
{
    public const string Id = "20261120_NoteDecisions";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("ImportedAt", "offers", "INTEGER", nullable: true);
        migrationBuilder.CreateTable(
            "note_decisions",
            columns => new
            {
                Id = columns.Id(),
                LearnerId = columns.Number(),
                Point = columns.Text(),
                Choice = columns.Text(),
                At = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_note_decisions", row => row.Id);
                table.ForeignKey(
                    "FK_note_decisions_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateTable(
            "last_imports",
            columns => new
            {
                Id = columns.Id(),
                ShelfId = columns.Number(),
                At = columns.Number(),
                Before = columns.Bytes(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_last_imports", row => row.Id);
                table.ForeignKey(
                    "FK_last_imports_shelves_ShelfId",
                    row => row.ShelfId,
                    "shelves",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex(
            "IX_note_decisions_LearnerId_Point",
            "note_decisions",
            ["LearnerId", "Point"],
            unique: true
        );
        migrationBuilder.CreateIndex("IX_last_imports_ShelfId", "last_imports", "ShelfId", unique: true);
    }
}
