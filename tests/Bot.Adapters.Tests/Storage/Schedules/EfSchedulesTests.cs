using Bot.Core.Schedules;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Schedules;

public sealed class EfSchedulesTests
{
    [Fact]
    public async Task Setting_a_schedule_again_changes_it()
    {
        await using var db = await TestDatabase.CreateAsync();
        var schedules = db.Get<ISchedules>();
        var ada = await db.LearnerAsync();
        var made = await db.ScheduleAsync(ada, Given.Now);

        var changed = await schedules.SetAsync(
            made with
            {
                Id = default,
                At = new(18, 30),
                Days = WeekDays.Saturday | WeekDays.Sunday,
                Zone = "Asia/Tokyo",
                PerDay = 3,
                Place = Given.There with { Thread = "t" },
                NextAt = null,
            },
            default
        );

        Assert.Equal(made.Id, changed.Id);
        Assert.Equal(changed, await schedules.FindAsync(ada, default));
        Assert.Equal(changed, await schedules.FindAsync(made.Id, default));
        Assert.Equal(new TimeOnly(18, 30), changed.At);
    }

    [Fact]
    public async Task What_is_due_comes_longest_waiting_first_and_at_most_so_many()
    {
        await using var db = await TestDatabase.CreateAsync();
        var schedules = db.Get<ISchedules>();
        var late = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        var later = await db.ScheduleAsync(await db.LearnerAsync(Given.Grace), Given.Now.AddMinutes(-5));
        var paused = await db.ScheduleAsync(await db.LearnerAsync(Given.Ada with { Id = "3" }), null);
        var tomorrow = await db.ScheduleAsync(await db.LearnerAsync(Given.Ada with { Id = "4" }), Given.Now.AddDays(1));

        Assert.Equal([later, late], await schedules.DueAsync(Given.Now, 10, default));
        Assert.Equal([later], await schedules.DueAsync(Given.Now, 1, default));
        Assert.Equal([late, later, tomorrow], await schedules.ActiveAsync(default));
        Assert.Null(paused.NextAt);
    }

    [Fact]
    public async Task A_schedule_that_moved_on_is_not_due_and_nobody_elses_moves()
    {
        await using var db = await TestDatabase.CreateAsync();
        var schedules = db.Get<ISchedules>();
        var ada = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        var grace = await db.ScheduleAsync(await db.LearnerAsync(Given.Grace), Given.Now);

        await schedules.MoveOnAsync(ada.Id, Given.Now.AddDays(1), default);

        Assert.Equal([grace], await schedules.DueAsync(Given.Now, 10, default));
        await schedules.MoveOnAsync(grace.Id, null, default);
        Assert.Null((await schedules.FindAsync(grace.Learner, default))!.NextAt);
    }
}
