using Bot.Adapters.Discord;
using Bot.Core.Health;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Discord;

/// <summary>What <c>doctor</c> finds at Discord; over a real server in the tests of the program.</summary>
public sealed class DiscordExaminationTests
{
    [Fact]
    public void Where_nobody_answers_that_is_said_within_ten_seconds() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            DiscordExamination examination = new(
                () => throw new InvalidOperationException("Nothing more is asked of a server that says nothing."),
                () => new HttpClient(new MuteServer()) { Timeout = Timeout.InfiniteTimeSpan },
                () => new DiscordOptions { ApiUrl = "http://discord.test/api/v10" },
                clock
            );
            var examining = examination.ExamineAsync(CancellationToken.None);
            await clock.RunUntilAsync(examining, within: TimeSpan.FromSeconds(10.5));
            var found = Assert.Single(await examining);
            Assert.Equal((Verdict.Bad, "Discord cannot be reached at discord.test."), (found.Verdict, found.Sentence));
        });

    private sealed class MuteServer : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            throw new InvalidOperationException("It never answers.");
        }
    }
}
