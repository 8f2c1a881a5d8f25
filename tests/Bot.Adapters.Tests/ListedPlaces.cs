using Bot.Core.Chat;

namespace Bot.Adapters.Tests;

/// <summary>Places where the bot waits for words, as the test lists them.</summary>
internal sealed class ListedPlaces : IOpenPlaces
{
    public List<OpenPlace> All { get; } = [];

    public List<ChatAddress> Threads { get; } = [];

    public Task<IReadOnlyList<OpenPlace>> ReadAsync(string platform, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<OpenPlace>>([.. All]);

    public Task<IReadOnlyList<ChatAddress>> ThreadsAsync(string platform, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChatAddress>>([.. Threads]);
}
