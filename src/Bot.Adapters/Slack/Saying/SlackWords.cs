using Bot.Adapters.Slack.Api.Blocks;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Slack.Saying;

/// <summary>Texts as Block Kit wants them.</summary>
internal static class SlackWords
{
    /// <summary>Codes such as <c>:smile:</c> stay as they are written.</summary>
    public static TextObject Plain(string text, int most) =>
        new TextObject.Plain(FieldText.Label(text, most)) { Emoji = false };

    /// <summary>Names and addresses are not looked for in it.</summary>
    /// <param name="text">Escaped.</param>
    public static Block Section(string text) => new Block.Section(new TextObject.Mrkdwn(text) { Verbatim = true });

    public static Block Literal(string text) => Rich(new RichTextPart.Words([new(text)]));

    public static Block Rich(RichTextPart part) => new Block.RichText([part]);

    /// <summary>All that can be read in a block, as far as Slack counts it.</summary>
    public static string In(Block block) =>
        block switch
        {
            Block.Header header => header.Text.Text,
            Block.Section section => section.Text?.Text ?? "",
            Block.RichText rich => string.Concat(
                rich.Elements.SelectMany(part => part.Elements).Select(run => run.Text)
            ),
            Block.Actions actions => string.Concat(actions.Elements.Select(In)),
            Block.Context context => string.Concat(context.Elements.Select(In)),
            Block.Input input => input.Label.Text + In(input.Element),
            Block.Image image => image.AltText,
            _ => "",
        };

    private static string In(Element element) =>
        element switch
        {
            TextObject text => text.Text,
            Element.Button button => button.Text.Text,
            Element.StaticSelect select => select.Placeholder?.Text + In(select.Options),
            Element.ExternalSelect select => select.Placeholder?.Text ?? "",
            Element.Checkboxes boxes => In(boxes.Options),
            Element.RadioButtons radios => In(radios.Options),
            Element.PlainTextInput input => input.InitialValue ?? "",
            _ => "",
        };

    private static string In(IReadOnlyList<Option> options) =>
        string.Concat(options.Select(option => option.Text.Text + option.Description?.Text));
}
