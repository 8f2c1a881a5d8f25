namespace Bot.Adapters.Terminal;

/// <summary>What the command line shows to people: notes and answers may hold control characters, the screen gets none.</summary>
public static class TerminalOutput
{
    public static void Line(string text) => Console.Out.WriteLine(PlainText.Clean(text));

    public static void Error(string text) => Console.Error.WriteLine(PlainText.Clean(text));
}
