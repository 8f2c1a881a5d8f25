using Bot.Adapters.Storage;
using Bot.Core.People;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage;

public sealed class WriterLaneTests
{
    [Fact]
    public async Task Writes_go_one_after_another_in_the_order_they_were_asked_for()
    {
        await using var db = await TestDatabase.CreateAsync();
        var lane = db.Get<WriterLane>();
        var order = new List<int>();
        var (running, most) = (0, 0);

        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(number =>
                    lane.WriteAsync(
                        async _ =>
                        {
                            most = Math.Max(most, Interlocked.Increment(ref running));
                            await Task.Yield();
                            order.Add(number);
                            Interlocked.Decrement(ref running);
                        },
                        default
                    )
                )
        );

        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(0, 200), order);
    }

    [Fact]
    public async Task A_write_that_fails_leaves_nothing_and_the_next_one_goes_on()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var lane = db.Get<WriterLane>();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            lane.WriteAsync(
                async data =>
                {
                    (await data.Learners.FindAsync(ada.Value))!.Name = "Nobody";
                    await data.SaveChangesAsync();
                    throw new InvalidOperationException();
                },
                default
            )
        );
        await db.Get<ILearners>().MoveToZoneAsync(ada, "Asia/Tokyo", DateTimeOffset.UnixEpoch, default);

        var learner = await db.Get<ILearners>().FindAsync(ada, default);
        Assert.Equal(("Ada", "Asia/Tokyo"), (learner!.Name, learner.Zone));
    }

    [Fact]
    public async Task Reading_does_not_wait_for_a_write()
    {
        await using var db = await TestDatabase.CreateAsync();
        var ada = await db.LearnerAsync();
        var seen = "";

        await db.Get<WriterLane>()
            .WriteAsync(
                async data =>
                {
                    (await data.Learners.FindAsync(ada.Value))!.Zone = "Asia/Tokyo";
                    await data.SaveChangesAsync();
                    seen = (await db.Get<ILearners>().FindAsync(ada, default))!.Zone;
                },
                default
            );

        Assert.Equal("Europe/Lisbon", seen);
    }

    [Fact]
    public async Task A_write_that_is_given_up_while_waiting_is_not_done()
    {
        await using var db = await TestDatabase.CreateAsync();
        var lane = db.Get<WriterLane>();
        using var giveUp = new CancellationTokenSource();
        var go = new TaskCompletionSource();
        var first = lane.WriteAsync(_ => go.Task, default);
        var second = lane.WriteAsync(_ => throw new InvalidOperationException("It ran."), giveUp.Token);

        await giveUp.CancelAsync();
        go.SetResult();

        await first;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await db.LearnerAsync();
    }
}
