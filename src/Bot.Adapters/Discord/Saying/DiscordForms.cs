using Bot.Adapters.Discord.Api;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Discord.Saying;

/// <summary>Forms as Discord's modals: a label around each field, notes as text.</summary>
internal static class DiscordForms
{
    private const int MostTitle = 45;
    private const int MostLabel = 45;
    private const int MostDescription = 100;
    private const int MostNote = 4000;
    private const int MostTyped = 4000;
    private const int OneLine = 1;

    /// <summary>Options that are easier to see than to open; Discord takes up to ten.</summary>
    private const int MostRadios = 5;
    private const int Paragraph = 2;

    public static FormBody Render(ChatForm form) =>
        new(
            MarkedAction.Write(form.Action),
            FieldText.Label(form.Title, MostTitle),
            [.. form.Fields.Take(ChatLimits.Fields).Select(Field)]
        );

    private static Component Field(FormField field) =>
        field switch
        {
            FormField.Note note => new(Component.TextDisplay)
            {
                Content = FieldText.Clip(DiscordMarkdown.Escape(note.Markdown), MostNote),
            },
            FormField.Pick { Required: true, Options.Count: >= 2 and <= MostRadios } pick => Labelled(
                pick,
                Choice(pick, Component.RadioGroup)
            ),
            FormField.Pick pick => Labelled(pick, Choice(pick, Component.Select)),
            FormField.Passage passage => Labelled(passage, Typed(passage, Paragraph)),
            FormField.Line or FormField.When => Labelled(field, Typed(field, OneLine)),
            _ => throw new NotSupportedException($"Discord cannot ask for {field.GetType().Name}."),
        };

    // A label that is too long is said in full below itself.
    private static Component Labelled(FormField field, Component input) =>
        new(Component.Label)
        {
            Caption = FieldText.Label(field.Label, MostLabel),
            Description = field.Label.Length > MostLabel ? FieldText.Label(field.Label, MostDescription) : null,
            Inner = input,
        };

    private static Component Typed(FormField field, int style) =>
        new(Component.TextInput)
        {
            CustomId = field.Name,
            Style = style,
            Required = field.Required,
            MaxLength = MostTyped,
            Value = field.Value is { Length: > 0 } value ? FieldText.Clip(value, MostTyped) : null,
        };

    private static Component Choice(FormField.Pick pick, int type) =>
        new(type)
        {
            CustomId = pick.Name,
            Required = pick.Required,
            Options =
            [
                .. pick
                    .Options.Take(ChatLimits.Options)
                    .Select(option => new SelectOption(FieldText.Label(option.Label, MostDescription), option.Value)
                    {
                        Default = option.Value == pick.Value ? true : null,
                    }),
            ],
        };
}
