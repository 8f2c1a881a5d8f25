using System.Text;

namespace Bot.Core.Chat.Commands;

/// <summary>
/// Words to arguments, for platforms and places without fields: a subcommand first, then choices, <c>name: value</c>
/// pairs anywhere, quoted text as one; the rest is the argument of kind <see cref="ArgumentKind.Words"/>.
/// </summary>
public static class CommandLine
{
    /// <summary>Where words go that no argument of the command takes.</summary>
    public const string Unplaced = "?";

    /// <summary>Reads a line without its slash. A command that does not exist comes back under the word that was typed.</summary>
    public static ChatInput.Commanded Read(CommandCatalog catalog, Circumstances circumstances, string line)
    {
        var words = Split(line);
        return catalog.Match([.. words]) is var (command, taken)
            ? new(circumstances, command.Spec.Name, Arguments(command.Spec, line, words[taken..], taken))
            : new(circumstances, words.FirstOrDefault(""), Left(words[Math.Min(1, words.Count)..]));
    }

    /// <summary>The command that plain words mean, the slash left out; null when they are better read as words.</summary>
    /// <remarks>Words that no argument takes show that a sentence merely begins like a command.</remarks>
    public static ChatInput.Commanded? ReadBare(CommandCatalog catalog, Circumstances circumstances, string line)
    {
        var read = Read(catalog, circumstances, line);
        return catalog.Find(read.Command) is null || read.Arguments.ContainsKey(Unplaced) ? null : read;
    }

    private static Dictionary<string, string> Arguments(CommandSpec spec, string line, List<string> words, int taken)
    {
        Dictionary<string, string> arguments = new(StringComparer.OrdinalIgnoreCase);
        // One argument of words takes the line as it stands, so that inner spaces and quotes are not lost.
        if (spec.Arguments is [{ Kind: ArgumentKind.Words or ArgumentKind.File } only] && words.Count > 0)
            return new() { [only.Name] = Unquote(AfterName(AfterWords(line, taken), only.Name)) };
        List<string> rest = [];
        for (var at = 0; at < words.Count; at++)
            if (Named(spec, words, at) is { } pair)
                (arguments[pair.Name], at) = (pair.Value, pair.Last);
            else if (Chosen(spec, words[at], arguments, isFirst: rest.Count is 0) is { } argument)
                arguments[argument.Name] = words[at].ToLowerInvariant();
            else
                rest.Add(words[at]);
        if (rest.Count > 0)
            arguments[Taker(spec, arguments)?.Name ?? Unplaced] = string.Join(' ', rest);
        return arguments;
    }

    private static (string Name, string Value, int Last)? Named(CommandSpec spec, List<string> words, int at)
    {
        var colon = words[at].IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || Find(spec, words[at][..colon]) is not { } argument)
            return null;
        if (colon < words[at].Length - 1)
            return (argument.Name, Unquote(words[at][(colon + 1)..]), at);
        return at + 1 < words.Count ? (argument.Name, Unquote(words[at + 1]), at + 1) : null;
    }

    private static CommandArgument? Find(CommandSpec spec, string name) =>
        spec.Arguments.FirstOrDefault(argument => argument.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static CommandArgument? Chosen(
        CommandSpec spec,
        string word,
        Dictionary<string, string> taken,
        bool isFirst
    ) =>
        spec.Arguments.FirstOrDefault(argument =>
            !taken.ContainsKey(argument.Name)
            && argument.Kind switch
            {
                ArgumentKind.OneOf => (isFirst || !StandsFirst(spec, argument))
                    && (argument.Options?.Any(option => Same(option.Value, word)) ?? false),
                ArgumentKind.Number => int.TryParse(word, out _),
                _ => false,
            }
        );

    // A choice that is named before the words is typed before them: "new" inside a sentence chooses nothing.
    private static bool StandsFirst(CommandSpec spec, CommandArgument choice) =>
        spec.Arguments.SkipWhile(argument => argument != choice).Any(argument => argument.Kind is ArgumentKind.Words);

    private static CommandArgument? Taker(CommandSpec spec, Dictionary<string, string> taken) =>
        spec.Arguments.FirstOrDefault(argument =>
            argument.Kind is ArgumentKind.Words or ArgumentKind.File && !taken.ContainsKey(argument.Name)
        );

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Left(List<string> words) =>
        words.Count is 0 ? [] : new() { [Unplaced] = string.Join(' ', words) };

    // topic: databases
    private static string AfterName(string words, string name) =>
        words.StartsWith(name, StringComparison.OrdinalIgnoreCase) && words.AsSpan(name.Length) is [':', ..]
            ? words[(name.Length + 1)..].TrimStart()
            : words;

    private static string AfterWords(string line, int count)
    {
        var rest = line.AsSpan().TrimStart();
        for (; count > 0; count--)
        {
            var end = rest.IndexOfAny(" \t\n");
            rest = end < 0 ? [] : rest[end..].TrimStart();
        }
        return rest.TrimEnd().ToString();
    }

    private static string Unquote(string word) =>
        word.Length > 1 && word[0] is '"' && word[^1] is '"' ? word[1..^1] : word;

    // Words are parted by white space; quoted text stays one word, also behind a colon (role: "backend engineer").
    private static List<string> Split(string line)
    {
        List<string> words = [];
        StringBuilder word = new();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter is '"')
                quoted = !quoted;
            if (!quoted && char.IsWhiteSpace(letter))
                Flush();
            else
                word.Append(letter);
        }
        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
