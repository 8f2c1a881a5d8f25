namespace Bot.Adapters.Terminal.Screens;

/// <summary>Whether standard input was closed before the start (<c>prepbot &lt;&amp;-</c>).</summary>
internal static class ClosedInput
{
    private const string Process = "/proc/self";

    /// <summary>
    /// A runtime that starts without a standard input gives its number to a pipe of its own, from which nobody can read a
    /// line: the end that is written to is in this process too. Where the system does not list open files, false.
    /// </summary>
    public static bool IsTrue()
    {
        try
        {
            return Target("0") is { } input
                && input.StartsWith("pipe:", StringComparison.Ordinal)
                && Directory
                    .EnumerateFileSystemEntries($"{Process}/fd")
                    .Select(file => Path.GetFileName(file))
                    .Any(number => Target(number) == input && IsWritten(number));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? Target(string number) =>
        File.ResolveLinkTarget($"{Process}/fd/{number}", returnFinalTarget: false)?.Name;

    // "flags:  0100001": the last octal digit holds how it was opened, 0 for reading only (proc_pid_fdinfo(5)).
    private static bool IsWritten(string number) =>
        File.ReadLines($"{Process}/fdinfo/{number}")
            .FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal))
            is [.., '1' or '2'];
}
