using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Bot.Core.Chat;
using Bot.Testing.Platforms;

namespace Bot.Benchmarks.Limits;

/// <summary>
/// How near to Discord's allowed rate queued messages to known channels go out, and how many are refused, beside sending
/// at an even pace below it. Options: <c>--platform discord</c>, <c>--messages N</c>, <c>--ack RATE</c> (interactions a
/// second meanwhile, answered by the bot).
/// </summary>
internal static class DiscordLimitsBenchmark
{
    private const int Allowed = 50;
    private const double EvenPace = 47;
    private const int AtOnce = 64;

    public static async Task<object> RunAsync(string[] options)
    {
        var messages = Options.Number(options, "--messages", 10000);
        var ack = Options.Number(options, "--ack", 0);
        var discord = await DiscordPlatform.BareAsync();
        await using var bot = Bot(discord);
        await bot.ConnectAsync();
        await Task.Delay(TimeSpan.FromSeconds(2));
        using CancellationTokenSource done = new();
        AckLoad load = new(discord, "quiz");
        var answering = ack > 0 ? load.RunAsync(ack, TimeSpan.FromHours(1), done.Token) : Task.CompletedTask;
        var (sent, seconds) = await SendAsync(discord, bot, messages);
        var refused = discord.Server.Limits.Refused;
        await done.CancelAsync();
        await answering;
        var (evenRate, evenRefused) = await EvenlyAsync(Math.Min(messages, 1000));
        return new
        {
            Benchmark = "limits",
            Platform = "discord",
            Messages = messages,
            Sent = sent,
            Refused = refused,
            PerSecond = Math.Round(sent / seconds, 2),
            OfAllowed = Math.Round(sent / seconds / Allowed, 4),
            Ack = ack > 0 ? await load.ResultAsync() : null,
            Baseline = new
            {
                Name = $"even pacing at {EvenPace}/s",
                PerSecond = Math.Round(evenRate, 2),
                Refused = evenRefused,
            },
            Ratio = Math.Round(sent / seconds / evenRate, 3),
        };
    }

    private static PlatformBot Bot(DiscordPlatform discord) => new(discord, (services, _) => services.AddPromptInbox());

    private static async Task<(int Sent, double Seconds)> SendAsync(
        DiscordPlatform discord,
        PlatformBot bot,
        int messages
    )
    {
        var sent = 0;
        // The first second begins with all permits at once; the rate is what follows it.
        var clock = Stopwatch.StartNew();
        var afterFirst = TimeSpan.Zero;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, messages),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, ct) =>
            {
                ChatAddress channel = new("discord", discord.Server.DirectChannel($"{number}"));
                var outcome = await bot.Adapter.SendAsync(
                    channel,
                    ChatMessage.Of("A question"),
                    SendKey.ForDelivery(number),
                    ct
                );
                if (outcome is SendOutcome.Sent && Interlocked.Increment(ref sent) is Allowed)
                    afterFirst = clock.Elapsed;
            }
        );
        return (sent - Allowed, (clock.Elapsed - afterFirst).TotalSeconds);
    }

    // A request every so many milliseconds, whatever became of those before.
    private static async Task<(double PerSecond, int Refused)> EvenlyAsync(int messages)
    {
        await using var discord = await DiscordPlatform.BareAsync();
        using HttpClient http = new();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", discord.Server.Token);
        List<Task> all = [];
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < messages; number++)
        {
            var wait = TimeSpan.FromSeconds(number / EvenPace) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            StringContent body = new("""{"content":"A question"}""", Encoding.UTF8, "application/json");
            var channel = discord.Server.DirectChannel($"{number}");
            all.Add(http.PostAsync($"{discord.Server.ApiUrl}/channels/{channel}/messages", body));
        }
        await Task.WhenAll(all);
        return (messages / clock.Elapsed.TotalSeconds, discord.Server.Limits.Refused);
    }
}
