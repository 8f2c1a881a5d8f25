using Bot.Core.Practice;

namespace Bot.Core.Tests.Practice;

/// <summary>Messages as people send them while a question is open, each with what it is.</summary>
internal static class SentMessages
{
    public static IReadOnlyList<(string Label, string Words)> Read() =>
        [
            .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Practice", "sent-messages.txt"))
                .Where(line => line.Length > 0 && !line.StartsWith('#'))
                .Select(line => line.Split('\t', 2))
                .Select(parts => (parts[0], parts[1])),
        ];

    public static string Label(Heard heard) =>
        heard switch
        {
            Heard.Words => "answer",
            Heard.Press => "button",
            Heard.Unknowing => "unknown",
            Heard.Courteous => "chat",
            Heard.Asking => "question",
            _ => "grade",
        };
}
