using System.Globalization;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Hearing;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Slack.Saying;

/// <summary>Forms as Slack's modals. The name of a field is its block; a day and an hour are two pickers.</summary>
internal static class SlackForms
{
    /// <summary>Behind the name of a field, the block of its hour.</summary>
    public const string Hour = "·hour";

    private const string Typed = "typed";
    private const string At = "yyyy-MM-dd HH:mm";

    public static View Render(ChatForm form, SlackPlace place) =>
        new View.Modal(
            SlackWords.Plain(form.Title, BlockLimits.Title),
            [.. form.Fields.Take(ChatLimits.Fields).SelectMany(Blocks)]
        )
        {
            CallbackId = form.Action.ToString(),
            PrivateMetadata = place.Write(),
            Submit = SlackWords.Plain("Send", BlockLimits.Title),
            Close = SlackWords.Plain("Cancel", BlockLimits.Title),
        };

    private static IEnumerable<Block> Blocks(FormField field) =>
        field switch
        {
            FormField.Note note => new TextBlock(note.Markdown).Parts(BlockLimits.Section).Select(SlackWords.Literal),
            FormField.Pick pick => [Input(pick, Select(pick))],
            FormField.When at => Pickers(at),
            FormField.Passage => [Input(field, Text(field, multiline: true))],
            FormField.Line => [Input(field, Text(field, multiline: null))],
            _ => throw new NotSupportedException($"Slack cannot ask for {field.GetType().Name}."),
        };

    private static Block.Input Input(FormField field, Element element, string behind = "", string label = "") =>
        new Block.Input(SlackWords.Plain(label.Length > 0 ? label : field.Label, BlockLimits.Label), element)
        {
            BlockId = field.Name + behind,
            Optional = field.Required ? null : true,
        };

    private static Element.PlainTextInput Text(FormField field, bool? multiline) =>
        new Element.PlainTextInput(Typed)
        {
            Multiline = multiline,
            MaxLength = BlockLimits.Typed,
            InitialValue = field.Value is { Length: > 0 } value ? FieldText.Clip(value, BlockLimits.Typed) : null,
        };

    // What need not be chosen could not be unchosen.
    private static Element Select(FormField.Pick pick)
    {
        var options = pick.Options.Take(ChatLimits.Options).Select(SlackControls.Option).ToList();
        var set = options.FirstOrDefault(option => option.Value == pick.Value);
        return pick.Required && options.Count <= BlockLimits.Radios
            ? new Element.RadioButtons(Typed, options) { InitialOption = set }
            : new Element.StaticSelect(Typed, options) { InitialOption = set };
    }

    private static IEnumerable<Block> Pickers(FormField.When when)
    {
        DateTime? set = DateTime.TryParseExact(
            when.Value,
            At,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var at
        )
            ? at
            : null;
        yield return Input(
            when,
            new Element.Datepicker(Typed) { InitialDate = set?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
        );
        yield return Input(
            when,
            new Element.Timepicker(Typed) { InitialTime = set?.ToString("HH:mm", CultureInfo.InvariantCulture) },
            Hour,
            "At"
        );
    }
}
