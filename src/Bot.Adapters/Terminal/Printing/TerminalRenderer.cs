using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Adapters.Terminal.Printing;

/// <summary>A message as lines of a terminal.</summary>
internal static class TerminalRenderer
{
    private const int Inset = 2;

    /// <summary>The parts say it all; the summary is for a phone, and stands in where nothing else says a word.</summary>
    public static IReadOnlyList<RenderedLine> Render(ChatMessage message)
    {
        var lines = new List<RenderedLine>();
        if (message.Parts.All(part => Choices(part) > 0))
            lines.AddRange(Lines(PlainText.Clean(message.Summary)));
        var number = 1;
        ChatPart? before = null;
        foreach (var part in message.Parts)
        {
            if (before is not null && StandsApart(before, part))
                lines.Add(RenderedLine.Blank);
            lines.AddRange(Block(part, number));
            number += Choices(part);
            before = part;
        }

        return lines;
    }

    /// <summary>An empty line before a heading and after a block, unless what follows is indented like the block.</summary>
    private static bool StandsApart(ChatPart before, ChatPart part) =>
        part is ChatPart.Heading
        || (
            before is ChatPart.Quote or ChatPart.Code or ChatPart.Facts or ChatPart.Picture or ChatPart.File
            && before.GetType() != part.GetType()
            && part is not ChatPart.Text { Markdown: [' ', ..] }
        );

    private static IEnumerable<RenderedLine> Block(ChatPart part, int number) =>
        part switch
        {
            ChatPart.Heading heading => [new(OnOneLine(heading.Words), Tone: Tone.Heading)],
            ChatPart.Text text => Lines(LightMarkdown.Plain(PlainText.Clean(text.Markdown))),
            ChatPart.Quote quote => Lines(PlainText.Clean(quote.Words)).Select(Indented),
            ChatPart.Code code => Verbatim(PlainText.Clean(code.Source)),
            ChatPart.Facts facts => Aligned(facts.Rows),
            ChatPart.Picture picture => [new($"Picture: {OnOneLine(picture.AltText)}", Tone: Tone.Aside)],
            ChatPart.File file => [new(Named(file), Tone: Tone.Aside)],
            ChatPart.Buttons buttons => [InOneLine(buttons, number)],
            ChatPart.Menu menu => Listed(menu, number),
            ChatPart.Ticks ticks => ticks.Items.Select((item, i) => Numbered(number + i, Ticked(item))),
            _ => throw new NotSupportedException($"The terminal cannot show {part.GetType().Name}."),
        };

    // The platform has no buttons, menus and ticks, so the conversation turns them into numbered lines before. These
    // are for a message that did not pass there: nothing is dropped.
    private static int Choices(ChatPart part) =>
        part switch
        {
            ChatPart.Buttons buttons => buttons.Choices.Count,
            ChatPart.Menu menu => menu.Options.Count,
            ChatPart.Ticks ticks => ticks.Items.Count,
            _ => 0,
        };

    private static RenderedLine InOneLine(ChatPart.Buttons buttons, int number) =>
        new(
            string.Join("      ", buttons.Choices.Select((choice, i) => OnOneLine($"{number + i} {Said(choice)}"))),
            Inset
        );

    private static string Said(Choice choice) =>
        choice.Meaning is { } meaning ? $"{choice.Label}  {meaning}" : choice.Label;

    private static IEnumerable<RenderedLine> Listed(ChatPart.Menu menu, int number) =>
        [
            .. Lines(PlainText.Clean(menu.Prompt)),
            .. menu.Options.Select((option, i) => Numbered(number + i, OnOneLine(option.Label))),
        ];

    private static string Ticked(Tick tick) => $"[{(tick.Done ? 'x' : ' ')}] {OnOneLine(tick.Label)}";

    private static RenderedLine Numbered(int number, string text) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{number} {text}"), Inset, Hang: 2);

    private static IEnumerable<RenderedLine> Lines(string text) =>
        text.TrimEnd('\n').Split('\n').Select(line => AsTyped(line.TrimEnd()));

    private static RenderedLine AsTyped(string line)
    {
        var text = line.TrimStart(' ');
        return new RenderedLine(text, line.Length - text.Length, Bullet(text));
    }

    /// <summary>How wide the bullet or number of a list is.</summary>
    private static int Bullet(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var mark = digits is > 0 and < 3 && text[digits] is '.' or ')' ? digits + 1 : digits;
        return text is ['-' or '*' or '•', ' ', ..] ? 2
            : mark > 0 && text[mark] is ' ' ? mark + text.AsSpan(mark).IndexOfAnyExcept(' ')
            : 0;
    }

    private static RenderedLine Indented(RenderedLine line) => line with { Indent = line.Indent + Inset };

    private static IEnumerable<RenderedLine> Verbatim(string source) =>
        source.TrimEnd('\n').Split('\n').Select(line => new RenderedLine(line, Tone: Tone.Code, Kept: true));

    private static IEnumerable<RenderedLine> Aligned(IReadOnlyList<(string Label, string Value)> rows)
    {
        var clean = rows.Select(row => (Label: OnOneLine(row.Label), Value: OnOneLine(row.Value))).ToList();
        var column = clean.Select(row => ColumnWidth.Of(row.Label)).DefaultIfEmpty().Max() + 2;
        return clean.Select(row => new RenderedLine(
            row.Label + new string(' ', column - ColumnWidth.Of(row.Label)) + row.Value,
            Inset,
            column
        ));
    }

    private static string OnOneLine(string text) => PlainText.Clean(text).Replace('\n', ' ');

    private static string Named(ChatPart.File file) =>
        $"File: {OnOneLine(file.Name)}, {file.Content.Length} bytes. To have it on disk: prepbot export";
}
