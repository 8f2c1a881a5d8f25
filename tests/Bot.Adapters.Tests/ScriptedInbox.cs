using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Testing.Wire;

namespace Bot.Adapters.Tests;

/// <summary>Answers as the test says; what is known already is not kept again.</summary>
internal sealed class ScriptedInbox(Func<ChatInput, Task<ChatReply>> answer) : IChatInbox
{
    private readonly ConcurrentDictionary<string, byte> known = [];
    private readonly Changes changes = new();

    /// <summary>Everything that was answered, in order.</summary>
    public ConcurrentQueue<ChatInput> Heard { get; } = [];

    /// <summary>Where the answers went, by event.</summary>
    public ConcurrentDictionary<string, MessageRef?> Answered { get; } = [];

    /// <summary>How long storing takes.</summary>
    public Func<ChatInput, Task> Storing { get; set; } = _ => Task.CompletedTask;

    public async Task<bool> KeepAsync(ChatInput input, CancellationToken ct)
    {
        await Storing(input);
        return known.TryAdd(input.In.EventId, 0);
    }

    public Task<ChatReply> AnswerAsync(ChatInput input, CancellationToken ct)
    {
        Heard.Enqueue(input);
        changes.Tell();
        return answer(input);
    }

    public Task AnsweredAsync(string eventId, MessageRef? reply, CancellationToken ct)
    {
        Answered[eventId] = reply;
        changes.Tell();
        return Task.CompletedTask;
    }

    /// <exception cref="TimeoutException">Nothing of this kind was heard.</exception>
    public async Task<T> HearsAsync<T>(Func<T, bool>? fits = null)
        where T : ChatInput
    {
        T? heard = null;
        await UntilAsync(() =>
            (heard = Heard.OfType<T>().FirstOrDefault(input => fits?.Invoke(input) ?? true)) is not null
        );
        return heard!;
    }

    public Task UntilAsync(Func<bool> holds) => changes.UntilAsync(holds);
}
