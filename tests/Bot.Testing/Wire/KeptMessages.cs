using System.Text.Json.Nodes;

namespace Bot.Testing.Wire;

/// <summary>Every message that a platform's server keeps, and who waits for one.</summary>
public abstract class KeptMessages
{
    private readonly Changes changes = new();

    /// <summary>Off for benchmarks of many.</summary>
    public bool Kept { get; set; } = true;

    /// <summary>As they are now, the newest last.</summary>
    public IReadOnlyList<JsonObject> All
    {
        get
        {
            lock (Gate)
                return [.. Stored.Select(message => (JsonObject)message.DeepClone())];
        }
    }

    /// <summary>Held by whoever reads or changes what is stored.</summary>
    protected Lock Gate { get; } = new();

    protected List<JsonObject> Stored { get; } = [];

    /// <returns>The first message that fits, now or later.</returns>
    /// <exception cref="TimeoutException">None came.</exception>
    public async Task<JsonObject> FirstAsync(Func<JsonObject, bool> fits)
    {
        JsonObject? found = null;
        await changes.UntilAsync(() => (found = All.FirstOrDefault(fits)) is not null);
        return found!;
    }

    internal void Changed() => changes.Tell();

    internal void Remove(JsonObject message)
    {
        lock (Gate)
            Stored.Remove(message);
        Changed();
    }
}
