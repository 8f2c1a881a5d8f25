using Bot.Host.Startup;

namespace Bot.Host.Tests;

/// <summary>What a start does before anybody is greeted, and after all that it brings has come.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task Whoever_was_forgotten_since_a_copy_was_made_is_forgotten_again_when_it_is_put_back()
    {
        using BotProcess bot = new();
        await bot.TalkAsync("/quiz", "what is read often", "compare");
        var copy = Path.Combine(bot.Home, "copy.db");
        File.Copy(bot.Database, copy);
        await bot.TalkAsync("/prep forget", "forget everything");

        File.Copy(copy, bot.Database, overwrite: true);
        var said = await bot.TalkAsync("/progress");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("Answered   0 times", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0, 1_000_000)]
    [InlineData(3, 0, 90_000_000, 120_000_000, 120_500_000)]
    [InlineData(2, 7_000_000, 9_000_000, 9_000_000)]
    public async Task Memory_is_given_back_once_next_to_nothing_is_needed_for_a_while(int waits, params int[] allocated)
    {
        Queue<int> still = new(allocated);
        var waited = 0;

        await GiveBack.UntilQuietAsync(
            () => still.Dequeue(),
            () =>
            {
                waited++;
                return Task.CompletedTask;
            }
        );

        Assert.Equal(waits, waited);
    }
}
