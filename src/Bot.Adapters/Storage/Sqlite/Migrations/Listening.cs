using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>Answers of several messages, guesses, own answers, the hour of a date, quiet hours and silence.</summary>
[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed class Listening : Migration
{
    public const string Id = "20261123_Listening";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in (string[])["ComparedAt", "Guess", "SuggestedAt", "PutOffUntil", "SkippedAt"])
            migrationBuilder.AddColumn<long>(column, "attempts", "INTEGER", nullable: true);
        foreach (var column in (string[])["QuietFrom", "QuietTo"])
            migrationBuilder.AddColumn<long>(column, "schedules", "INTEGER", nullable: true);
        migrationBuilder.AddColumn<long>("At", "targets", "INTEGER", nullable: true);
        CreateParts(migrationBuilder);
        CreateOwnAnswers(migrationBuilder);
        CreateSilences(migrationBuilder);
    }

    private static void CreateParts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "answer_parts",
            columns => new
            {
                Id = columns.Id(),
                AttemptId = columns.Number(),
                Message = columns.Text(optional: true),
                Words = columns.Text(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_answer_parts", row => row.Id);
                table.ForeignKey(
                    "FK_answer_parts_attempts_AttemptId",
                    row => row.AttemptId,
                    "attempts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_answer_parts_AttemptId", "answer_parts", "AttemptId");
    }

    private static void CreateOwnAnswers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "own_answers",
            columns => new
            {
                LearnerId = columns.Number(),
                QuestionId = columns.Number(),
                Words = columns.Text(),
                KeptOn = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_own_answers", row => new { row.LearnerId, row.QuestionId });
                table.ForeignKey(
                    "FK_own_answers_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_own_answers_questions_QuestionId",
                    row => row.QuestionId,
                    "questions",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_own_answers_QuestionId", "own_answers", "QuestionId");
    }

    private static void CreateSilences(MigrationBuilder migration) =>
        migration.CreateTable(
            "silences",
            columns => new
            {
                LearnerId = columns.Number(),
                HeardAt = columns.Number(),
                PausedAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_silences", row => row.LearnerId);
                table.ForeignKey(
                    "FK_silences_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
}
