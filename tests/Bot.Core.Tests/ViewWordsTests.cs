using System.Text.RegularExpressions;

namespace Bot.Core.Tests;

/// <summary>Every text that a person reads stands in a file that ends in View, and keeps to the words of a patient colleague.</summary>
public sealed partial class ViewWordsTests
{
    private static readonly string[] Blaming =
    [
        "wrong",
        "failed",
        "missed",
        "broke",
        "you should have",
        "you forgot",
        "nail it",
        "on fire",
        "deck",
        "retrievability",
        "attempt id",
    ];

    private static IEnumerable<string> Files { get; } =
        Directory.EnumerateFiles(Core(), "*View.cs", SearchOption.AllDirectories);

    public static TheoryData<string> Views() => [.. Files.Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Views))]
    public void No_exclamation_no_blame_and_no_long_sentence(string view)
    {
        var path = Files.Single(file => Path.GetFileName(file) == view);
        foreach (var text in Texts(path))
        {
            Assert.DoesNotContain('!', text);
            Assert.DoesNotContain(Blaming, word => Regex.IsMatch(text, $@"\b{word}\b", RegexOptions.IgnoreCase));
            Assert.All(
                text.Split([". ", "? ", "; ", ": ", "\\n"], StringSplitOptions.RemoveEmptyEntries),
                sentence => Assert.True(sentence.Split(' ').Length <= 20, $"{view}: {sentence}")
            );
        }
    }

    [Fact]
    public void There_are_texts_to_read() => Assert.True(Files.SelectMany(Texts).Count() > 150);

    /// <summary>The texts of a file; what is filled in counts as one word.</summary>
    private static IEnumerable<string> Texts(string path) =>
        File.ReadLines(path)
            .Select(line => line.Trim())
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Literal().Matches(Hole().Replace(line, "X")))
            .Select(match => match.Groups[1].Value)
            .Where(text => text.Contains(' ', StringComparison.Ordinal));

    private static string Core()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PrepBot.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "src", "Bot.Core");
    }

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
