using System.Text;
using System.Text.Json;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Written;

/// <summary>A bank as comma-separated values (RFC 4180), a question a row.</summary>
public static class CsvNotes
{
    private const string Header = "question,answer,section,direction,kind,only for,tags,todo,held back,stories";

    /// <summary>What stands in the column of that name.</summary>
    internal const string HeldBack = "yes";

    public static string Write(IReadOnlyList<Question> questions)
    {
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var question in questions)
        {
            string[] cells =
            [
                question.Text,
                question.Answer ?? "",
                string.Join(" > ", question.Section),
                Named(question.Direction),
                Named(question.Kind),
                question.OnlyFor ?? "",
                string.Join(' ', question.Tags.Skip(1)),
                string.Join('\n', question.Todo),
                question.HeldBack ? HeldBack : "",
                StoryCell.Write(question.Stories),
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    // A spreadsheet would run a cell that begins so; the apostrophe makes it text, and an import takes it off.
    private static string Cell(string words)
    {
        var safe = words is ['=' or '+' or '-' or '@', ..] ? $"'{words}" : words;
        return safe.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static string Named(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
