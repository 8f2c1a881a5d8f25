using Bot.Core.Documents;

namespace Bot.Adapters.Tests.Terminal;

/// <summary>A disk in memory.</summary>
internal sealed class FakeFiles : IOwnFiles
{
    public Dictionary<string, ReadOnlyMemory<byte>> Written { get; } = [];

    public Task<string> WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        Written[name] = content;
        return Task.FromResult($"/home/me/{name}");
    }
}
