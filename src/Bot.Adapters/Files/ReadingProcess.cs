using System.ComponentModel;
using System.Diagnostics;
using Bot.Core.Documents;

namespace Bot.Adapters.Files;

/// <summary>
/// Reads a stranger's database in a process of its own: it may take 30 seconds, prints at most 64 MiB, and knows nothing
/// of this one's settings and tokens.
/// </summary>
internal sealed class ReadingProcess(ProgramCall reader)
{
    // What .NET and a temporary folder need, and nothing else.
    private static readonly string[] Handed = ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot", "DOTNET_ROOT"];

    private const string MostMemory = "30000000"; // 768 MiB, in hexadecimal as .NET reads it.

    /// <summary>How long it may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <exception cref="NotesException">It gave no notes in time.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(string file, string database, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var process = Start(database);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            using MemoryStream notes = new();
            var printed = process.StandardOutput.BaseStream;
            await AtMost.CopyAsync(printed, notes, NoteLimits.CommandLine, () => Unreadable(file), patience.Token);
            await errors;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode is 0 ? notes.ToArray() : throw Unreadable(file);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new NotesException(
                $"{file} took longer than {Patience.TotalSeconds:0} seconds to read, so I stopped.",
                "Export fewer notes at once."
            );
        }
        finally
        {
            Stop(process);
        }
    }

    private Process Start(string database)
    {
        ProcessStartInfo start = new(reader.Program, [.. reader.Arguments, database])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Except(Handed, StringComparer.OrdinalIgnoreCase).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private static NotesException Unreadable(string file) =>
        new($"The notes in {file} cannot be read.", "Export them from Anki once more, and import that file.");
}
