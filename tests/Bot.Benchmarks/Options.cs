namespace Bot.Benchmarks;

/// <summary>The options behind a benchmark's name: <c>--name value</c>.</summary>
internal static class Options
{
    public static string? Value(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;

    public static int Number(string[] options, string name, int otherwise) =>
        Value(options, name) is { } value ? int.Parse(value) : otherwise;
}
