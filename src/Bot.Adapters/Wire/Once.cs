namespace Bot.Adapters.Wire;

/// <summary>What is said once, not each time it happens.</summary>
internal sealed class Once
{
    /// <summary>Beyond it something may be said again.</summary>
    private const int Most = 1000;

    private readonly Lock gate = new();
    private readonly HashSet<string> said = [];

    /// <returns>True: it was not said before.</returns>
    public bool Is(string what)
    {
        lock (gate)
        {
            if (said.Count >= Most)
                said.Clear();
            return said.Add(what);
        }
    }
}
