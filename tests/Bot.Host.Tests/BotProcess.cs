using System.Diagnostics;
using Bot.Testing.Storage;

namespace Bot.Host.Tests;

/// <summary>The program itself, in a home of its own: what a person with a shell sees.</summary>
internal sealed class BotProcess : IDisposable
{
    /// <summary>Longer than anything takes that works, also on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly TestFolder home = new();

    public string Home => home.Path;

    public string Database => Path.Combine(Home, "prepbot", "prepbot.db");

    /// <summary>Settings as the environment gives them.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string Write(string file, string text)
    {
        var path = Path.Combine(Home, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs it to its end with these lines piped in.</summary>
    public async Task<Said> TalkAsync(params IEnumerable<string> lines)
    {
        using var process = Start();
        foreach (var line in lines)
            await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Runs a verb to its end, with nothing piped in.</summary>
    public async Task<Said> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Runs it to its end as a shell does that was told to close its input.</summary>
    public async Task<Said> ClosedAsync()
    {
        using var process = Start("sh", ["-c", $"exec dotnet '{Program}' <&-"]);
        return await EndAsync(process);
    }

    /// <summary>Starts it and leaves its input open.</summary>
    public Process Start(params string[] arguments) => Start("dotnet", [Program, .. arguments]);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll");

    private Process Start(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Home,
        };
        start.Environment["XDG_DATA_HOME"] = Home;
        start.Environment["TZ"] = "Europe/Lisbon";
        foreach (var (key, value) in Settings)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }

    /// <summary>Reads until a line that holds this text.</summary>
    /// <exception cref="TimeoutException">It never came.</exception>
    public static async Task<string> ReadUntilAsync(Process process, string text)
    {
        using CancellationTokenSource patience = new(Patience);
        List<string> lines = [];
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                lines.Add(line);
                if (line.Contains(text, StringComparison.Ordinal))
                    return string.Join('\n', lines);
            }
        }
        catch (OperationCanceledException) { }
        throw new TimeoutException($"\"{text}\" was not said, but:\n{string.Join('\n', lines)}");
    }

    public void Dispose() => home.Dispose();

    private static async Task<Said> EndAsync(Process process)
    {
        using CancellationTokenSource patience = new(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>How it ended and what it said.</summary>
    public sealed record Said(int ExitCode, string Output, string Error);
}
