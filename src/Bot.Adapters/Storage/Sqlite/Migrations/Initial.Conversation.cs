using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

internal sealed partial class Initial
{
    private static void CreateConversation(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kept_inputs",
            columns => new
            {
                EventId = columns.Text(),
                Payload = columns.Text(optional: true),
                HeardAt = columns.Number(),
                AnsweredAt = columns.Number(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_kept_inputs", row => row.EventId);
            }
        );
        migration.CreateTable(
            "places",
            columns => new
            {
                Platform = columns.Text(),
                Person = columns.Text(),
                Conversation = columns.Text(),
                Thread = columns.Text(),
                Awaits = columns.Text(optional: true),
                Shown = columns.Text(),
                ShownAt = columns.Number(),
                Form = columns.Text(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_places",
                    row => new
                    {
                        row.Platform,
                        row.Person,
                        row.Conversation,
                        row.Thread,
                    }
                );
            }
        );
        migration.CreateTable(
            "named_replies",
            columns => new
            {
                Platform = columns.Text(),
                Person = columns.Text(),
                Name = columns.Text(),
                MessageId = columns.Text(),
                At = columns.Number(),
                Place_Conversation = columns.Text(),
                Place_Platform = columns.Text(),
                Place_Thread = columns.Text(optional: true),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_named_replies",
                    row => new
                    {
                        row.Platform,
                        row.Person,
                        row.Name,
                    }
                );
            }
        );

        migration.CreateIndex("IX_kept_inputs_HeardAt", "kept_inputs", "HeardAt");
    }
}
