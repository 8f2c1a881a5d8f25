using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Slack.Saying;

/// <param name="Messages">One or more, in order.</param>
/// <param name="Files">Shared below them: Slack takes none with a message.</param>
internal sealed record Rendered(IReadOnlyList<RenderedMessage> Messages, IReadOnlyList<RenderedFile> Files);

/// <summary>
/// A message as blocks. The summary is both the text, which phones show, and what the blocks begin with, which desktops
/// show. People's words stand in rich text, since mrkdwn has no way to write a star that is only a star.
/// </summary>
internal static class SlackRenderer
{
    /// <summary>Escaped, a character may become five.</summary>
    private const int Safe = BlockLimits.Section / 5;

    /// <summary>Facts in one block.</summary>
    private const int RowsInBlock = 15;

    public static Rendered Render(ChatMessage message)
    {
        var text = SlackMarkup.Escape(message.Summary);
        return new(
            [.. Packed(Blocks(message)).Select(blocks => new RenderedMessage(text, blocks))],
            [.. message.Parts.SelectMany(Files)]
        );
    }

    /// <summary>All on one page, for a view.</summary>
    public static IReadOnlyList<Block> Page(ChatMessage message) => [.. Blocks(message).Take(BlockLimits.ViewBlocks)];

    private static List<Block> Blocks(ChatMessage message)
    {
        SlackControls controls = new();
        List<Block> blocks = [.. message.Parts.SelectMany(part => Blocks(part, controls))];
        if (blocks.Count is 0 || !Begins(string.Concat(blocks.Take(2).Select(SlackWords.In)), message.Summary))
            blocks.InsertRange(0, Sections(message.Summary, SlackMarkup.Escape));
        return blocks;
    }

    private static IEnumerable<Block> Blocks(ChatPart part, SlackControls controls) =>
        part switch
        {
            ChatPart.Heading heading => Heading(heading.Words.ReplaceLineEndings(" ")),
            ChatPart.Text text => Sections(text.Markdown, SlackMarkup.Mrkdwn),
            ChatPart.Quote quote => Parts(quote.Words)
                .Select(words => SlackWords.Rich(new RichTextPart.Quote([new(words)]))),
            ChatPart.Code code => Parts(code.Source)
                .Select(source => SlackWords.Rich(new RichTextPart.Preformatted([new(source)]))),
            ChatPart.Facts facts => facts
                .Rows.Chunk(RowsInBlock)
                .Select(rows => SlackWords.Rich(new RichTextPart.Words([.. rows.SelectMany(Fact)]))),
            ChatPart.Buttons or ChatPart.Menu or ChatPart.Ticks => controls.Blocks(part),
            ChatPart.Picture or ChatPart.File => [],
            _ => throw new NotSupportedException($"Slack cannot show {part.GetType().Name}."),
        };

    private static IEnumerable<RenderedFile> Files(ChatPart part) =>
        part switch
        {
            ChatPart.Picture picture => [new("picture.png", picture.Png, picture.AltText)],
            ChatPart.File file => [new(file.Name, file.Content, null)],
            _ => [],
        };

    private static IEnumerable<Block> Heading(string words) =>
        words.Length is > 0 and <= BlockLimits.Header
            ? [new Block.Header(SlackWords.Plain(words, BlockLimits.Header))]
            : Parts(words)
                .Select(part => SlackWords.Rich(new RichTextPart.Words([new(part) { Style = RichTextStyle.Strong }])));

    private static IEnumerable<Block> Sections(string text, Func<string, string> write) =>
        Parts(text)
            .SelectMany(part =>
                write(part) is { Length: <= BlockLimits.Section } fits
                    ? [fits]
                    : new TextBlock(part).Parts(Safe).Select(write)
            )
            .Where(part => part.Length > 0)
            .Select(SlackWords.Section);

    private static IEnumerable<string> Parts(string text) =>
        new TextBlock(text).Parts(BlockLimits.Section).Where(part => part.Length > 0);

    // A break between two, and none below the last: it would be an empty line.
    private static IEnumerable<RichTextRun> Fact((string Label, string Value) row, int at) =>
        [
            new($"{(at is 0 ? "" : "\n")}{row.Label.ReplaceLineEndings(" ")}") { Style = RichTextStyle.Strong },
            .. Parts($"  {row.Value}").Select(part => new RichTextRun(part)),
        ];

    // As many in a message as fit.
    private static List<IReadOnlyList<Block>> Packed(IReadOnlyList<Block> blocks)
    {
        List<IReadOnlyList<Block>> messages = [];
        List<Block> message = [];
        var length = 0;
        foreach (var block in blocks)
        {
            var size = SlackWords.In(block).Length;
            if (message.Count is BlockLimits.Blocks || (message.Count > 0 && length + size > BlockLimits.Message))
            {
                messages.Add(message);
                (message, length) = ([], 0);
            }
            message.Add(block);
            length += size;
        }
        messages.Add(message);
        return messages;
    }

    /// <summary>Whether a text says a summary first; markup, which only some blocks have, and a cut end aside.</summary>
    private static bool Begins(string text, string summary) =>
        Bare(SlackMarkup.Unescape(text))
            .StartsWith(Bare(summary.TrimEnd('…', ' ')), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
