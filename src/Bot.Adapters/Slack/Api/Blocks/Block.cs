using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Api.Blocks;

// Block Kit, as far as it is used here (reference/block-kit). The kind is written by the serializer as "type"; members
// that are null are left out.

/// <summary>A part of a message, a form or the Home tab.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Image), "image")]
[JsonDerivedType(typeof(Input), "input")]
[JsonDerivedType(typeof(RichText), "rich_text")]
internal abstract record Block
{
    /// <summary>At most 255, and one of its kind in a message or view.</summary>
    public string? BlockId { get; init; }

    /// <param name="Text">Plain, at most 150.</param>
    public sealed record Header(TextObject Text) : Block;

    /// <param name="Text">At most 3,000.</param>
    public sealed record Section(TextObject? Text) : Block;

    public sealed record Divider : Block;

    /// <param name="Elements">At most 10 texts and small pictures.</param>
    public sealed record Context(IReadOnlyList<Element> Elements) : Block;

    /// <param name="Elements">At most 25.</param>
    public sealed record Actions(IReadOnlyList<Element> Elements) : Block;

    /// <param name="AltText">At most 2,000.</param>
    public sealed record Image(string AltText) : Block
    {
        public SlackFile? SlackFile { get; init; }

        public string? ImageUrl { get; init; }

        public TextObject? Title { get; init; }
    }

    /// <param name="Label">Plain, at most 2,000.</param>
    public sealed record Input(TextObject Label, Element Element) : Block
    {
        public bool? Optional { get; init; }
    }

    public sealed record RichText(IReadOnlyList<RichTextPart> Elements) : Block;
}

/// <summary>A file that was uploaded to Slack.</summary>
internal sealed record SlackFile(string Id);

/// <summary>Text that is never parsed as markup: code as it stands, people's words as they wrote them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Words), "rich_text_section")]
[JsonDerivedType(typeof(Preformatted), "rich_text_preformatted")]
[JsonDerivedType(typeof(Quote), "rich_text_quote")]
internal abstract record RichTextPart(IReadOnlyList<RichTextRun> Elements)
{
    public sealed record Words(IReadOnlyList<RichTextRun> Elements) : RichTextPart(Elements);

    public sealed record Preformatted(IReadOnlyList<RichTextRun> Elements) : RichTextPart(Elements);

    public sealed record Quote(IReadOnlyList<RichTextRun> Elements) : RichTextPart(Elements);
}

internal sealed record RichTextRun(string Text)
{
    public string Type { get; init; } = "text";

    public RichTextStyle? Style { get; init; }
}

internal sealed record RichTextStyle(bool Bold)
{
    public static readonly RichTextStyle Strong = new(Bold: true);
}
