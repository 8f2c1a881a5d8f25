namespace Bot.Benchmarks.Import;

/// <summary>The most that the managed heap held during some work, looked at every millisecond.</summary>
internal static class HeapPeak
{
    public static long During(Action work)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        using CancellationTokenSource done = new();
        var watch = new Thread(() =>
        {
            while (!done.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                Thread.Sleep(1);
            }
        });
        watch.Start();
        work();
        done.Cancel();
        watch.Join();
        return peak - before;
    }
}
