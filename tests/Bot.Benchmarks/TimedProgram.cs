using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>A program with a database and a home of its own, started again and again.</summary>
/// <param name="settings">Put into its environment.</param>
internal sealed class TimedProgram(string assembly, params (string Key, string Value)[] settings) : IDisposable
{
    /// <summary>A program that has been silent for so long after its first words has said all of them.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("prepbot-start-");

    /// <returns>Milliseconds from the start of the process to the last of its first words.</returns>
    public async Task<double> StartAsync()
    {
        var clock = Stopwatch.StartNew();
        using var process = Launch();
        var spoken = await FirstWordsAsync(process, clock);
        await StopAsync(process);
        return spoken.TotalMilliseconds;
    }

    /// <summary>Memory that is resident some time after the first words; null where /proc does not tell.</summary>
    public Task<double?> ResidentMiBAsync(TimeSpan after) =>
        ResidentMiBAsync(process => FirstWordsAsync(process, Stopwatch.StartNew()), after);

    /// <summary>The same, some time after what is waited for.</summary>
    public async Task<double?> ResidentMiBAsync(Func<Process, Task> until, TimeSpan after)
    {
        using var process = Launch();
        await until(process);
        await Task.Delay(after);
        var status = $"/proc/{process.Id}/status";
        var line = File.Exists(status)
            ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            : null;
        await StopAsync(process);
        // "VmRSS:     81234 kB"
        return line is null
            ? null
            : Math.Round(long.Parse(line["VmRSS:".Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024.0, 1);
    }

    public void Dispose() => home.Delete(recursive: true);

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home.FullName,
        };
        // Whoever measures may have a bot of their own: nothing here may connect to a chat platform.
        foreach (var name in start.Environment.Keys.Where(IsOfAPlatform).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = home.FullName;
        start.Environment["XDG_DATA_HOME"] = home.FullName;
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(home.FullName, "prepbot.db")}";
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        // Read, so that a full pipe holds nothing up.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static bool IsOfAPlatform(string variable) =>
        variable.StartsWith("Discord__", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("Slack__", StringComparison.OrdinalIgnoreCase);

    private async Task<TimeSpan> FirstWordsAsync(Process process, Stopwatch clock)
    {
        var buffer = new char[4096];
        TimeSpan? spoken = null;
        while (true)
        {
            using var limit = new CancellationTokenSource(spoken is null ? Patience : Silence);
            try
            {
                if (await process.StandardOutput.ReadAsync(buffer, limit.Token) is 0)
                    throw new InvalidOperationException($"{assembly} ended by itself.");
                spoken = clock.Elapsed;
            }
            catch (OperationCanceledException) when (spoken is not null)
            {
                return spoken.Value;
            }
        }
    }

    /// <summary>The end of its input ends it, and leaves its database in order.</summary>
    private static async Task StopAsync(Process process)
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
