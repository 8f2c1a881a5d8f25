namespace Bot.Adapters.Terminal.Printing;

/// <summary>What the command line shows to people: notes and answers may hold control characters, the screen gets none.</summary>
public static class TerminalOutput
{
    /// <summary>What is piped is read by anything: no width is known, and nothing is cut.</summary>
    private const int PipedWidth = int.MaxValue;

    public static void Line(string text) => Console.Out.WriteLine(PlainText.Clean(text));

    public static void Error(string text) => Console.Error.WriteLine(PlainText.Clean(text));

    /// <param name="rows">The first names the columns.</param>
    public static void Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        foreach (var line in TerminalTable.Lines(rows, Width()))
            Console.Out.WriteLine(line);
    }

    // A terminal that does not know its size says 0.
    private static int Width() =>
        Console.IsOutputRedirected ? PipedWidth
        : Console.WindowWidth is > 0 and var columns ? columns
        : 80;
}
