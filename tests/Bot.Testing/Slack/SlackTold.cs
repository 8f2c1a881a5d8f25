using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>One thing that the bot was told of, and when it said that it has it.</summary>
public sealed class SlackTold(string kind, JsonObject payload)
{
    private readonly TaskCompletionSource<JsonNode?> acknowledged = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary><c>events_api</c>, <c>slash_commands</c> or <c>interactive</c>.</summary>
    public string Kind => kind;

    public JsonObject Payload => payload;

    public DateTimeOffset At { get; } = DateTimeOffset.UtcNow;

    /// <summary>What the acknowledgement said; null: nothing but that it is kept. Cancelled: it failed, and the person saw it.</summary>
    public Task<JsonNode?> Acknowledged => acknowledged.Task;

    public bool Failed => acknowledged.Task.IsCanceled;

    /// <summary>From the telling to its acknowledgement; null: none yet.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>How often it was told.</summary>
    public int Attempts { get; internal set; }

    internal void Acknowledge(JsonNode? body)
    {
        Took ??= DateTimeOffset.UtcNow - At;
        acknowledged.TrySetResult(body);
    }

    internal void Fail() => acknowledged.TrySetCanceled();
}
