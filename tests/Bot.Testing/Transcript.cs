namespace Bot.Testing;

/// <summary>
/// A conversation as it should go. Lines that begin with <c>&gt; </c> are typed, lines that begin with <c># </c> are
/// comments, the rest is expected. <c>…</c> at the end of a line stands for the rest of it; alone on a line for any
/// number of lines. Empty lines at the edges of an answer do not count, and several count as one.
/// </summary>
public sealed class Transcript
{
    private const string Anything = "…";

    private readonly IReadOnlyList<Turn> turns;
    private readonly string name;

    private Transcript(string name, IReadOnlyList<Turn> turns) => (this.name, this.turns) = (name, turns);

    /// <summary>The lines to type, in order.</summary>
    public IEnumerable<string> Typed => turns.Skip(1).Select(turn => turn.Typed);

    public static Transcript Read(string path) => Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <param name="name">How a mismatch names the transcript.</param>
    public static Transcript Parse(string text, string name = "transcript")
    {
        // The first turn is what stands before anything is typed.
        List<Turn> turns = [new("", 0, [])];
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line is "#" || line.StartsWith("# ", StringComparison.Ordinal))
                continue;
            if (line.StartsWith("> ", StringComparison.Ordinal))
                turns.Add(new Turn(line[2..], index + 1, []));
            else
                turns[^1].Expected.Add(new Expectation(index + 1, line.TrimEnd()));
        }

        return new Transcript(name, turns);
    }

    /// <summary>Types line after line and compares each answer.</summary>
    /// <param name="say">Types a line and brings all that it caused.</param>
    /// <param name="opening">What was said before anything was typed.</param>
    /// <exception cref="TranscriptException">An answer is not as expected.</exception>
    public async Task PlayAsync(Func<string, Task<string>> say, string opening = "")
    {
        Compare(turns[0].Expected, opening, "Before the first line");
        foreach (var turn in turns.Skip(1))
            Compare(turn.Expected, await say(turn.Typed), $"After \"{turn.Typed}\" (line {turn.Line})");
    }

    /// <summary>Compares everything that a conversation brought, when it was not heard line by line.</summary>
    /// <exception cref="TranscriptException">The output is not as expected.</exception>
    public void Compare(string output) =>
        // A typed line parts two answers, as an empty line does.
        Compare([.. turns.SelectMany(turn => turn.Expected.Prepend(new Expectation(turn.Line, "")))], output, "In all");

    private void Compare(IReadOnlyList<Expectation> expected, string output, string where)
    {
        var wanted = Squeezed(expected, line => line.Text);
        var found = Squeezed(output.ReplaceLineEndings("\n").Split('\n'), line => line.TrimEnd());
        if (FirstDifference(wanted, found) is not var (at, line))
            return;
        throw new TranscriptException(
            $"""
            {where}, {name} differs{(at < wanted.Count ? $" at line {wanted[at].Line}" : " at its end")}.
            expected: {(at < wanted.Count ? wanted[at].Text : "(nothing more)")}
            came:     {(line < found.Count ? found[line] : "(nothing more)")}

            All that came:
            {string.Join('\n', found)}
            """
        );
    }

    /// <summary>How far the two could be brought together at best; null: to the end.</summary>
    private static (int Wanted, int Found)? FirstDifference(List<Expectation> wanted, List<string> found)
    {
        // reachable: how many found lines the expectations so far can account for.
        var reachable = new HashSet<int> { 0 };
        foreach (var (at, expectation) in wanted.Index())
        {
            var first = reachable.Min();
            var next =
                expectation.Text is Anything
                    ? Enumerable.Range(first, found.Count - first + 1)
                    : reachable.Where(i => i < found.Count && Matches(expectation.Text, found[i])).Select(i => i + 1);
            var reached = next.ToHashSet();
            if (reached.Count is 0)
                return (at, first);
            reachable = reached;
        }

        return reachable.Contains(found.Count) ? null : (wanted.Count, reachable.Max());
    }

    private static bool Matches(string wanted, string found) =>
        wanted.EndsWith(Anything, StringComparison.Ordinal)
            ? found.StartsWith(wanted[..^Anything.Length], StringComparison.Ordinal)
            : found == wanted;

    /// <summary>Without empty lines at the edges, and one where there are several.</summary>
    private static List<T> Squeezed<T>(IEnumerable<T> lines, Func<T, string> textOf)
    {
        var squeezed = new List<T>();
        foreach (var line in lines)
        {
            if (textOf(line).Length > 0 || (squeezed.Count > 0 && textOf(squeezed[^1]).Length > 0))
                squeezed.Add(line);
        }

        if (squeezed.Count > 0 && textOf(squeezed[^1]).Length is 0)
            squeezed.RemoveAt(squeezed.Count - 1);
        return squeezed;
    }

    private sealed record Turn(string Typed, int Line, List<Expectation> Expected);

    private sealed record Expectation(int Line, string Text);
}

/// <summary>A conversation went otherwise than its transcript.</summary>
public sealed class TranscriptException(string message) : Exception(message);
