using Bot.Core.Chat;
using Bot.Testing;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Chat;

public sealed class EfPlacesTests
{
    private static readonly ChatAddress Channel = new("discord", "c1");
    private static readonly PlaceState Waiting = new(
        new ActionId("answer", "42"),
        [
            new("1", new("grade", "42:again")),
            new("b", new("tick", "7"), new Dictionary<string, IReadOnlyList<string>> { ["ticked"] = ["3", "4"] }),
        ],
        Given.Now,
        """{"field":2}"""
    );

    [Fact]
    public async Task What_stands_open_comes_back_as_it_was()
    {
        await using var db = await TestDatabase.CreateAsync();
        var places = db.Get<IPlaces>();

        await places.WriteAsync(Given.Ada, Channel, Waiting, default);
        var read = await places.ReadAsync(Given.Ada, Channel, default);

        Assert.Equal((Waiting.Awaits, Waiting.ShownAt, Waiting.Form), (read.Awaits, read.ShownAt, read.Form));
        Assert.Equal(Waiting.Shown[0], read.Shown[0]);
        Assert.Equal(["3", "4"], read.Shown[1].Values!["ticked"]);
    }

    [Fact]
    public async Task Places_where_words_are_awaited_are_listed_once_each()
    {
        await using var db = await TestDatabase.CreateAsync();
        var places = db.Get<IPlaces>();
        await places.WriteAsync(Given.Ada, Channel, Waiting, default);
        await places.WriteAsync(
            new("discord", "9", "Bo"),
            Channel,
            Waiting with
            {
                ShownAt = Given.Now.AddHours(-1),
            },
            default
        );
        await places.WriteAsync(Given.Ada, new("discord", "c2"), Waiting with { Awaits = null, Form = null }, default);
        await places.WriteAsync(Given.Ada, new("slack", "c3"), Waiting, default);

        var open = Assert.Single(await db.Get<IOpenPlaces>().ReadAsync("discord", default));

        Assert.Equal(new(Channel, Given.Now.AddHours(-1)), open);
    }

    [Fact]
    public async Task Threads_for_all_are_known_for_two_weeks_and_looked_through_for_two_days()
    {
        FakeClock clock = new();
        await using var db = await TestDatabase.CreateAsync(clock: clock);
        var (names, everybody) = (db.Get<INamedReplies>(), ChatUser.Everybody(Channel));
        foreach (var days in (int[])[15, 9, 1])
            await names.RememberAsync(
                everybody,
                $"round:{days}",
                new(Channel with { Thread = $"t{days}" }, $"t{days}"),
                clock.Now.AddDays(-days),
                default
            );
        await names.RememberAsync(Given.Ada, "answer:1", new(Channel with { Thread = "own" }, "m"), clock.Now, default);

        var known = await db.Get<IOpenPlaces>().ThreadsAsync("discord", default);
        var open = await db.Get<IOpenPlaces>().ReadAsync("discord", default);

        Assert.Equal(["t9", "t1"], known.Select(thread => thread.Thread));
        Assert.Equal("t1", Assert.Single(open).At.Thread);
    }

    [Fact]
    public async Task Persons_and_places_do_not_mix()
    {
        await using var db = await TestDatabase.CreateAsync();
        var places = db.Get<IPlaces>();

        await places.WriteAsync(Given.Ada, Channel, Waiting, default);

        Assert.Same(PlaceState.Empty, await places.ReadAsync(Given.Grace, Channel, default));
        Assert.Same(PlaceState.Empty, await places.ReadAsync(Given.Ada, Channel with { Thread = "t" }, default));
    }

    [Fact]
    public async Task The_newest_state_stands_and_an_empty_one_leaves_nothing()
    {
        await using var db = await TestDatabase.CreateAsync();
        var places = db.Get<IPlaces>();

        await places.WriteAsync(Given.Ada, Channel, Waiting, default);
        await places.WriteAsync(Given.Ada, Channel, Waiting with { Awaits = new("other"), Shown = [] }, default);
        var read = await places.ReadAsync(Given.Ada, Channel, default);
        await places.WriteAsync(Given.Ada, Channel, PlaceState.Empty, default);

        Assert.Equal(new ActionId("other"), read.Awaits);
        Assert.Empty(read.Shown);
        Assert.Same(PlaceState.Empty, await places.ReadAsync(Given.Ada, Channel, default));
    }
}
