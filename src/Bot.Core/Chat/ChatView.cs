namespace Bot.Core.Chat;

/// <summary>What the conversation itself says, whatever the topic.</summary>
internal static class ChatView
{
    /// <summary>Typed alone, it leaves a field as it is.</summary>
    public const string LeaveField = "-";

    public static ChatMessage UnknownCommand(string typed, IReadOnlyList<string> near) =>
        Line(
            near.Count is 0
                ? $"I have no command /{Phrase.Clip(typed, 40)}. All commands: /prep help"
                : $"I have no command /{Phrase.Clip(typed, 40)}. Did you mean {string.Join(" or ", near.Select(name => "/" + name))}?"
        );

    /// <param name="typed">What stands where one of these should; empty: nothing.</param>
    public static ChatMessage GoesOn(string parent, string typed, IReadOnlyList<CommandSpec> below)
    {
        var names = string.Join(", ", below.Select(spec => spec.Name[(parent.Length + 1)..]));
        // One that needs nothing more is said the soonest.
        var example = below
            .OrderBy(spec => spec.Example is null)
            .ThenBy(spec => spec.Arguments.Any(argument => argument.Required))
            .First();
        return Line(
            typed.Length is 0
                ? $"/{parent} needs one more word: {names}."
                : $"I have no /{parent} {Phrase.Clip(typed, 40)}. After /{parent} comes: {names}.",
            Example(example)
        );
    }

    public static ChatMessage Misread(CommandSpec spec, string words) =>
        Line($"I could not place \"{Phrase.Clip(words, 60)}\".", Usage(spec));

    public static ChatMessage Missing(CommandSpec spec, CommandArgument argument) =>
        Line($"/{spec.Name} needs one thing more: {argument.Name} ({argument.Summary}).", Example(spec));

    public static ChatMessage GonePress => Line("That button is from an older version. Please use the newest message.");

    public static ChatMessage WentWrong(string id) =>
        Line($"Something did not work on my side ({id}). What you wrote is kept.", "Please try once more in a minute.");

    public static ChatMessage FileUnread(string id) =>
        Line($"I could not read that file ({id}). Nothing was changed.", "Please drop it once more in a minute.");

    public static ChatMessage DropAgain =>
        Line("I was restarted before I could read that file. Please drop it once more.");

    public static ChatMessage PressAgain => Line("I could not open that in time. Please press once more.");

    public static ChatMessage NoFiles => Line("I cannot read files here.");

    public static ChatMessage NotForYou =>
        Line(
            "I am here for some people and servers only.",
            "In such a server, use a command of mine once; then I know you here too."
        );

    /// <summary>On the button behind which a form waits.</summary>
    public const string OpenForm = "Open the form";

    public static string NeedsChange(ChatForm form) => $"{form.Title}: something needs a change";

    public static ChatMessage FormLeft => Line("Stopped. Nothing of it was kept.");

    public static ChatMessage Field(
        ChatForm form,
        FormField field,
        IReadOnlyList<string> notes,
        int position,
        int count,
        string? reason
    )
    {
        List<ChatPart> parts = [.. notes.Select(note => new ChatPart.Text(note))];
        if (reason is not null)
            parts.Add(new ChatPart.Text(reason));
        var number = count > 1 ? $"{position} of {count}. " : "";
        parts.Add(new ChatPart.Text($"{number}{field.Label}"));
        if (field is FormField.Pick pick)
            parts.Add(new ChatPart.Text(Numbered(pick)));
        if (field.Value is { Length: > 0 } value)
        {
            parts.Add(new ChatPart.Quote(Shown(field, value)));
            parts.Add(new ChatPart.Text($"Type {LeaveField} to leave it, stop to end."));
        }
        else if (!field.Required)
            parts.Add(new ChatPart.Text($"Type {LeaveField} for nothing, stop to end."));
        return ChatMessage.Of(form.Title, parts);
    }

    public static ChatMessage Help(IReadOnlyList<CommandSpec> specs) =>
        ChatMessage.Of(
            "What you can say to me",
            new ChatPart.Facts([
                .. specs.Where(spec => spec.Place is CommandPlace.Typed).Select(spec => (Usage(spec), spec.Summary)),
            ]),
            new ChatPart.Text("When a question is open, just type your answer. Or say it aloud and press I said it.")
        );

    /// <summary>Said in a thread in place of what names commands.</summary>
    public const string NotInThreads = "Commands are typed outside threads. Here, buttons and plain words work.";

    public static string ChooseOne => "Please type one of the numbers.";

    public static string NeedsWords => "This one needs a few words.";

    /// <summary>How a command is typed: <c>/quiz [topic]</c>.</summary>
    public static string Usage(CommandSpec spec) =>
        string.Join(' ', [$"/{spec.Name}", .. spec.Arguments.Select(Usage)]);

    private static string Example(CommandSpec spec) => $"For example: /{$"{spec.Name} {spec.Example}".TrimEnd()}";

    private static string Usage(CommandArgument argument)
    {
        var words = argument.Options is { Count: > 0 and <= 6 } options
            ? string.Join('|', options.Select(option => option.Value))
            : argument.Name;
        return argument.Required ? words.ToUpperInvariant() : $"[{words}]";
    }

    private static string Shown(FormField field, string value) =>
        (field as FormField.Pick)?.Options.FirstOrDefault(option => option.Value == value)?.Label ?? value;

    private static string Numbered(FormField.Pick pick) =>
        string.Join('\n', pick.Options.Select((option, index) => $"  {index + 1} {option.Label}"));

    private static ChatMessage Line(string words, string? more = null) =>
        ChatMessage.Of(words, new ChatPart.Text(more is null ? words : $"{words}\n{more}"));
}
