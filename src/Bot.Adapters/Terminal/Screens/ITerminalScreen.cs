using System.Threading.Channels;

namespace Bot.Adapters.Terminal.Screens;

/// <summary>Where the conversation is typed and read: a real terminal, or two pipes.</summary>
internal interface ITerminalScreen
{
    /// <summary>Keys come one by one and the cursor can be moved. Otherwise: whole lines in, plain lines out.</summary>
    bool Interactive { get; }

    bool Colour { get; }

    /// <summary>In columns.</summary>
    int Width { get; }

    /// <summary>In rows.</summary>
    int Height { get; }

    /// <summary>What is typed at an interactive screen; completes when nobody can type any more.</summary>
    ChannelReader<ConsoleKeyInfo> Keys { get; }

    /// <summary>The next line of a screen that is not interactive; null: the input has ended.</summary>
    Task<string?> ReadLineAsync(CancellationToken ct);

    void Write(string text);
}
