using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

internal sealed partial class Initial
{
    private static void CreateDeliveries(MigrationBuilder migration)
    {
        migration.CreateTable(
            "schedules",
            columns => new
            {
                Id = columns.Id(),
                LearnerId = columns.Number(),
                At = columns.Number(),
                Days = columns.Number(),
                Zone = columns.Text(),
                PerDay = columns.Number(),
                NextAt = columns.Number(optional: true),
                Target_Conversation = columns.Text(),
                Target_Platform = columns.Text(),
                Target_Thread = columns.Text(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_schedules", row => row.Id);
                table.ForeignKey(
                    "FK_schedules_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "deliveries",
            columns => new
            {
                Id = columns.Id(),
                Kind = columns.Text(),
                ScheduleId = columns.Number(),
                LearnerId = columns.Number(),
                On = columns.Number(),
                Slot = columns.Text(),
                NotBefore = columns.Number(),
                ExpiresAt = columns.Number(),
                Priority = columns.Number(),
                Tries = columns.Number(),
                Subject = columns.Text(optional: true),
                State = columns.Number(),
                TryAt = columns.Number(optional: true),
                SettledAt = columns.Number(optional: true),
                SentId = columns.Text(optional: true),
                Reason = columns.Text(optional: true),
                SentTo_Conversation = columns.Text(optional: true),
                SentTo_Platform = columns.Text(optional: true),
                SentTo_Thread = columns.Text(optional: true),
                Target_Conversation = columns.Text(),
                Target_Platform = columns.Text(),
                Target_Thread = columns.Text(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_deliveries", row => row.Id);
                table.ForeignKey(
                    "FK_deliveries_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_deliveries_schedules_ScheduleId",
                    row => row.ScheduleId,
                    "schedules",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migration.CreateIndex("IX_schedules_LearnerId", "schedules", "LearnerId");
        migration.CreateIndex("IX_schedules_NextAt", "schedules", "NextAt");
        migration.CreateIndex("IX_deliveries_LearnerId", "deliveries", "LearnerId");
        migration.CreateIndex(
            "IX_deliveries_ScheduleId_On_Slot",
            "deliveries",
            ["ScheduleId", "On", "Slot"],
            unique: true
        );
        migration.CreateIndex(
            "IX_deliveries_State_Priority_NotBefore",
            "deliveries",
            ["State", "Priority", "NotBefore"]
        );
    }
}
