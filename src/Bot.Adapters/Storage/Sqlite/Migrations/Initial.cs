using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>The first tables. Written by hand, as all migrations are; a test compares what they make with the model.</summary>
[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed partial class Initial : Migration
{
    public const string Id = "20261120_Initial";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreatePeople(migrationBuilder);
        CreateBank(migrationBuilder);
        CreateChecklists(migrationBuilder);
        CreatePractice(migrationBuilder);
        CreateDeliveries(migrationBuilder);
        CreateConversation(migrationBuilder);
    }
}
