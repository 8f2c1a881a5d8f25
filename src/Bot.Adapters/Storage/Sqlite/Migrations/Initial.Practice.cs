using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

internal sealed partial class Initial
{
    private static void CreatePractice(MigrationBuilder migration)
    {
        migration.CreateTable(
            "attempts",
            columns => new
            {
                Id = columns.Id(),
                LearnerId = columns.Number(),
                QuestionId = columns.Number(),
                AskedAt = columns.Number(),
                Why = columns.Text(),
                AnsweredAt = columns.Number(optional: true),
                AnsweredOn = columns.Number(optional: true),
                Words = columns.Text(optional: true),
                Manner = columns.Number(optional: true),
                Took = columns.Number(optional: true),
                GradedAt = columns.Number(optional: true),
                GradedOn = columns.Number(optional: true),
                Grade = columns.Number(optional: true),
                ClosedAt = columns.Number(optional: true),
                Place_Conversation = columns.Text(),
                Place_Platform = columns.Text(),
                Place_Thread = columns.Text(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_attempts", row => row.Id);
                table.ForeignKey(
                    "FK_attempts_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_attempts_questions_QuestionId",
                    row => row.QuestionId,
                    "questions",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "attempt_events",
            columns => new
            {
                EventId = columns.Text(),
                Step = columns.Number(),
                AttemptId = columns.Number(),
                AccountId = columns.Number(optional: true),
                At = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_attempt_events", row => new { row.EventId, row.Step });
                table.ForeignKey(
                    "FK_attempt_events_accounts_AccountId",
                    row => row.AccountId,
                    "accounts",
                    "Id",
                    onDelete: ReferentialAction.SetNull
                );
                table.ForeignKey(
                    "FK_attempt_events_attempts_AttemptId",
                    row => row.AttemptId,
                    "attempts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "memories",
            columns => new
            {
                LearnerId = columns.Number(),
                QuestionId = columns.Number(),
                AskedAt = columns.Number(),
                Stability = columns.Fraction(optional: true),
                Difficulty = columns.Fraction(optional: true),
                LastOn = columns.Number(optional: true),
                DueOn = columns.Number(optional: true),
                Reviews = columns.Number(),
                Lapses = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_memories", row => new { row.LearnerId, row.QuestionId });
                table.ForeignKey(
                    "FK_memories_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_memories_questions_QuestionId",
                    row => row.QuestionId,
                    "questions",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migration.CreateIndex("IX_attempts_LearnerId_AnsweredAt", "attempts", ["LearnerId", "AnsweredAt"]);
        migration.CreateIndex("IX_attempts_QuestionId_LearnerId", "attempts", ["QuestionId", "LearnerId"]);
        migration.CreateIndex(
            "IX_attempts_waiting",
            "attempts",
            "LearnerId",
            filter: "\"GradedAt\" IS NULL AND \"ClosedAt\" IS NULL"
        );
        migration.CreateIndex("IX_attempt_events_AccountId", "attempt_events", "AccountId");
        migration.CreateIndex("IX_attempt_events_AttemptId", "attempt_events", "AttemptId");
        migration.CreateIndex("IX_memories_QuestionId", "memories", "QuestionId");
    }
}
