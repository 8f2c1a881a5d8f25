using Bot.Adapters.Wire;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests.Wire;

public sealed class ErrandsTests
{
    [Fact]
    public async Task The_end_waits_for_all_that_was_begun_and_for_what_that_begins()
    {
        List<string> failed = [];
        Errands errands = new((kind, broken) => failed.Add($"{kind}: {broken.Message}"), TimeProvider.System);
        TaskCompletionSource first = new();
        TaskCompletionSource second = new();
        errands.Run(
            "first",
            async () =>
            {
                await first.Task;
                errands.Run("second", () => second.Task, CancellationToken.None);
            },
            CancellationToken.None
        );
        var done = errands.DoneAsync();
        first.SetResult();
        second.SetException(new IOException("The disk is full."));
        await done;
        Assert.Equal(["second: The disk is full."], failed);
    }

    [Fact]
    public void What_hangs_is_left_after_three_seconds() =>
        OneThread.Run(async () =>
        {
            TimerClock clock = new();
            Errands errands = new((_, _) => { }, clock);
            errands.Run("never", () => new TaskCompletionSource().Task, CancellationToken.None);
            await clock.RunUntilAsync(errands.DoneAsync(), TimeSpan.FromSeconds(3.1));
        });

    [Fact]
    public void What_breaks_during_a_stop_is_no_failure()
    {
        List<string> failed = [];
        Errands errands = new((kind, _) => failed.Add(kind), TimeProvider.System);
        errands.Run("late", () => throw new ObjectDisposedException("database"), new CancellationToken(canceled: true));
        Assert.Empty(failed);
    }

    [Fact]
    public async Task Of_connections_side_by_side_the_first_that_is_refused_ends_the_others_and_all_have_ended_then()
    {
        var left = false;
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SideBySide.RunAsync(
                [
                    async ct =>
                    {
                        try
                        {
                            await Task.Delay(Timeout.Infinite, ct);
                        }
                        finally
                        {
                            await Task.Yield();
                            left = true;
                        }
                    },
                    async _ =>
                    {
                        await Task.Yield();
                        throw new InvalidOperationException("Refused.");
                    },
                ],
                CancellationToken.None
            )
        );
        Assert.Equal((true, "Refused."), (left, refused.Message));
    }

    [Fact]
    public void What_is_said_once_is_not_said_again()
    {
        Once once = new();
        Assert.Equal([true, false, true], new[] { "a", "a", "b" }.Select(once.Is));
    }
}
