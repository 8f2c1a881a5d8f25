using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.People.Linking;
using Bot.Core.Practice;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.People.Linking;

/// <summary>Whatever two people have and log, before and while they are linked: parted, each has their own again.</summary>
public sealed class LinkAndPartTests
{
    private static readonly ChatUser Work = new("slack", "T1/U1", "Ada at work");
    private static readonly ChatUser[] Both = [Given.Ada, Work];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Nothing_is_lost_and_what_was_logged_goes_with_its_account(int seed)
    {
        await using var db = await TestDatabase.CreateAsync();
        Random random = new(seed);
        await db.PutAsync(
            new Shelf.Starter(),
            Given.Document("starter.txt", [.. Texts("starter", 4).Select(text => Given.Question(text))])
        );
        foreach (var account in Both)
            await db.QuestionsAsync(
                await db.LearnerAsync(account),
                [.. Texts("own", 8).Where(_ => random.Next(3) > 0), $"What has only {account.Name}?"]
            );
        var logged = Both.ToDictionary(account => account, _ => new List<string>());
        await PractiseAsync(db, random, logged, 0);
        var notes = await EachAsync(db.NotesAsync);

        var shown = random.Next(2);
        await db.LinkBothAsync(Both[shown], Both[1 - shown]);
        await PractiseAsync(db, random, logged, 30);
        Assert.Equal(await db.ReplayedAsync(Work), await db.MemoriesAsync(Work));
        Assert.Equal(logged.Values.Sum(lines => lines.Count), (await db.LogAsync(Work)).Count);
        await db.Get<ILinks>().PartAsync(await db.OwnerAsync(Work), Both[random.Next(2)], default);

        foreach (var (account, before) in Both.Zip(notes))
        {
            Assert.Empty(before.Except(await db.NotesAsync(account)));
            Assert.Equal(logged[account].Order(), (await db.LogAsync(account)).Select(Words).Order());
            Assert.Equal(await db.ReplayedAsync(account), await db.MemoriesAsync(account));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Linked_and_parted_at_once_each_has_exactly_what_it_had(int seed)
    {
        await using var db = await TestDatabase.CreateAsync();
        Random random = new(seed);
        foreach (var account in Both)
            await db.QuestionsAsync(
                await db.LearnerAsync(account),
                [.. Texts("own", 8).Where(_ => random.Next(3) > 0)]
            );
        await PractiseAsync(db, random, Both.ToDictionary(account => account, _ => new List<string>()), 0);
        var before = (await EachAsync(db.NotesAsync), await EachAsync(db.LogAsync), await EachAsync(db.MemoriesAsync));

        for (var round = 0; round < 2; round++)
        {
            await db.LinkBothAsync(Both[round], Both[1 - round]);
            await db.Get<ILinks>().PartAsync(await db.OwnerAsync(Work), Work, default);
        }

        var after = (await EachAsync(db.NotesAsync), await EachAsync(db.LogAsync), await EachAsync(db.MemoriesAsync));
        Assert.Equal(before.Item1, after.Item1);
        Assert.Equal(before.Item2, after.Item2);
        Assert.Equal(before.Item3, after.Item3);
    }

    private static async Task PractiseAsync(
        TestDatabase db,
        Random random,
        Dictionary<ChatUser, List<string>> logged,
        int from
    )
    {
        for (var day = from; day < from + 25; day++)
        {
            var account = Both[random.Next(2)];
            var candidates = await db.Get<IPracticeLog>().CandidatesAsync(await db.OwnerAsync(account), default);
            await db.PractiseAsync(
                account,
                candidates[random.Next(candidates.Count)].Question,
                day,
                (Grade)random.Next(1, 5)
            );
            logged[account].Add($"{account.Name} on {day}");
        }
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> EachAsync(
        Func<ChatUser, Task<IReadOnlyList<string>>> read
    ) => [await read(Given.Ada), await read(Work)];

    private static string Words(string line) =>
        line[line.IndexOf("Words = ", StringComparison.Ordinal)..].Split(["Words = ", ", Manner"], default)[1];

    private static IEnumerable<string> Texts(string of, int count) =>
        Enumerable.Range(0, count).Select(number => $"What is {of} {number}?");
}
