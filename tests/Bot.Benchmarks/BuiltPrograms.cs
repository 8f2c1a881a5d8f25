namespace Bot.Benchmarks;

/// <summary>The programs of this repository, in the configuration in which this one was built.</summary>
internal static class BuiltPrograms
{
    public static string Host => Find("src/Bot.Host");

    public static string Baseline => Find("tests/Bot.Benchmarks.Baseline");

    private static string Find(string project)
    {
        // Such as tests/Bot.Benchmarks/bin/Release/net10.0/.
        var output = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var root = output.Parent?.Parent?.Parent?.Parent?.Parent?.FullName ?? "";
        var built = Path.Combine("bin", output.Parent!.Name, output.Name, $"{Path.GetFileName(project)}.dll");
        var file = Path.Combine(root, project, built);
        return File.Exists(file) ? file : throw new FileNotFoundException($"Build {project} first.", file);
    }
}
