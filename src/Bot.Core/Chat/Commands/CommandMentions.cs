using System.Text;

namespace Bot.Core.Chat.Commands;

/// <summary>Commands named in the bot's own words, where they are typed otherwise or cannot be typed.</summary>
public static class CommandMentions
{
    /// <param name="prefix">Stands before each name, such as <c>acme-</c>.</param>
    public static ChatMessage WithPrefix(this ChatMessage message, CommandCatalog commands, string prefix) =>
        prefix.Length is 0
            ? message
            : message with
            {
                Summary = Prefixed(message.Summary, commands, prefix),
                Discreet = Prefixed(message.Discreet, commands, prefix),
                Parts = [.. message.Parts.Select(part => Prefixed(part, commands, prefix))],
            };

    /// <summary>The same without the sentences that name a command; lists of commands become one sentence.</summary>
    public static ChatMessage WithoutCommands(this ChatMessage message, CommandCatalog commands)
    {
        List<ChatPart> parts = [];
        foreach (var part in message.Parts)
            if (part is ChatPart.Text text)
            {
                if (Without(text.Markdown, commands) is { Length: > 0 } left)
                    parts.Add(new ChatPart.Text(left));
            }
            else if (part is not ChatPart.Facts facts || !facts.Rows.Any(row => Names(row.Label, commands)))
                parts.Add(part);
        if (parts.Count is 0)
            parts.Add(new ChatPart.Text(ChatView.NotInThreads));
        return message with { Summary = Summary(message.Summary, commands), Parts = parts };
    }

    private static ChatPart Prefixed(ChatPart part, CommandCatalog commands, string prefix) =>
        part switch
        {
            ChatPart.Text text => new ChatPart.Text(Prefixed(text.Markdown, commands, prefix)),
            ChatPart.Facts facts => new ChatPart.Facts([
                .. facts.Rows.Select(row => (Prefixed(row.Label, commands, prefix), row.Value)),
            ]),
            _ => part,
        };

    private static string Prefixed(string text, CommandCatalog commands, string prefix)
    {
        if (!Names(text, commands))
            return text;
        StringBuilder spelled = new(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            spelled.Append(text[at]);
            if (IsCommand(text, at, commands))
                spelled.Append(prefix);
        }
        return spelled.ToString();
    }

    private static string Without(string text, CommandCatalog commands) =>
        Names(text, commands)
            ? string.Join(
                '\n',
                text.Split('\n').Select(line => Sentences(line, commands)).Where(line => line.Length > 0)
            )
            : text;

    private static string Summary(string summary, CommandCatalog commands) =>
        Without(summary, commands) is { Length: > 0 } left ? left : ChatView.NotInThreads;

    private static string Sentences(string line, CommandCatalog commands)
    {
        StringBuilder kept = new(line.Length);
        for (var from = 0; from < line.Length; )
        {
            var end = End(line, from);
            if (!Names(line[from..end], commands))
                kept.Append(line, from, end - from);
            from = end;
        }
        return kept.ToString().TrimEnd();
    }

    private static int End(string line, int from)
    {
        for (var at = from; at + 1 < line.Length; at++)
            if (line[at] is '.' or '?' && line[at + 1] is ' ')
                return at + 2;
        return line.Length;
    }

    private static bool Names(string text, CommandCatalog commands)
    {
        for (var at = text.IndexOf('/', StringComparison.Ordinal); at >= 0; at = text.IndexOf('/', at + 1))
            if (IsCommand(text, at, commands))
                return true;
        return false;
    }

    // A slash that begins a word, and that word is a command's first.
    private static bool IsCommand(string text, int at, CommandCatalog commands)
    {
        if (text[at] is not '/' || (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '"')))
            return false;
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-'))
            end++;
        return end > at + 1 && commands.Begins(text.AsSpan(at + 1, end - at - 1));
    }
}
