using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>The next date, wishes about single questions, each learner's own spacing; and an index for drawing.</summary>
[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed class Planning : Migration
{
    public const string Id = "20261121_Planning";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "targets",
            columns => new
            {
                LearnerId = columns.Number(),
                On = columns.Number(),
                Name = columns.Text(),
                Topics = columns.Text(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_targets", row => row.LearnerId);
                table.ForeignKey(
                    "FK_targets_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateTable(
            "question_wishes",
            columns => new
            {
                LearnerId = columns.Number(),
                QuestionId = columns.Number(),
                Wish = columns.Number(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_question_wishes", row => new { row.LearnerId, row.QuestionId });
                table.ForeignKey(
                    "FK_question_wishes_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    "FK_question_wishes_questions_QuestionId",
                    row => row.QuestionId,
                    "questions",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateTable(
            "spacings",
            columns => new
            {
                LearnerId = columns.Number(),
                FittedAt = columns.Number(),
                Weights = columns.Bytes(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_spacings", row => row.LearnerId);
                table.ForeignKey(
                    "FK_spacings_learners_LearnerId",
                    row => row.LearnerId,
                    "learners",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migrationBuilder.CreateIndex("IX_question_wishes_QuestionId", "question_wishes", "QuestionId");
        migrationBuilder.CreateIndex(
            "IX_questions_asked",
            "questions",
            ["ShelfId", "Topic"],
            filter: "\"Direction\" = 0 AND \"RetiredAt\" IS NULL"
        );
    }
}
