namespace Bot.Core.Chat.Degrading;

/// <summary>A form on a platform without forms: its fields asked one after another.</summary>
/// <param name="At">Index of the field that is asked now.</param>
/// <param name="Heard">The event that filled the field before; null: none yet.</param>
internal sealed record FieldByField(
    ChatForm Form,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Values,
    int At,
    string? Heard = null
)
{
    /// <param name="reasons">Why fields were refused: asking goes on at the first of them. Empty for a new form.</param>
    public static FieldByField Start(ChatForm form, IReadOnlyDictionary<string, string> reasons)
    {
        Dictionary<string, IReadOnlyList<string>> values = [];
        foreach (var field in form.Fields)
            if (field.Value is { } value)
                values[field.Name] = [value];
        FieldByField start = new(form, values, -1);
        return start with { At = start.NextAfter(-1, field => reasons.Count is 0 || reasons.ContainsKey(field.Name)) };
    }

    /// <summary>Every field has its value.</summary>
    public bool Complete => At >= Form.Fields.Count;

    /// <summary>Takes the words for the field asked now. Null: this field needs something else.</summary>
    public FieldByField? Take(string words, string eventId)
    {
        var field = Form.Fields[At];
        var value = words.Trim();
        if (value is ChatView.LeaveField)
            return field.Required && field.Value is null ? null : Next(eventId);
        if (field is FormField.Pick pick)
        {
            if (Option(pick, value) is not { } option)
                return null;
            value = option.Value;
        }
        return Next(eventId) with
        {
            Values = new Dictionary<string, IReadOnlyList<string>>(Values) { [field.Name] = [value] },
        };
    }

    public ChatMessage Ask(string? reason = null)
    {
        var notes = At == First ? Form.Fields.OfType<FormField.Note>().Select(note => note.Markdown) : [];
        return ChatView.Field(Form, Form.Fields[At], [.. notes], Position, Asked, reason);
    }

    private int First => NextAfter(-1, static _ => true);

    private int Asked => Form.Fields.Count(Asks);

    private int Position => Form.Fields.Take(At + 1).Count(Asks);

    private static bool Asks(FormField field) => field is not FormField.Note;

    private FieldByField Next(string eventId) => this with { At = NextAfter(At, _ => true), Heard = eventId };

    private int NextAfter(int at, Func<FormField, bool> wanted)
    {
        do at++;
        while (at < Form.Fields.Count && !(Asks(Form.Fields[at]) && wanted(Form.Fields[at])));
        return at;
    }

    private static MenuOption? Option(FormField.Pick pick, string typed) =>
        int.TryParse(typed, out var number) && number >= 1 && number <= pick.Options.Count
            ? pick.Options[number - 1]
            : pick.Options.FirstOrDefault(option => option.Label.Equals(typed, StringComparison.OrdinalIgnoreCase));
}
