using Bot.Core.Chat;

namespace Bot.Adapters.Terminal.Printing;

/// <summary>What a message says, for a command line that answers once and asks nothing.</summary>
public static class TerminalText
{
    /// <summary>In lines, without its choices: there is nobody to choose.</summary>
    public static string Of(ChatMessage message) =>
        string.Join(
            Environment.NewLine,
            TerminalRenderer
                .Render(message with { Parts = [.. message.Parts.Where(part => !IsChoice(part))] })
                .Select(line => new string(' ', line.Indent) + line.Text)
        );

    private static bool IsChoice(ChatPart part) => part is ChatPart.Buttons or ChatPart.Menu or ChatPart.Ticks;
}
