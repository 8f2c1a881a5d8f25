using Bot.Core.Chat;

namespace Bot.Adapters.Terminal.Typing;

/// <summary>What of a line can be completed: the name of a command, or an argument of one.</summary>
/// <param name="From">Where in the line the part begins that is replaced.</param>
/// <param name="Argument">Null: the name of a command.</param>
internal sealed record Completion(int From, string Typed, CommandSpec? Command, CommandArgument? Argument)
{
    /// <summary>Null: nothing of this line can be completed.</summary>
    public static Completion? Of(EditLine line, IReadOnlyList<CommandSpec> specs)
    {
        if (line.Text is not ['/', ..] || line.Cursor < line.Text.Length)
            return null;
        var words = line.Text[1..];
        var command = specs
            .Where(spec => words.StartsWith(spec.Name + " ", StringComparison.Ordinal))
            .MaxBy(spec => spec.Name.Length);
        var argument = command?.Arguments.FirstOrDefault(argument =>
            argument.Completes || argument.Options is not null
        );
        if (command is null || argument is null)
            return new Completion(1, words, null, null);
        var typed = words[(command.Name.Length + 1)..].TrimStart();
        return new Completion(line.Text.Length - typed.Length, typed, command, argument);
    }

    /// <summary>The values that begin as typed, without asking anybody; null: the command has to be asked.</summary>
    public IReadOnlyList<string>? Known(IReadOnlyList<CommandSpec> specs) =>
        Argument is null
            ?
            [
                .. Matching(specs.Where(spec => spec.Place is CommandPlace.Typed).Select(spec => spec.Name))
                    .Order(StringComparer.Ordinal),
            ]
        : Argument.Options is { } options ? [.. Matching(options.Select(option => option.Value))]
        : null;

    /// <summary>The line with what all values begin with; with a space after it where there is only one.</summary>
    public EditLine Applied(EditLine line, IReadOnlyList<string> values)
    {
        if (values.Count is 0)
            return line;
        var shared = values.Aggregate((a, b) => a[..a.AsSpan().CommonPrefixLength(b)]);
        if (values.Count is 1)
            shared += " ";
        // A suggestion need not begin as typed; then it is only shown, unless it is the only one.
        if (values.Count > 1 && shared.Length <= Typed.Length)
            return line;
        var text = line.Text[..From] + shared;
        return line with { Text = text, Cursor = text.Length };
    }

    private IEnumerable<string> Matching(IEnumerable<string> values) =>
        values.Where(value => value.StartsWith(Typed, StringComparison.OrdinalIgnoreCase));
}
