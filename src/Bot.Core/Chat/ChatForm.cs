using System.Text.Json.Serialization;

namespace Bot.Core.Chat;

/// <summary>A form: at most <see cref="ChatLimits.Fields"/> fields, never the answer to a form.</summary>
public sealed record ChatForm(ActionId Action, string Title, IReadOnlyList<FormField> Fields);

/// <summary>A field of a form. Its value comes back under <paramref name="Name"/>.</summary>
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Line), "line")]
[JsonDerivedType(typeof(Passage), "passage")]
[JsonDerivedType(typeof(Pick), "pick")]
[JsonDerivedType(typeof(When), "when")]
public abstract record FormField(string Name, string Label, string? Value, bool Required)
{
    /// <summary>Something to read while typing, such as the question.</summary>
    public sealed record Note(string Markdown) : FormField("", Markdown, null, false);

    public sealed record Line(string Name, string Label, string? Value = null, bool Required = true)
        : FormField(Name, Label, Value, Required);

    /// <summary>At most <see cref="ChatLimits.Passage"/> characters.</summary>
    public sealed record Passage(string Name, string Label, string? Value = null, bool Required = true)
        : FormField(Name, Label, Value, Required);

    public sealed record Pick(
        string Name,
        string Label,
        IReadOnlyList<MenuOption> Options,
        string? Value = null,
        bool Required = true
    ) : FormField(Name, Label, Value, Required);

    /// <summary>A day and an hour: pickers on Slack, words elsewhere.</summary>
    public sealed record When(string Name, string Label, string? Value = null, bool Required = true)
        : FormField(Name, Label, Value, Required);
}
