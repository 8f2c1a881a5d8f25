using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>Options behind the name of a benchmark: <c>--questions 1000</c>.</summary>
internal static class Options
{
    public static int Number(string[] options, string name, int otherwise) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length
            ? int.Parse(options[at + 1], CultureInfo.InvariantCulture)
            : otherwise;
}
