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

    /// <summary>The texts of a file, those over several lines too; what is filled in counts as one word.</summary>
    private static IEnumerable<string> Texts(string path)
    {
        var source = Comment().Replace(File.ReadAllText(path), "");
        var raw = RawLiteral().Matches(source).SelectMany(match => match.Groups[1].Value.Split('\n'));
        var plain = Literal().Matches(Emptied(RawLiteral().Replace(source, ""))).Select(match => match.Groups[1].Value);
        return raw.Select(Emptied)
            .Concat(plain)
            .Select(text => text.Trim())
            .Where(text => text.Contains(' ', StringComparison.Ordinal));
    }

    // The innermost holes first. What is said within a hole stands in quotes of its own, and is read besides.
    private static string Emptied(string text)
    {
        List<string> within = [];
        for (var before = ""; before != text; )
        {
            before = text;
            text = Hole()
                .Replace(
                    text,
                    hole =>
                    {
                        within.AddRange(Literal().Matches(hole.Value).Select(match => match.Value));
                        return "X";
                    }
                );
        }
        return string.Join('\n', [text, .. within]);
    }

    private static string Core()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PrepBot.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "src", "Bot.Core");
    }

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\"\"\"\\s*\\n(.*?)\\n\\s*\"\"\"", RegexOptions.Singleline)]
    private static partial Regex RawLiteral();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{[^{}\n]*\}")]
    private static partial Regex Hole();
}
