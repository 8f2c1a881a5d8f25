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

        Assert.NotEmpty(plan);
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
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
