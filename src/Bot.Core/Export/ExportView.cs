using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Export;

/// <summary>What is said of an export.</summary>
internal static class ExportView
{
    public static ChatMessage OnlyDirect { get; } =
        Line("Others may read along here. Ask me in a direct conversation: /prep export");

    public static ChatMessage NoFiles(ChatUser person) =>
        Line(
            $"I cannot send files here. On the machine where I run: prepbot export --for {person.Platform}:{person.Id} --out FILE"
        );

    public static ChatMessage File(ExportDocument export, DateOnly on, ReadOnlyMemory<byte> content)
    {
        var name = $"prepbot-{on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json";
        var words =
            $"Your own: {Phrase.Count(export.Questions.Count, "question")}, {Phrase.Count(export.Stories.Count, "story", "stories")}, {Phrase.Count(export.Log.Count, "answer")}.";
        return ChatMessage.Of(words, new ChatPart.Text(words), new ChatPart.File(name, content));
    }

    private static ChatMessage Line(string words) =>
        ChatMessage.Of(Phrase.Clip(words, ChatLimits.Summary), new ChatPart.Text(words));
}
