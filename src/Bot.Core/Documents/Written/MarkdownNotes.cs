using System.Text;
using Bot.Core.Questions;
using Bot.Core.Stories;

namespace Bot.Core.Documents.Written;

/// <summary>A bank as Markdown that imports back to the same bank: questions as headings, answers behind <c>&gt;</c>.</summary>
public static class MarkdownNotes
{
    internal const string StoryHeading = "## Story: ";
    internal static readonly string[] Parts = ["Situation", "Task", "Action", "Result", "Use for"];

    public static string Write(string title, IReadOnlyList<Question> questions, IReadOnlyList<Story> stories)
    {
        var text = new StringBuilder(WrittenMark.FirstLine).Append("\n\n# ").Append(title).Append('\n');
        IReadOnlyList<string> section = [];
        foreach (var question in questions)
        {
            if (!question.Section.SequenceEqual(section))
                text.Append("\n## ").Append(string.Join(" > ", question.Section).ReplaceLineEndings(" ")).Append('\n');
            section = question.Section;
            Write(text, question);
        }

        foreach (var story in stories)
            Write(text, story);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Question question)
    {
        var lines = question.Text.Split('\n', 2);
        WrittenMark mark = new(
            question.Section,
            question.Direction,
            question.Kind,
            question.Tags.Count > 0 ? question.Tags : [question.Topic],
            question.OnlyFor,
            question.HeldBack,
            question.Todo,
            question.Stories,
            lines.Length > 1 ? lines[1] : null
        );
        text.Append("\n### ").Append(lines[0]).Append('\n').Append(mark.Line()).Append('\n');
        if (lines.Length > 1)
            text.Append('\n').Append(lines[1]).Append('\n');
        Quote(text, question.Answer);
    }

    private static void Write(StringBuilder text, Story story)
    {
        text.Append('\n').Append(StoryHeading).Append(story.Title.ReplaceLineEndings(" ")).Append('\n');
        string[] parts = [story.Situation, story.Task, Items(story.Actions), story.Result, Items(story.UseFor)];
        foreach (var (name, part) in Parts.Zip(parts))
        {
            text.Append('\n').Append(name).Append(":\n");
            Quote(text, part);
        }
    }

    // A further line of an item stands further in.
    private static string Items(IReadOnlyList<string> items) =>
        string.Join('\n', items.Select(item => $"- {item.Replace("\n", "\n  ", StringComparison.Ordinal)}"));

    private static void Quote(StringBuilder text, string? words)
    {
        if (string.IsNullOrEmpty(words))
            return;
        foreach (var line in words.Split('\n'))
            text.Append(line.Length > 0 ? "> " : ">").Append(line).Append('\n');
    }
}
