using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Schedules;
using Bot.Host.Jobs;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using Quartz;

namespace Bot.Host.Tests;

/// <summary>The clockwork: planning is never behind sending.</summary>
public sealed class PlanningTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_minute_is_planned_while_an_earlier_one_is_still_being_sent_and_each_question_comes_once()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/prep schedule 09:30 daily");
        await bot.SayAsync("/prep schedule 09:31 daily", "rui");
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        TaskCompletionSource reached = new();
        using ManualResetEventSlim goOn = new();
        bot.Chat.Outcome = send =>
        {
            reached.TrySetResult();
            goOn.Wait(Patience);
            return new SendOutcome.Sent(send.Ref);
        };
        await using var clockwork = new ServiceCollection()
            .AddLogging()
            .AddSingleton(bot.Get<PlanDeliveries>())
            .AddSingleton(bot.Get<SendDeliveries>())
            .AddSingleton(Mock.Of<IHostApplicationLifetime>())
            .AddJobs()
            .BuildServiceProvider();
        var scheduler = await clockwork.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Start();

        await MinuteAsync(clockwork, scheduler);
        await reached.Task.WaitAsync(Patience);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await MinuteAsync(clockwork, scheduler).WaitAsync(Patience);
        var next = (await bot.Get<ISchedules>().FindAsync((await bot.LearnerAsync("rui")).Id, default))!.NextAt;

        Assert.True(next > bot.Clock.Now);
        Assert.Empty(bot.Chat.Sends);
        goOn.Set();
        var sent = (FakeSend[])[await bot.Chat.NextAsync(), await bot.Chat.NextAsync()];
        Assert.Equal(["dm-ana", "dm-rui"], sent.Select(send => send.To.Conversation).Order());
        await scheduler.Shutdown(waitForJobsToComplete: true);
        bot.Chat.ExpectNothingMore();
    }

    private static async Task MinuteAsync(IServiceProvider services, IScheduler scheduler)
    {
        var context = Mock.Of<IJobExecutionContext>(context => context.Scheduler == scheduler);
        await ActivatorUtilities.CreateInstance<PlanJob>(services).Execute(context, CancellationToken.None);
    }
}
