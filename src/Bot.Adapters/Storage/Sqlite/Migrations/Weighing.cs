using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>What is remembered carries its topic, an index holds all that weighing reads, and a rest has an end.</summary>
[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed class Weighing : Migration
{
    public const string Id = "20261124_Weighing";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Topic", "memories", "TEXT", nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<long>("Until", "question_wishes", "INTEGER", nullable: true);
        migrationBuilder.Sql(SqliteStatements.TopicsOfMemories);
        migrationBuilder.CreateIndex(
            "IX_memories_weighed",
            "memories",
            [
                "LearnerId",
                "Topic",
                "QuestionId",
                "AskedAt",
                "Stability",
                "Difficulty",
                "LastOn",
                "DueOn",
                "Reviews",
                "Lapses",
            ]
        );
    }
}
