using Bot.Core.Documents;
using Bot.Testing;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Documents;

public sealed class EfOfferedNotesTests
{
    private static readonly NoteFile[] Files =
    [
        new("a.md", new byte[] { 1, 2, 3 }),
        new("b/c.md", Array.Empty<byte>()),
    ];

    [Fact]
    public async Task An_offer_is_taken_once_with_its_bytes()
    {
        await using var db = await TestDatabase.CreateAsync();
        var offers = db.Get<IOfferedNotes>();
        var ada = await db.LearnerAsync();

        var offer = await offers.OfferAsync(ada, Files, Given.Now, default);
        var taken = await offers.TakeAsync(ada, offer, default);

        Assert.Equal(["a.md", "b/c.md"], taken!.Select(file => file.File));
        Assert.Equal([1, 2, 3], taken![0].Bytes.ToArray());
        Assert.Null(await offers.TakeAsync(ada, offer, default));
    }

    [Fact]
    public async Task Nobody_else_takes_it()
    {
        await using var db = await TestDatabase.CreateAsync();
        var offers = db.Get<IOfferedNotes>();
        var ada = await db.LearnerAsync();
        var grace = await db.LearnerAsync(Given.Grace);

        var offer = await offers.OfferAsync(ada, Files, Given.Now, default);

        Assert.Null(await offers.TakeAsync(grace, offer, default));
        Assert.NotNull(await offers.TakeAsync(ada, offer, default));
    }

    [Fact]
    public async Task After_a_day_it_is_gone()
    {
        var clock = new FakeClock();
        await using var db = await TestDatabase.CreateAsync(clock);
        var offers = db.Get<IOfferedNotes>();
        var ada = await db.LearnerAsync();
        var offer = await offers.OfferAsync(ada, Files, clock.Now, default);

        clock.Advance(TimeSpan.FromHours(24.1));

        Assert.Null(await offers.TakeAsync(ada, offer, default));
        var next = await offers.OfferAsync(ada, Files, clock.Now, default);
        Assert.Equal(2, (await offers.TakeAsync(ada, next, default))!.Count);
    }
}
