using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed partial class Initial : Migration
{
    public const string Id = "20261120_Initial";

    protected override void Up(MigrationBuilder migrationBuilder) { }
}
