using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>Whose zone is known from themselves; when learners were joined mattered to nobody.</summary>
[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed class ToldZones : Migration
{
    public const string Id = "20261125_ToldZones";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("ZoneToldAt", "learners", "INTEGER", nullable: true);
        migrationBuilder.Sql(SqliteStatements.WithoutColumn("joined_learners", "At"));
    }
}
