using System.Collections.Concurrent;
using Bot.Core.Chat;

namespace Bot.Adapters.Terminal;

/// <summary>Says things on the terminal. It keeps nothing: what was printed cannot be found or changed.</summary>
internal sealed class TerminalAdapter(TerminalDisplay display) : IChatAdapter
{
    private readonly ConcurrentDictionary<SendKey, byte> said = [];

    public string Platform => Local.Platform;

    public ChatFeatures Features => ChatFeatures.None;

    public Task<SendOutcome> SendAsync(ChatAddress to, ChatMessage message, SendKey key, CancellationToken ct)
    {
        var place = Local.Opened(to);
        if (said.TryAdd(key, 0))
            Print(place, message);
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(new MessageRef(place, key.Text)));
    }

    public Task<MessageRef?> FindSentAsync(
        ChatAddress to,
        SendKey key,
        DateTimeOffset notBefore,
        CancellationToken ct
    ) => Task.FromResult<MessageRef?>(null);

    public Task<bool> EditAsync(MessageRef message, ChatMessage replacement, CancellationToken ct) =>
        Task.FromResult(false);

    private void Print(ChatAddress place, ChatMessage message)
    {
        var lines = TerminalRenderer.Render(message);
        display.Show(
            Local.OtherAt(place) is { } name
                ? [new RenderedLine($"{PlainText.Clean(name)}:", Tone: Tone.Person), .. lines]
                : lines
        );
    }
}
