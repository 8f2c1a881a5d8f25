using System.Text;
using Bot.Adapters.Discord.Api;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Discord.Saying;

/// <summary>
/// A message as Discord takes it: text as content, since components or embeds alone give an empty notification; classic
/// rows below; pictures and files attached.
/// </summary>
internal static class DiscordRenderer
{
    public const int MostCharacters = 2000;
    private const int MostRows = 5;
    private const int MostFiles = 10;
    private const int MostDescription = 1024;

    /// <param name="pushed">Nobody asked for it this minute: what the phone shows, the beginning, is the summary.</param>
    /// <param name="mark">Put on the first button of a delivery, see <see cref="MarkedAction"/>.</param>
    /// <returns>One message or more, in order; the rows are on the last.</returns>
    public static IReadOnlyList<RenderedMessage> Render(ChatMessage message, bool pushed = false, string mark = "")
    {
        var texts = Packed(pushed ? Pushed(message) : Shown(message));
        var files = message.Parts.SelectMany(Files).Chunk(MostFiles).ToList();
        var rows = DiscordComponents.Rows(message.Parts, mark).Chunk(MostRows).ToList();
        List<RenderedMessage> rendered = [];
        var last = texts.Count - 1;
        for (var at = 0; at <= last; at++)
            rendered.Add(
                new(
                    texts[at],
                    at == last ? rows.FirstOrDefault([]) : [],
                    at == last ? files.FirstOrDefault([]) : [],
                    message.Quiet
                )
            );
        // What is beyond one message's rows and files follows, with nothing left out.
        rendered.AddRange(rows.Skip(1).Select(more => new RenderedMessage("…", more, [], message.Quiet)));
        rendered.AddRange(files.Skip(1).Select(more => new RenderedMessage("…", [], more, message.Quiet)));
        return rendered;
    }

    private static List<TextBlock> Shown(ChatMessage message)
    {
        var blocks = message.Parts.SelectMany(Blocks).ToList();
        return blocks.Count is 0 ? [Plain(message.Summary)] : blocks;
    }

    // A phone shows the beginning as it is written: the summary, without a heading's mark, and never twice.
    private static List<TextBlock> Pushed(ChatMessage message)
    {
        var blocks = Shown(message);
        var heading = message.Parts is [ChatPart.Heading first, ..] ? first.Words : "";
        if (heading.Length > 0 && Begins(heading, message.Summary))
            blocks[0] = Plain(heading);
        else if (
            heading.Length > 0
            && Bare(message.Summary).EndsWith(Bare(heading), StringComparison.OrdinalIgnoreCase)
        )
            blocks[0] = Plain(message.Summary);
        else if (!Begins(string.Join('\n', blocks.Take(2).Select(block => block.Text)), message.Summary))
            blocks.Insert(0, Plain(message.Summary));
        return blocks;
    }

    private static TextBlock Plain(string words) => new(DiscordMarkdown.EscapeQuoted(OnOneLine(words)));

    private static IEnumerable<TextBlock> Blocks(ChatPart part) =>
        part switch
        {
            ChatPart.Heading heading => [new($"### {DiscordMarkdown.Escape(OnOneLine(heading.Words))}")],
            ChatPart.Text text =>
            [
                new(OwnClock.Render(DiscordMarkdown.EscapeQuoted(text.Markdown), (at, _) => $"<t:{at}:F>")),
            ],
            ChatPart.Quote quote => [new(DiscordMarkdown.Escape(quote.Words), LinePrefix: "> ")],
            ChatPart.Code code => [new(DiscordMarkdown.InFence(code.Source), Fence: $"```{Language(code.Language)}")],
            ChatPart.Facts facts => [new(string.Join('\n', facts.Rows.Select(Fact)))],
            ChatPart.Ticks ticks => [new(string.Join('\n', ticks.Items.Select(Ticked)))],
            ChatPart.Buttons buttons => Meanings(buttons),
            ChatPart.Picture or ChatPart.File or ChatPart.Menu => [],
            _ => throw new NotSupportedException($"Discord cannot show {part.GetType().Name}."),
        };

    private static IEnumerable<RenderedFile> Files(ChatPart part) =>
        part switch
        {
            ChatPart.Picture picture =>
            [
                new("picture.png", picture.Png, FieldText.Clip(picture.AltText, MostDescription)),
            ],
            ChatPart.File file => [new(file.Name, file.Content, null)],
            _ => [],
        };

    private static string Fact((string Label, string Value) row) =>
        $"**{DiscordMarkdown.Escape(OnOneLine(row.Label))}**  {DiscordMarkdown.Escape(row.Value)}";

    private static string Ticked(Tick item) =>
        string.Join(
            "\n   ",
            [
                $"{(item.Done ? '☑' : '☐')} {DiscordMarkdown.Escape(item.Label)}",
                .. item.Notes.Select(note => $"• {DiscordMarkdown.Escape(note)}"),
            ]
        );

    private static IEnumerable<TextBlock> Meanings(ChatPart.Buttons buttons)
    {
        var meant = buttons.Choices.Where(choice => choice.Meaning is not null).ToList();
        return meant.Count is 0
            ? []
            : [new(string.Join(' ', meant.Select(choice => $"{choice.Label}: {choice.Meaning}.")))];
    }

    // Blocks one below the other, as many in a message as fit.
    private static List<string> Packed(IReadOnlyList<TextBlock> blocks)
    {
        List<string> texts = [];
        StringBuilder text = new();
        foreach (var part in blocks.SelectMany(block => block.Parts(MostCharacters)).Where(part => part.Length > 0))
        {
            if (text.Length > 0 && text.Length + 1 + part.Length > MostCharacters)
            {
                texts.Add(text.ToString());
                text.Clear();
            }
            if (text.Length > 0)
                text.Append('\n');
            text.Append(part);
        }
        texts.Add(text.ToString());
        return texts;
    }

    /// <summary>Whether a text says a summary first, markup and a cut end aside.</summary>
    private static bool Begins(string text, string summary)
    {
        var said = Bare(text);
        return said.StartsWith(Bare(summary.TrimEnd('…', ' ')), StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Language(string language) => string.Concat(language.Where(char.IsAsciiLetterOrDigit));

    private static string OnOneLine(string words) => words.ReplaceLineEndings(" ");
}
