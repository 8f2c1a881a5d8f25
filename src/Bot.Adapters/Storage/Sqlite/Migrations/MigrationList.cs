namespace Bot.Adapters.Storage.Sqlite.Migrations;

/// <summary>The ids of all migrations, oldest first: a start compares them with the file's history without asking EF.</summary>
internal static class MigrationList
{
    public static readonly IReadOnlyList<string> All =
    [
        Initial.Id,
        NoteDecisions.Id,
        Planning.Id,
        Links.Id,
        Listening.Id,
        Discreet.Id,
        Weighing.Id,
        Groups.Id,
        ToldZones.Id,
        Origins.Id,
    ];
}
