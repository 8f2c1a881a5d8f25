using System.Diagnostics;
using System.Text;
using Bot.Adapters.Storage;
using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Schedules;
using Bot.Testing.Platforms;
using Bot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks;

/// <summary>
/// How long people wait for the first response to <c>/quiz</c> on a real database, while a fan-out goes on; beside the
/// same without the fan-out. Options: <c>--platform discord | slack</c>, <c>--rate N</c> a second, <c>--seconds N</c>,
/// <c>--fanout N</c> deliveries to a platform that takes everything.
/// </summary>
internal static class AckBenchmark
{
    public static async Task<object> RunAsync(string[] options)
    {
        var rate = Options.Number(options, "--rate", 200);
        var during = TimeSpan.FromSeconds(Options.Number(options, "--seconds", 10));
        var fanout = Options.Number(options, "--fanout", 60000);
        using TestFolder folder = new();
        var platform = await ChosenPlatform.StartAsync(options);
        await using PlatformBot bot = new(
            platform,
            (services, configuration) =>
                services
                    .AddSingleton(new HostZone("Etc/UTC"))
                    .AddSingleton(new KeptWhere(""))
                    .AddPrepBotCore()
                    .AddSqliteStorage(configuration)
                    .AddSingleton<IChatAdapter, NullChat>(),
            new Dictionary<string, string?> { ["Storage:ConnectionString"] = $"Data Source={folder.File("ack.db")}" }
        );
        await bot.Get<IDatabase>().OpenAsync(CancellationToken.None);
        await bot.Get<ImportNotes>().PutAsync(new Shelf.Starter(), ImportNotes.Read([Notes()]), CancellationToken.None);
        await bot.ConnectAsync();
        // A bot that has run for a while: what is slow the first time is over.
        await LoadAsync(platform, rate / 10, TimeSpan.FromSeconds(5));
        await LoadAsync(platform, rate, TimeSpan.FromSeconds(3));
        var alone = await LoadAsync(platform, rate, during);
        await PlanAsync(bot, fanout);
        using CancellationTokenSource enough = new();
        var clock = Stopwatch.StartNew();
        var paused = GC.GetTotalPauseDuration();
        var sending = SendAsync(bot, enough.Token);
        var beside = await LoadAsync(platform, rate, during);
        var wentOn = !sending.IsCompleted;
        await enough.CancelAsync();
        await sending;
        var delivered = NullChat.Sent;
        return new
        {
            Benchmark = "ack",
            Platform = platform.Name,
            Unit = "ms",
            Rate = rate,
            Fanout = fanout,
            FanoutWentOn = wentOn,
            Delivered = delivered,
            DeliveredPerSecond = Math.Round(delivered / clock.Elapsed.TotalSeconds),
            CollectingMilliseconds = Math.Round((GC.GetTotalPauseDuration() - paused).TotalMilliseconds),
            Prepbot = beside,
            Baseline = alone,
            Ratio = Ratio(beside, alone),
        };
    }

    private static async Task<AckLoad.Waits> LoadAsync(TestPlatform platform, int rate, TimeSpan during)
    {
        AckLoad load = new(platform, "quiz");
        await load.RunAsync(rate, during);
        return await load.ResultAsync();
    }

    private static async Task PlanAsync(PlatformBot bot, int count)
    {
        var (learners, schedules, clock) = (bot.Get<ILearners>(), bot.Get<ISchedules>(), bot.Get<TimeProvider>());
        var now = clock.GetUtcNow();
        var slot = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero).AddMinutes(
            -2
        );
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (number, ct) =>
            {
                var learner = await learners.MeetAsync(new(NullChat.Name, $"{number}", "x"), "Etc/UTC", now, ct);
                Schedule schedule = new(
                    default,
                    learner.Id,
                    new(NullChat.Name, $"{number}"),
                    TimeOnly.FromDateTime(slot.UtcDateTime),
                    WeekDays.EveryDay,
                    "Etc/UTC",
                    PerDay: 1,
                    NextAt: slot
                );
                await schedules.SetAsync(schedule, ct);
            }
        );
        await bot.Get<PlanDeliveries>().RunAsync(CancellationToken.None);
    }

    private static async Task SendAsync(PlatformBot bot, CancellationToken ct)
    {
        try
        {
            await bot.Get<SendDeliveries>().RunAsync(ct);
        }
        catch (OperationCanceledException)
        {
            // Measured long enough.
        }
    }

    private static double? Ratio(AckLoad.Waits ours, AckLoad.Waits theirs) =>
        ours.P99 is { } mine && theirs.P99 is > 0 and var other ? Math.Round(mine / other, 2) : null;

    private static NoteFile Notes()
    {
        StringBuilder notes = new("Backend notes\n\n1. Caching\n");
        for (var i = 0; i < 150; i++)
            notes.Append($"\nHow do you decide about part number {i} of a system?\n> I look at what it costs, {i}.\n");
        return new("notes.txt", Encoding.UTF8.GetBytes(notes.ToString()));
    }

    /// <summary>A platform that takes everything at once.</summary>
    private sealed class NullChat : IChatAdapter
    {
        public const string Name = "null";
        private static int sent;

        public static int Sent => Volatile.Read(ref sent);

        public string Platform => Name;

        public ChatFeatures Features => ChatFeatures.Buttons | ChatFeatures.Editing;

        public Task<SendOutcome> SendAsync(ChatAddress to, ChatMessage message, SendKey key, CancellationToken ct)
        {
            Interlocked.Increment(ref sent);
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent(new(to, key.Text)));
        }

        public Task<MessageRef?> FindSentAsync(
            ChatAddress to,
            SendKey key,
            DateTimeOffset notBefore,
            CancellationToken ct
        ) => Task.FromResult<MessageRef?>(null);

        public Task<bool> EditAsync(MessageRef message, ChatMessage replacement, CancellationToken ct) =>
            Task.FromResult(true);
    }
}
