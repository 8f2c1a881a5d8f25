using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>What holds for one account alone, and what a discreet message holds back until it is opened.</summary>
[DbContext(typeof(PrepBotDb))]
[Migration(Id)]
internal sealed class Discreet : Migration
{
    public const string Id = "20261124_Discreet";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("HeldBack", "deliveries", "TEXT", nullable: true);
        migrationBuilder.CreateTable(
            "account_settings",
            columns => new
            {
                Platform = columns.Text(),
                Handle = columns.Text(),
                Discreet = columns.Number(optional: true),
                OwnerToldAt = columns.Number(optional: true),
            },
            constraints: table => table.PrimaryKey("PK_account_settings", row => new { row.Platform, row.Handle })
        );
    }
}
