using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>The kinds of columns that SQLite has, in the words of a migration.</summary>
internal static class ColumnKinds
{
    /// <summary>A number that the database gives, and never gives again.</summary>
    public static OperationBuilder<AddColumnOperation> Id(this ColumnsBuilder table) =>
        table.Column<long>("INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true);

    public static OperationBuilder<AddColumnOperation> Number(this ColumnsBuilder table, bool optional = false) =>
        table.Column<long>("INTEGER", nullable: optional);

    public static OperationBuilder<AddColumnOperation> Fraction(this ColumnsBuilder table, bool optional = false) =>
        table.Column<double>("REAL", nullable: optional);

    public static OperationBuilder<AddColumnOperation> Text(this ColumnsBuilder table, bool optional = false) =>
        table.Column<string>("TEXT", nullable: optional);

    public static OperationBuilder<AddColumnOperation> Bytes(this ColumnsBuilder table) =>
        table.Column<byte[]>("BLOB", nullable: false);
}
