using Bot.Core.Practice.Understanding;

namespace Bot.Core.Tests.Practice.Understanding;

/// <summary>Messages as people send them while a question is open, each with what it is.</summary>
internal static class SentMessages
{
    /// <summary>Each is measured by itself; the later ones were measured before any rule was mended for them.</summary>
    public static readonly string[] Lists =
    [
        "sent-messages.txt",
        "more-sent-messages.txt",
        "third-sent-messages.txt",
        "fourth-sent-messages.txt",
    ];

    public static IReadOnlyList<(string Label, string Words)> Read() => [.. Lists.SelectMany(Read)];

    public static IReadOnlyList<(string Label, string Words)> Read(string list) =>
        [
            .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Practice", "Understanding", list))
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
