using Bot.Core.Checklists;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Checklists;

public sealed class EfChecklistsTests
{
    private static readonly NotedPhase Before = new(
        "Two hours before",
        Offset.OfMinutes(-120),
        null,
        Anchor.Start,
        [
            new("", [new(3, "Charge the laptop", ["and the phone"])]),
            new("Room", [new(5, "Close the door", []), new(6, "Water", [])]),
        ]
    );

    private static readonly NotedPhase After = new(
        "After",
        null,
        Offset.OfDays(1),
        Anchor.End,
        [new("", [new(9, "Thank them", [])])]
    );

    [Fact]
    public async Task A_checklist_comes_back_with_its_phases_groups_and_items_in_order()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        await db.PutAsync(new Shelf.Starter(), Document("s.md", "Starter's", After));
        await db.PutAsync(new Shelf.Mine(ada), Document("a.md", "The day", Before, After));

        var all = await db.Get<IChecklists>().AllAsync(ada, default);

        Assert.Equal(["The day", "Starter's"], all.Select(list => list.Title));
        Assert.Equal(new Shelf.Mine(ada), all[0].Shelf);
        var (first, second) = (all[0].Phases[0], all[0].Phases[1]);
        Assert.Equal((Offset.OfMinutes(-120), null, Anchor.Start), (first.From, first.To, first.Anchor));
        Assert.Equal((null, Offset.OfDays(1), Anchor.End), (second.From, second.To, second.Anchor));
        Assert.Equal(["", "Room"], first.Groups.Select(group => group.Title));
        Assert.Equal(["Close the door", "Water"], first.Groups[1].Items.Select(item => item.Text));
        Assert.Equal(["and the phone"], first.Groups[0].Items[0].Notes);
    }

    [Fact]
    public async Task Ticks_are_one_learners_and_survive_an_edit()
    {
        await using var db = await TestDatabase.CreateAsync();
        var lists = db.Get<IChecklists>();
        var ada = await db.LearnerAsync();
        var grace = await db.LearnerAsync(Given.Grace);
        await db.PutAsync(new Shelf.Everyone(), Document("a.md", "The day", Before));
        var items = await ItemsAsync(lists, ada);

        await lists.TickAsync(ada, [.. items.Select(item => item.Id)], [items[0].Id, items[2].Id], Given.Now, default);
        var edited = Before with
        {
            Groups = [new("Room", [new(1, "water", []), new(2, "Charge the laptop", []), new(3, "Light", [])])],
        };
        await db.PutAsync(new Shelf.Everyone(), Document("a.md", "The day", edited));

        Assert.Equal(
            [("water", true), ("Charge the laptop", true), ("Light", false)],
            Told(await ItemsAsync(lists, ada))
        );
        Assert.DoesNotContain(await ItemsAsync(lists, grace), item => item.Done);
        await db.PutAsync(new Shelf.Everyone(), Document("a.md", "The day", Before));
        Assert.Equal(items.Select(item => item.Id), (await ItemsAsync(lists, ada)).Select(item => item.Id));
    }

    [Fact]
    public async Task Only_what_was_shown_is_ticked_or_cleared()
    {
        await using var db = await TestDatabase.CreateAsync();
        var lists = db.Get<IChecklists>();
        var ada = await db.LearnerAsync();
        await db.PutAsync(new Shelf.Mine(ada), Document("a.md", "The day", Before));
        var items = await ItemsAsync(lists, ada);

        await lists.TickAsync(
            ada,
            [items[0].Id, items[1].Id],
            [items[0].Id, items[1].Id, items[2].Id],
            Given.Now,
            default
        );
        await lists.TickAsync(ada, [items[1].Id, items[2].Id], [], Given.Now, default);

        Assert.Equal([true, false, false], (await ItemsAsync(lists, ada)).Select(item => item.Done));
    }

    [Fact]
    public async Task Nobody_ticks_an_item_of_another()
    {
        await using var db = await TestDatabase.CreateAsync();
        var lists = db.Get<IChecklists>();
        var ada = await db.LearnerAsync();
        var grace = await db.LearnerAsync(Given.Grace);
        await db.PutAsync(new Shelf.Mine(ada), Document("a.md", "The day", Before));
        var items = await ItemsAsync(lists, ada);

        await lists.TickAsync(grace, [items[0].Id], [items[0].Id], Given.Now, default);

        Assert.Empty(await lists.AllAsync(grace, default));
        Assert.DoesNotContain(await ItemsAsync(lists, ada), item => item.Done);
    }

    [Fact]
    public async Task A_phase_or_a_checklist_that_is_gone_is_not_shown()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        await db.PutAsync(new Shelf.Mine(ada), Document("a.md", "The day", Before, After));

        await db.PutAsync(new Shelf.Mine(ada), Document("a.md", "The day", After));
        Assert.Equal("After", Assert.Single((await db.Get<IChecklists>().AllAsync(ada, default))[0].Phases).Title);
        await db.PutAsync(new Shelf.Mine(ada), Given.Document("a.md"));

        Assert.Empty(await db.Get<IChecklists>().AllAsync(ada, default));
    }

    private static async Task<List<Item>> ItemsAsync(IChecklists lists, LearnerId learner) =>
        [
            .. from list in await lists.AllAsync(learner, default)
            from phase in list.Phases
            from part in phase.Groups
            from item in part.Items
            select item,
        ];

    private static IEnumerable<(string, bool)> Told(IEnumerable<Item> items) =>
        items.Select(item => (item.Text, item.Done));

    private static NotedDocument Document(string file, string title, params NotedPhase[] phases) =>
        Given.Document(file) with
        {
            Checklists = [new(1, title, phases)],
        };
}
