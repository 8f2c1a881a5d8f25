using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Api.Blocks;

/// <summary>What stands inside a block.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextObject.Plain), "plain_text")]
[JsonDerivedType(typeof(TextObject.Mrkdwn), "mrkdwn")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(ExternalSelect), "external_select")]
[JsonDerivedType(typeof(Checkboxes), "checkboxes")]
[JsonDerivedType(typeof(RadioButtons), "radio_buttons")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(Datepicker), "datepicker")]
[JsonDerivedType(typeof(Timepicker), "timepicker")]
internal abstract record Element
{
    /// <param name="Text">Plain, at most 75.</param>
    /// <param name="ActionId">At most 255, and once in its block.</param>
    public sealed record Button(TextObject Text, string ActionId) : Element
    {
        /// <summary>At most 2,000.</summary>
        public string? Value { get; init; }

        /// <summary><c>primary</c> or <c>danger</c>.</summary>
        public string? Style { get; init; }
    }

    /// <param name="Options">1 to 100.</param>
    public sealed record StaticSelect(string ActionId, IReadOnlyList<Option> Options) : Element
    {
        public TextObject? Placeholder { get; init; }

        public Option? InitialOption { get; init; }
    }

    /// <summary>Its options are asked for while somebody types: a <c>block_suggestion</c>.</summary>
    public sealed record ExternalSelect(string ActionId) : Element
    {
        public TextObject? Placeholder { get; init; }

        public Option? InitialOption { get; init; }

        public int? MinQueryLength { get; init; }
    }

    /// <param name="Options">1 to 10.</param>
    public sealed record Checkboxes(string ActionId, IReadOnlyList<Option> Options) : Element
    {
        /// <summary>Null where none is ticked: an empty list is refused.</summary>
        public IReadOnlyList<Option>? InitialOptions { get; init; }
    }

    /// <param name="Options">1 to 10.</param>
    public sealed record RadioButtons(string ActionId, IReadOnlyList<Option> Options) : Element
    {
        public Option? InitialOption { get; init; }
    }

    public sealed record PlainTextInput(string ActionId) : Element
    {
        public string? InitialValue { get; init; }

        public bool? Multiline { get; init; }

        /// <summary>At most 3,000.</summary>
        public int? MaxLength { get; init; }

        public TextObject? Placeholder { get; init; }
    }

    /// <remarks>Its initial date is <c>2026-11-20</c>.</remarks>
    public sealed record Datepicker(string ActionId) : Element
    {
        public string? InitialDate { get; init; }
    }

    /// <remarks>Its initial time is <c>14:05</c>.</remarks>
    public sealed record Timepicker(string ActionId) : Element
    {
        public string? InitialTime { get; init; }
    }
}

/// <summary>Text in a block: plain, or in Slack's own markup.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Plain), "plain_text")]
[JsonDerivedType(typeof(Mrkdwn), "mrkdwn")]
internal abstract record TextObject(string Text) : Element
{
    public sealed record Plain(string Text) : TextObject(Text)
    {
        /// <summary>Whether <c>:name:</c> becomes a picture.</summary>
        public bool? Emoji { get; init; }
    }

    /// <remarks><c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are escaped by whoever writes it.</remarks>
    public sealed record Mrkdwn(string Text) : TextObject(Text)
    {
        /// <summary>Names and addresses are not made into links.</summary>
        public bool? Verbatim { get; init; }
    }
}

/// <param name="Text">At most 75.</param>
/// <param name="Value">At most 150.</param>
internal sealed record Option(TextObject Text, string Value)
{
    /// <summary>Plain, at most 75.</summary>
    public TextObject? Description { get; init; }
}
