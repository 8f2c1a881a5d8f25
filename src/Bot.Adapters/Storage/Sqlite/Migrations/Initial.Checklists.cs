using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

internal sealed partial class Initial
{
    private static void CreateChecklists(MigrationBuilder migration)
    {
        migration.CreateTable(
            "checklists",
            columns => new
            {
                Id = columns.Id(),
                ShelfId = columns.Number(),
                File = columns.Text(),
                Line = columns.Number(),
                Title = columns.Text(),
                RetiredAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_checklists", row => row.Id);
                table.ForeignKey(
                    "FK_checklists_shelves_ShelfId",
                    row => row.ShelfId,
                    "shelves",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "phases",
            columns => new
            {
                Id = columns.Id(),
                ChecklistId = columns.Number(),
                Place = columns.Number(),
                Title = columns.Text(),
                FromDays = columns.Number(optional: true),
                FromTime = columns.Number(optional: true),
                ToDays = columns.Number(optional: true),
                ToTime = columns.Number(optional: true),
                Anchor = columns.Number(),
                RetiredAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_phases", row => row.Id);
                table.ForeignKey(
                    "FK_phases_checklists_ChecklistId",
                    row => row.ChecklistId,
                    "checklists",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "items",
            columns => new
            {
                Id = columns.Id(),
                PhaseId = columns.Number(),
                Place = columns.Number(),
                Group = columns.Text(),
                Text = columns.Text(),
                Notes = columns.Text(),
                RetiredAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_items", row => row.Id);
                table.ForeignKey(
                    "FK_items_phases_PhaseId",
                    row => row.PhaseId,
                    "phases",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "ticks",
            columns => new
            {
                LearnerId = columns.Number(),
                ItemId = columns.Number(),
                At = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ticks", row => new { row.LearnerId, row.ItemId });
                table.ForeignKey(
                    "FK_ticks_items_ItemId",
                    row => row.ItemId,
                    "items",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_ticks_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migration.CreateIndex("IX_checklists_ShelfId", "checklists", "ShelfId");
        migration.CreateIndex("IX_phases_ChecklistId", "phases", "ChecklistId");
        migration.CreateIndex("IX_items_PhaseId", "items", "PhaseId");
        migration.CreateIndex("IX_ticks_ItemId", "ticks", "ItemId");
    }
}
