using Quartz;

namespace Bot.Host.Jobs;

/// <summary>The clockwork. Quartz only wakes; it decides nothing. <see cref="Startup.Session"/> starts it.</summary>
internal static class JobServices
{
    private const string EveryWholeMinute = "0 * * * * ?";

    // Few are awake then; each learner is fitted once a month.
    private const string EveryNight = "0 30 3 * * ?";

    // Not while spacing is fitted.
    private const string LaterThatNight = "0 10 4 * * ?";

    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services
            .AddSingleton<Sending>()
            // A stop asks the night's work to end instead of waiting for it.
            .Configure<QuartzSchedulerOptions>(scheduler =>
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs
            )
            .AddQuartz(quartz =>
                quartz
                    .ScheduleJob<PlanJob>(trigger => trigger.WithCronSchedule(EveryWholeMinute))
                    .ScheduleJob<SayOwedJob>(trigger => trigger.WithCronSchedule(EveryWholeMinute))
                    .ScheduleJob<FitSpacingsJob>(trigger => trigger.WithCronSchedule(EveryNight))
                    .AddJob<LetGoJob>(job => job.WithIdentity(LetGoJob.Key))
                    // A bot that runs by day only lets go too.
                    .AddTrigger(trigger => trigger.ForJob(LetGoJob.Key).StartNow())
                    .AddTrigger(trigger => trigger.ForJob(LetGoJob.Key).WithCronSchedule(LaterThatNight))
            );
}
