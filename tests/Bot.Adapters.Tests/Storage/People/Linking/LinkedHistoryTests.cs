using System.Data.Common;
using Bot.Adapters.Storage;
using Bot.Adapters.Storage.People.Linking;
using Bot.Testing.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Tests.Storage.People.Linking;

public sealed class LinkedHistoryTests
{
    [Fact]
    public async Task What_one_learner_knows_is_found_without_reading_what_everybody_has()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = await database.Get<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();

        var plan = await PlanAsync(LinkedHistory.Foreign(db, 1, 1).CreateDbCommand());

        // Each question by its id, not shelf by shelf.
        Assert.Contains("INTEGER PRIMARY KEY", Assert.Single(plan, IsOf("questions")), StringComparison.Ordinal);
        foreach (var table in (string[])["attempts", "memories", "question_wishes", "own_answers"])
            Assert.Contains("(LearnerId=?)", Assert.Single(plan, IsOf(table)), StringComparison.Ordinal);

        static Predicate<string> IsOf(string table) => step => step.Split(' ').Contains(table);
    }

    private static async Task<List<string>> PlanAsync(DbCommand command)
    {
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var steps = await command.ExecuteReaderAsync();
        List<string> plan = [];
        while (await steps.ReadAsync())
            plan.Add(steps.GetString(3));
        return plan;
    }
}
