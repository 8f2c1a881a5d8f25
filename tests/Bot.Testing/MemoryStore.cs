using Bot.Core.Chat;

namespace Bot.Testing;

/// <summary>The conversation's own ports in memory, for tests of Core that need no database.</summary>
public sealed class MemoryStore : IKeptInputs, IPlaces, INamedReplies
{
    private readonly Dictionary<(string, string, ChatAddress), PlaceState> places = [];
    private readonly Dictionary<(string, string), MessageRef> names = [];

    /// <summary>Inputs by id; null once answered.</summary>
    public Dictionary<string, KeptInput?> Inputs { get; } = [];

    public Task<bool> KeepAsync(KeptInput input, CancellationToken ct) =>
        Task.FromResult(Inputs.TryAdd(input.EventId, input));

    public Task UnderstoodAsync(string eventId, string payload, CancellationToken ct)
    {
        if (Inputs.GetValueOrDefault(eventId) is { } input)
            Inputs[eventId] = input with { Payload = payload };
        return Task.CompletedTask;
    }

    public Task AnsweredAsync(string eventId, DateTimeOffset at, CancellationToken ct)
    {
        Inputs[eventId] = null;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<KeptInput>> UnansweredAsync(DateTimeOffset since, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<KeptInput>>([
            .. Inputs.Values.OfType<KeptInput>().Where(input => input.HeardAt >= since).OrderBy(input => input.HeardAt),
        ]);

    public Task ForgetAsync(DateTimeOffset before, CancellationToken ct) => Task.CompletedTask;

    public Task<PlaceState> ReadAsync(ChatUser person, ChatAddress at, CancellationToken ct) =>
        Task.FromResult(places.GetValueOrDefault((person.Platform, person.Id, at), PlaceState.Empty));

    public Task WriteAsync(ChatUser person, ChatAddress at, PlaceState state, CancellationToken ct)
    {
        places[(person.Platform, person.Id, at)] = state;
        return Task.CompletedTask;
    }

    public Task RememberAsync(ChatUser person, string name, MessageRef message, DateTimeOffset at, CancellationToken ct)
    {
        names[(person.Id, name)] = message;
        return Task.CompletedTask;
    }

    public Task<MessageRef?> FindAsync(ChatUser person, string name, CancellationToken ct) =>
        Task.FromResult(names.GetValueOrDefault((person.Id, name)));

    public Task<string?> NameAsync(ChatUser person, MessageRef message, CancellationToken ct) =>
        Task.FromResult(
            names
                .Where(pair => pair.Key.Item1 == person.Id && pair.Value == message)
                .Select(pair => pair.Key.Item2)
                .LastOrDefault()
        );
}
