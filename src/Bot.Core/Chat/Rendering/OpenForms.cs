namespace Bot.Core.Chat.Rendering;

/// <summary>
/// Forms that could not be opened at once, since a platform opens one only at once after a press: behind a button,
/// for as long as the process runs and memory of a few hundred lasts.
/// </summary>
public sealed class OpenForms(Random random)
{
    private const string Verb = "open-form";
    private const int Most = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ChatForm> forms = [];
    private readonly Queue<string> oldest = new();

    /// <param name="reasons">Why fields were refused, by field name.</param>
    public ChatMessage Behind(ChatForm form, IReadOnlyDictionary<string, string>? reasons = null)
    {
        var id = random.NextInt64().ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        lock (gate)
        {
            forms[id] = form;
            oldest.Enqueue(id);
            if (oldest.Count > Most)
                forms.Remove(oldest.Dequeue());
        }
        var summary = reasons is null ? form.Title : ChatView.NeedsChange(form);
        return ChatMessage.Of(
            summary,
            [
                new ChatPart.Text(summary),
                .. Why(form, reasons),
                new ChatPart.Buttons([new(new(Verb, id), ChatView.OpenForm)]),
            ]
        );
    }

    /// <returns>Null: the action opens no form, or one that is forgotten.</returns>
    public ChatForm? Find(ActionId action)
    {
        lock (gate)
            return action.Verb is Verb ? forms.GetValueOrDefault(action.Subject) : null;
    }

    private static IEnumerable<ChatPart> Why(ChatForm form, IReadOnlyDictionary<string, string>? reasons) =>
        reasons is not { Count: > 0 }
            ? []
            :
            [
                new ChatPart.Facts([
                    .. reasons.Select(reason =>
                        (
                            form.Fields.FirstOrDefault(field => field.Name == reason.Key)?.Label ?? reason.Key,
                            reason.Value
                        )
                    ),
                ]),
            ];
}
