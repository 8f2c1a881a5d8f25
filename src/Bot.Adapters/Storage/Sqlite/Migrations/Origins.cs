using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>Who brought what linked learners share, what is still owed to the forgotten, and when a reply was named.</summary>
[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed class Origins : Migration
{
    public const string Id = "20261126_Origins";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["own_answers", "question_wishes", "targets", "offers"])
            migrationBuilder.AddColumn<long>("BroughtBy", table, "INTEGER", nullable: true);
        migrationBuilder.AddColumn<long>("PurgedAt", "forgotten", "INTEGER", nullable: true);
        migrationBuilder.CreateIndex("IX_named_replies_At", "named_replies", "At");
    }
}
