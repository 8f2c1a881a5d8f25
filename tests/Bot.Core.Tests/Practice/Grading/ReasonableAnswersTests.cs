using Bot.Core.Practice;
using Bot.Core.Practice.Grading;

namespace Bot.Core.Tests.Practice.Grading;

/// <summary>What is suggested for answers as people type them, against the examples of the starter bank and short notes.</summary>
public sealed class ReasonableAnswersTests
{
    private sealed record Case(string Expected, string Question, string Answer, string Said);

    private static readonly IReadOnlyDictionary<string, string> Bank = Directory
        .EnumerateFiles(Seeds(), "*.txt")
        .SelectMany(file => File.ReadAllLines(file) is var lines ? lines.Zip(lines.Skip(1)) : [])
        .Where(pair => pair.Second.StartsWith("> ", StringComparison.Ordinal) && pair.First.Length > 0)
        .Where(pair => !pair.First.StartsWith('>'))
        .ToDictionary(pair => pair.First, pair => pair.Second[2..]);

    private static readonly IReadOnlyList<Case> Cases =
    [
        .. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Practice", "Grading", "reasonable-answers.txt"))
            .Split("\n\n")
            .Where(block => !block.StartsWith('#'))
            .Select(block => block.Trim().Split('\n'))
            .Select(lines => (Head: lines[0].Split('\t'), Said: lines[1]))
            .Select(one => new Case(
                one.Head[0],
                one.Head[1],
                Bank.GetValueOrDefault(one.Head[1], one.Head[1].Replace(" / ", "\n", StringComparison.Ordinal)),
                one.Said
            )),
    ];

    [Fact]
    public void An_answer_that_covers_the_points_is_not_guessed_Again()
    {
        List<string> otherwise =
        [
            .. Cases
                .Select(one => (one, Guess: Points.In(one.Said, one.Answer).Guess))
                .Where(guessed => !Fits(guessed.one.Expected, guessed.Guess))
                .Select(guessed => $"{guessed.Guess}, not {guessed.one.Expected}: {guessed.one.Question}"),
        ];

        Assert.Equal(28, Cases.Count);
        Assert.True(otherwise.Count <= 1, string.Join('\n', otherwise));
    }

    [Fact]
    public void An_answer_to_another_question_is_guessed_Again()
    {
        var guesses =
            from said in Cases
            from other in Cases
            where said.Question != other.Question
            select Points.In(said.Said, other.Answer).Guess;
        var all = guesses.ToList();

        Assert.InRange(all.Count(guess => guess is Grade.Again), all.Count * 95 / 100, all.Count);
    }

    private static bool Fits(string expected, Grade? guess) =>
        expected switch
        {
            "covers" => guess is Grade.Hard or Grade.Good,
            "whole" => guess is Grade.Good,
            _ => guess is Grade.Again,
        };

    private static string Seeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PrepBot.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "seeds");
    }
}
