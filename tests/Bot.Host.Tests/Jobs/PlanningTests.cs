using Bot.Core.Chat;
using Bot.Core.Chat.Inbox;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Schedules;
using Bot.Host.Jobs;
using Bot.Host.Tests.Documents;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using Quartz;

namespace Bot.Host.Tests.Jobs;

/// <summary>The clockwork: whoever is slow holds up nobody else.</summary>
public sealed class PlanningTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource reached = new();
    private readonly ManualResetEventSlim goOn = new();

    [Fact]
    public async Task A_question_comes_on_its_minute_while_one_of_an_earlier_minute_is_still_being_sent()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/prep schedule 09:30 daily");
        await bot.SayAsync("/prep schedule 09:31 daily", "rui");
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        bot.Chat.Outcome = StuckOnce;
        await using var clockwork = new ServiceCollection()
            .AddLogging()
            .AddSingleton(bot.Get<PlanDeliveries>())
            .AddSingleton(bot.Get<SendDeliveries>())
            .AddSingleton(Mock.Of<IHostApplicationLifetime>())
            .AddJobs()
            .BuildServiceProvider();

        await MinuteAsync(clockwork);
        await reached.Task.WaitAsync(Patience);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await MinuteAsync(clockwork);

        Assert.Equal("dm-rui", (await bot.Chat.NextAsync()).To.Conversation);
        goOn.Set();
        Assert.Equal("dm-ana", (await bot.Chat.NextAsync()).To.Conversation);
        await clockwork.GetRequiredService<Sending>().EndAsync();
        bot.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task A_platform_that_hangs_holds_up_no_other()
    {
        FakeChat other = new(platform: "other");
        await using var bot = await PrepBotApp.StartAsync(Notes.One, beside: other);
        await bot.SayAsync("/prep schedule 09:30 daily");
        ChatUser rui = new("other", "rui", "Rui");
        var learner = await bot.Get<Reception>().MeetAsync(rui, default);
        var here = ChatAddress.DirectTo(rui);
        await bot.Get<ISchedules>()
            .SetAsync(
                new(
                    default,
                    learner.Id,
                    here,
                    new(9, 30),
                    WeekDays.EveryDay,
                    "Europe/Lisbon",
                    PerDay: 1,
                    bot.Clock.Now
                ),
                default
            );
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        bot.Chat.Outcome = StuckOnce;

        var all = Task.Run(bot.TickAsync);
        await reached.Task.WaitAsync(Patience);

        Assert.Equal(here, (await other.NextAsync()).To);
        goOn.Set();
        await all;
        Assert.Equal("dm-ana", (await bot.Chat.NextAsync()).To.Conversation);
    }

    [Fact]
    public async Task What_is_owed_on_a_platform_that_cannot_be_reached_waits_for_the_next_start_and_stops_none()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        var here = bot.Here();
        await bot.Get<IChatInbox>().KeepAsync(new ChatInput.Said(here, "hello", new(here.At, here.EventId)), default);
        bot.Chat.Trouble = new IOException("There is no network.");
        await bot.Get<AnswerKept>().RunAsync(default);
        bot.Chat.ExpectNothingMore();

        bot.Chat.Trouble = null;
        await bot.Get<AnswerKept>().RunAsync(default);

        Assert.Equal("dm-ana", (await bot.Chat.NextAsync()).To.Conversation);
    }

    public void Dispose() => goOn.Dispose();

    private SendOutcome.Sent StuckOnce(FakeSend send)
    {
        if (reached.TrySetResult())
            goOn.Wait(Patience);
        return new SendOutcome.Sent(send.Ref);
    }

    private static Task MinuteAsync(IServiceProvider services) =>
        ActivatorUtilities
            .CreateInstance<PlanJob>(services)
            .Execute(Mock.Of<IJobExecutionContext>(), CancellationToken.None)
            .AsTask();
}
