using System.Text.RegularExpressions;

namespace Bot.Core.Tests;

/// <summary>Every text that a person reads stands in a file that ends in View, and keeps to the words of a patient colleague.</summary>
public sealed partial class ViewWordsTests
{
    /// <summary>No sentence of the bot has more.</summary>
    private const int MostWords = 20;

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

    /// <summary>What is read from files and heard from people; the views among them are the bot's.</summary>
    private static readonly string[] NotSaid = ["/Documents/", "/Courtesies.cs", "/Openers.cs"];

    private static IReadOnlyList<string> Views { get; } =
    [.. Sources("Bot.Core").Concat(Sources("Bot.Host")).Where(IsView)];

    /// <summary>Command summaries, labels and what the terminal adds: said too, by who has no view.</summary>
    private static IReadOnlyList<string> Others { get; } =
    [
        .. Sources("Bot.Core").Where(path => !IsView(path) && !NotSaid.Any(path.Contains)),
        .. Sources("Bot.Adapters").Where(path => path.Contains("/Terminal/")),
    ];

    public static TheoryData<string> Files() => [.. Views.Concat(Others).Select(Named).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_exclamation_no_blame_and_no_long_sentence(string file)
    {
        var path = Views.Concat(Others).Single(one => Named(one) == file);
        foreach (var text in Said(path))
        {
            Assert.DoesNotContain('!', text);
            Assert.DoesNotContain(Blaming, word => Regex.IsMatch(text, $@"\b{word}\b", RegexOptions.IgnoreCase));
            Assert.All(
                SentenceEnd().Split(text),
                sentence => Assert.True(WordsIn(sentence) <= MostWords, $"{file}: {sentence}")
            );
        }
    }

    [Fact]
    public void Sentences_stand_in_views()
    {
        // A doctor's findings are sentences of who examines.
        var elsewhere = Others
            .Where(path => path.Contains("/Bot.Core/") && !path.EndsWith("Examination.cs", StringComparison.Ordinal))
            .SelectMany(path => Said(path).Where(IsSentence).Select(text => $"{Named(path)}: {text}"));

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void There_are_texts_to_read()
    {
        Assert.True(Views.SelectMany(Said).Count(text => text.Contains(' ')) > 300);
        Assert.True(Others.SelectMany(Said).Count(text => text.Contains(' ')) > 60);
    }

    [Theory]
    [InlineData("""Say("one" + " two")""", "one two")]
    [InlineData("""Say("one " + count + " two" + Last)""", "one X twoX")]
    [InlineData("""Say("one" + (a ? " or two" : "") + " three")""", " or two", "", "one or two three")]
    [InlineData("""Say(Phrase.Count(1, "one") + " two")""", "one", "X two")]
    [InlineData("""Say($"one {(a ? " long" : "or longer")} two {b}")""", " long", "or longer", "one or longer two X")]
    [InlineData("""Say("a \"quoted\" one", 'c', "b") // "not this" """, "a \"quoted\" one", "b")]
    [InlineData("throw new FormatException($\"no {text}\"); Say(\"this\");", "this")]
    public void Texts_are_read_as_they_are_joined(string source, params string[] texts) =>
        Assert.Equal(texts, SourceTexts.In(source));

    private static IEnumerable<string> Said(string path) =>
        SourceTexts.In(File.ReadAllText(path)).Where(text => !text.Contains('|')).Select(text => text.Trim());

    private static bool IsSentence(string text) => WordsIn(text) > 2 && text[^1] is '.' or '?' && char.IsUpper(text[0]);

    private static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool IsView(string path) => path.EndsWith("View.cs", StringComparison.Ordinal);

    private static string Named(string path) => string.Join('/', path.Split('/')[^2..]);

    private static IEnumerable<string> Sources(string project) =>
        Directory
            .EnumerateFiles(Path.Combine(Root(), "src", project), "*.cs", SearchOption.AllDirectories)
            .Select(path => path.Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/") && !path.Contains("/bin/"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PrepBot.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"(?<=[.?])\s+|\n")]
    private static partial Regex SentenceEnd();
}
