namespace Bot.Adapters.Terminal;

/// <summary>What the terminal itself says, whatever the conversation says.</summary>
internal static class TerminalView
{
    public const string NotAnswered = "Your words are kept. I could not answer them just now; the log says why.";

    public const string NotKept = "I could not keep this line, so nothing has changed. Please enter it again.";

    /// <summary>Of a name or a channel that nobody here knows.</summary>
    /// <param name="unknown">With its mark: <c>#windows</c>, <c>@Override</c>.</param>
    public static string NotHere(string unknown) =>
        unknown is ['#', ..]
            ? $"There is no group in {unknown}, so I take this as plain words. To start one: {unknown} /group start"
            : $"Nobody called {unknown[1..]} has been here, so I take this as your words. To begin as them: {unknown} /quiz";

    public static string Saved(string path) => $"Saved where only you can read it: {path}";

    /// <summary>Stands above what is said elsewhere than to the person at the keyboard.</summary>
    /// <param name="alone">Who alone reads it there; null: all do.</param>
    public static string To(string place, string? alone) => alone is null ? $"{place}:" : $"{place}, to {alone} alone:";

    /// <summary>The person at the keyboard.</summary>
    public const string You = "you";
}
