using Bot.Adapters.Terminal.Printing;
using Bot.Adapters.Terminal.Screens;
using Bot.Core.Chat;
using Bot.Core.Documents;

namespace Bot.Adapters.Terminal;

/// <summary>Says things on the terminal. It keeps nothing: what was printed cannot be found or changed.</summary>
internal sealed class TerminalAdapter(TerminalDisplay display, IOwnFiles files) : IChatAdapter
{
    /// <summary>A send is repeated soon or never: the last keys are enough.</summary>
    private const int Remembered = 1000;

    private readonly Lock gate = new();
    private readonly HashSet<SendKey> said = [];
    private readonly Queue<SendKey> order = [];

    public string Platform => Local.Platform;

    public ChatFeatures Features => ChatFeatures.Files;

    public async Task<SendOutcome> SendAsync(ChatAddress to, ChatMessage message, SendKey key, CancellationToken ct) =>
        await SayAsync(to, null, message, key, ct);

    /// <param name="alone">Who alone it is for, although others are in the channel; null: it is for all there.</param>
    public async Task<SendOutcome.Sent> SayAsync(
        ChatAddress to,
        ChatUser? alone,
        ChatMessage message,
        SendKey key,
        CancellationToken ct
    )
    {
        var place = Local.Opened(to);
        if (IsNew(key))
            Print(place, alone, await KeepFilesAsync(message, ct));
        return new SendOutcome.Sent(new MessageRef(place, key.Text));
    }

    public Task<MessageRef?> FindSentAsync(
        ChatAddress to,
        SendKey key,
        DateTimeOffset notBefore,
        CancellationToken ct
    ) => Task.FromResult<MessageRef?>(null);

    public Task<bool> EditAsync(MessageRef message, ChatMessage replacement, CancellationToken ct) =>
        Task.FromResult(false);

    private bool IsNew(SendKey key)
    {
        lock (gate)
        {
            if (!said.Add(key))
                return false;
            order.Enqueue(key);
            if (order.Count > Remembered)
                said.Remove(order.Dequeue());
            return true;
        }
    }

    /// <summary>A file goes to disk; what is said is where.</summary>
    private async Task<ChatMessage> KeepFilesAsync(ChatMessage message, CancellationToken ct)
    {
        List<ChatPart> parts = [];
        foreach (var part in message.Parts)
            parts.Add(
                part is ChatPart.File file
                    ? new ChatPart.Quote(TerminalView.Saved(await files.WriteAsync(file.Name, file.Content, ct)))
                    : part
            );
        return message with { Parts = parts };
    }

    private void Print(ChatAddress place, ChatUser? alone, ChatMessage message)
    {
        var lines = TerminalRenderer.Render(message);
        display.Show(
            Local.OtherAt(place) is { } name
                ? [new RenderedLine(PlainText.Clean(TerminalView.To(name, Named(alone))), Tone: Tone.Person), .. lines]
                : lines
        );
    }

    private static string? Named(ChatUser? person) =>
        person is null ? null
        : Local.IsAtTheKeyboard(person) ? TerminalView.You
        : person.Name;
}
