using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>Something a person did that the bot must respond to.</summary>
/// <param name="within">How long Discord waits for the first response.</param>
public sealed class DiscordInteraction(string kind, JsonObject data, JsonObject? on, TimeSpan within)
{
    private readonly TaskCompletionSource<JsonNode> response = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int answered;

    public string Id { get; } = Snowflakes.Next();

    public string Token { get; } = "itoken-" + Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N");

    /// <summary>What it is, for a test that fails.</summary>
    public string Kind => kind;

    /// <summary>As the gateway sends it.</summary>
    public JsonObject Data => data;

    public DateTimeOffset At { get; internal set; } = DateTimeOffset.UtcNow;

    /// <summary>How long the first response took; null: none has come.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>What the bot responded first: its <c>type</c> and <c>data</c>.</summary>
    public Task<JsonNode> Response => response.Task.WaitAsync(TimeSpan.FromSeconds(60));

    internal JsonObject? On => on;

    /// <summary>What <c>@original</c> is.</summary>
    internal JsonObject? Original { get; set; }

    internal bool TooLate => DateTimeOffset.UtcNow - At > within;

    /// <returns>False: there was a first response before this one.</returns>
    internal bool Claim()
    {
        if (Interlocked.Exchange(ref answered, 1) is 1)
            return false;
        Took = DateTimeOffset.UtcNow - At;
        return true;
    }

    /// <summary>Once what it says is there to be seen.</summary>
    internal void Answer(JsonNode callback) => response.TrySetResult(callback.DeepClone());

    internal bool Answered => answered is 1;
}
