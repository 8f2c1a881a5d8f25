namespace Bot.Core.Chat.Commands;

/// <summary>Every command of the bot, by name.</summary>
public sealed class CommandCatalog
{
    /// <summary>The command whose subcommands hold everything that has no command of its own.</summary>
    public const string Rest = "prep";

    private readonly Dictionary<string, ICommand> byName;

    /// <exception cref="InvalidOperationException">Two commands share a name, or one takes words beside its subcommands.</exception>
    public CommandCatalog(IEnumerable<ICommand> commands)
    {
        byName = new(StringComparer.OrdinalIgnoreCase);
        foreach (var command in commands)
            if (!byName.TryAdd(command.Spec.Name, command))
                throw new InvalidOperationException($"Two commands are called /{command.Spec.Name}.");
        Specs = [.. byName.Values.Select(command => command.Spec).OrderBy(spec => spec.Name, StringComparer.Ordinal)];
        foreach (var spec in Specs)
            Check(spec);
    }

    public IReadOnlyList<CommandSpec> Specs { get; }

    /// <summary>Those that are typed; the others are called on a message.</summary>
    public IReadOnlyList<CommandSpec> Typed => [.. Specs.Where(spec => spec.Place is CommandPlace.Typed)];

    /// <summary>Whether a word is the first of a command's name.</summary>
    public bool Begins(ReadOnlySpan<char> word)
    {
        foreach (var spec in Specs)
            if (
                spec.Name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (spec.Name.Length == word.Length || spec.Name[word.Length] is ' ')
            )
                return true;
        return false;
    }

    /// <summary>Whether a line with its slash begins with a command, or with a word that goes on to be one (<c>/group</c>).</summary>
    public bool Starts(string line)
    {
        if (line is not ['/', .. var rest])
            return false;
        var end = rest.AsSpan().IndexOfAny(" \t\n");
        var first = end < 0 ? rest : rest[..end];
        return first.Length > 0 && (Match([first]) is not null || HasSubcommands(first));
    }

    /// <summary>The commands that go on from this word, by name.</summary>
    internal IReadOnlyList<CommandSpec> Below(string parent) =>
        [.. Typed.Where(spec => spec.Name.StartsWith(parent + " ", StringComparison.OrdinalIgnoreCase))];

    /// <returns>Null: there is no such command.</returns>
    public ICommand? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>
    /// The command that a line begins with, and how many of its words that took: two for a subcommand; one for a command,
    /// or for the bare name of one of <see cref="Rest"/>'s subcommands (<c>help</c>). Behind <see cref="Rest"/> every
    /// command can stand (<c>prep quiz</c>), for places where its own name is taken.
    /// </summary>
    internal (ICommand Command, int Words)? Match(ReadOnlySpan<string> words) =>
        words.Length switch
        {
            0 => null,
            _ when words.Length > 1 && Find($"{words[0]} {words[1]}") is { } subcommand => (subcommand, 2),
            _ when Find(words[0]) is { } command => (command, 1),
            _ when Find($"{Rest} {words[0]}") is { } rest => (rest, 1),
            _ when IsRest(words[0]) && Match(words[1..]) is var (behind, taken) => (behind, taken + 1),
            _ when HasSubcommands(words[0]) && Find($"{words[0]} {FirstOf(words[0])}") is { } first => (first, 1),
            _ => null,
        };

    /// <summary>The names nearest to a mistyped one.</summary>
    internal IReadOnlyList<string> Near(string name) =>
        [
            .. Typed
                .Select(spec => spec.Name)
                .Where(known => known.Split(' ').Any(word => Likeness.Typos(word, name) <= 2))
                .Take(3),
        ];

    // A command that has subcommands cannot be used bare on every platform, so its name alone means the one that explains.
    private static string FirstOf(string parent) => parent is Rest ? "help" : "show";

    private static bool IsRest(string word) => word.Equals(Rest, StringComparison.OrdinalIgnoreCase);

    private bool HasSubcommands(string name) =>
        Specs.Any(spec => spec.Name.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase));

    private void Check(CommandSpec spec)
    {
        if (HasSubcommands(spec.Name))
            throw new InvalidOperationException(
                $"/{spec.Name} takes words and has subcommands; a platform can offer only one of the two."
            );
        if (spec.Arguments.Count(argument => argument.Kind is ArgumentKind.Words) > 1)
            throw new InvalidOperationException(
                $"/{spec.Name} has two arguments of kind Words; one must be another kind."
            );
    }
}
