using System.Diagnostics;
using Bot.Core.Chat;
using Bot.Testing.Platforms;
using Bot.Testing.Slack;

namespace Bot.Benchmarks.Limits;

/// <summary>
/// How near queued messages to known direct conversations come to a limit over the workspace that the bot is not told,
/// minute by minute, beside the 300 a minute that it begins with. Options: <c>--allowed N</c> a minute (6,000),
/// <c>--counted bucket | second | rollingMinute | fixedMinute</c>, <c>--seconds N</c> (120), <c>--messages N</c> (as many
/// as go out in that time).
/// </summary>
internal static class SlackLimitsBenchmark
{
    private const int FirstPace = 300;
    private const int AtOnce = 64;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Glimpse = TimeSpan.FromSeconds(10);

    public static async Task<object> RunAsync(string[] options)
    {
        var allowed = Options.Number(options, "--allowed", 6000);
        var counted = Enum.Parse<CountedBy>(Options.Value(options, "--counted") ?? nameof(CountedBy.Bucket), true);
        var during = TimeSpan.FromSeconds(Options.Number(options, "--seconds", 120));
        var messages = Options.Number(options, "--messages", int.MaxValue);
        var fixedPace = await AtFirstPaceAsync(allowed, counted);
        await using var run = await RunAsync(allowed, counted, during, messages);
        var minutes = run.Minutes;
        var settled = minutes[^1];
        return new
        {
            Benchmark = "limits",
            Platform = "slack",
            Allowed = allowed,
            Counted = counted.ToString(),
            Sent = minutes.Sum(minute => minute.Sent),
            Refused = minutes.Sum(minute => minute.Refused),
            Minutes = minutes,
            PerMinute = Math.Round(settled.PerMinute),
            OfAllowed = Math.Round(settled.PerMinute / allowed, 4),
            RefusedShare = Math.Round(settled.RefusedShare, 5),
            Baseline = new
            {
                Name = $"the {FirstPace} a minute that it begins with",
                PerMinute = Math.Round(fixedPace),
            },
            Ratio = Math.Round(settled.PerMinute / fixedPace, 2),
        };
    }

    private static async Task<Measured> RunAsync(int allowed, CountedBy counted, TimeSpan during, int messages)
    {
        var slack = await StartAsync(allowed, counted);
        PlatformBot bot = new(slack, (services, _) => services.AddPromptInbox());
        await bot.ConnectAsync();
        using CancellationTokenSource over = new();
        var sending = SendAsync(slack, bot, messages, over.Token);
        List<OneMinute> minutes = [];
        for (var left = during; left > TimeSpan.Zero && !sending.IsCompleted; left -= Minute)
            minutes.Add(await MinuteAsync(slack.Server.Limits, left < Minute ? left : Minute, sending));
        await over.CancelAsync();
        await sending;
        return new(bot, minutes);
    }

    private static async Task<OneMinute> MinuteAsync(SlackRates limits, TimeSpan length, Task sending)
    {
        var (posted, refused, clock) = (limits.Posted, limits.Refused, Stopwatch.StartNew());
        await Task.WhenAny(sending, Task.Delay(length));
        return new(limits.Posted - posted, limits.Refused - refused, clock.Elapsed);
    }

    private static async Task SendAsync(SlackPlatform slack, PlatformBot bot, int messages, CancellationToken ct)
    {
        try
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(0, messages),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                async (number, stop) =>
                {
                    var person = slack.Server.Person($"{number}", $"U{number}");
                    await bot.Adapter.SendAsync(
                        new("slack", person.Direct),
                        ChatMessage.Of("A question"),
                        SendKey.ForDelivery(number),
                        stop
                    );
                }
            );
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Measured long enough.
        }
    }

    // The same way, no faster than it begins: one message every so many milliseconds.
    private static async Task<double> AtFirstPaceAsync(int allowed, CountedBy counted)
    {
        var slack = await StartAsync(allowed, counted);
        await using PlatformBot bot = new(slack, (services, _) => services.AddPromptInbox());
        await bot.ConnectAsync();
        List<Task> all = [];
        var clock = Stopwatch.StartNew();
        for (var number = 0; clock.Elapsed < Glimpse; number++)
        {
            var person = slack.Server.Person($"{number}", $"U{number}");
            all.Add(
                bot.Adapter.SendAsync(
                    new("slack", person.Direct),
                    ChatMessage.Of("A question"),
                    SendKey.ForDelivery(number),
                    CancellationToken.None
                )
            );
            await Task.Delay(Minute / FirstPace);
        }
        await Task.WhenAll(all);
        return all.Count / clock.Elapsed.TotalMinutes;
    }

    private static async Task<SlackPlatform> StartAsync(int allowed, CountedBy counted)
    {
        var slack = await SlackPlatform.BareAsync();
        (slack.Server.Limits.Workspace, slack.Server.Limits.Counted) = (allowed, counted);
        slack.Server.Limits.PostEvery = TimeSpan.FromSeconds(1);
        return slack;
    }

    private sealed record OneMinute(int Sent, int Refused, TimeSpan Took)
    {
        public double PerMinute => Sent / Took.TotalMinutes;

        public double RefusedShare => Refused / Math.Max(1.0, Sent + Refused);
    }

    private sealed record Measured(PlatformBot Bot, IReadOnlyList<OneMinute> Minutes) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
