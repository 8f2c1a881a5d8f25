using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;
using Bot.Core.Documents.Written;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Tables;

/// <summary>The questions of a table, a row each.</summary>
internal static class TableNotes
{
    public static Notebook Read(string text, string title, TableShape shape)
    {
        Notebook notes = new(new NotePage(""), title);
        foreach (var row in new Records(text, shape.Separator, shape.Start).Read().Skip(shape.Rows))
            Note(notes, new Row(row, shape), row.Line + shape.Line - 2);
        return notes;
    }

    private static void Note(Notebook notes, Row row, int line)
    {
        var columns = row.Columns;
        var text = Cloze.Blank(row[columns.Question], out var whole);
        if (text.Length is 0 or > Prompts.LongestQuestion * 4)
            return;
        Enter(notes, line, row[columns.Section]);
        var choices = Lettered(row, columns.Choices);
        if (choices.Length > 0)
            text = $"{text}\n{choices}";
        var question = notes.Ask(line, text, Answer(row, whole), Value<Direction>(row[columns.Direction]));
        notes.Questions[^1] = question with
        {
            Kind = Value<QuestionKind>(row[columns.Kind]) ?? question.Kind,
            OnlyFor = row[columns.OnlyFor] is { Length: > 0 } only ? only : null,
            Todo = row[columns.Todo] is { Length: > 0 } todo ? todo.Split('\n') : [],
            HeldBack = row[columns.HeldBack] is CsvNotes.HeldBack,
            Stories = StoryCell.Read(row[columns.Stories]),
            Tags =
            [
                .. question
                    .Tags.Concat(row[columns.Tags].Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
                    .Distinct(),
            ],
        };
    }

    private static string? Answer(Row row, string? whole)
    {
        var columns = row.Columns;
        var key = row[columns.Key];
        string?[] parts =
        [
            whole,
            key.Length > 0 && columns.Choices.Count > 0 ? $"Answer: {key}"
            : columns.Answer < 0 ? key
            : null,
            row[columns.Answer],
            row[columns.More],
        ];
        var answer = string.Join("\n\n", parts.Where(part => !string.IsNullOrEmpty(part)));
        return answer.Length > 0 ? answer : null;
    }

    private static void Enter(Notebook notes, int line, string section)
    {
        var titles = section.Split(
            (string[])[" > ", "::"],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (notes.Outline.Path.SequenceEqual(titles))
            return;
        notes.Outline.Close(HeadingRank.Banner);
        for (var level = 0; level < titles.Length; level++)
            notes.Outline.Enter(line, HeadingRank.Banner, titles[level], level);
    }

    private static string Lettered(Row row, IReadOnlyList<int> columns) =>
        string.Join(
            '\n',
            columns
                .Select((column, at) => (at, Text: row[column]))
                .Where(choice => choice.Text.Length > 0)
                .Select(choice => $"{(char)('A' + choice.at)}) {choice.Text}")
        );

    /// <summary><c>toAskThem</c> and <c>to ask them</c> alike.</summary>
    private static T? Value<T>(string name)
        where T : struct, Enum =>
        name.Length is > 2 and < 30 && Enum.TryParse<T>(name.Replace(" ", "").Replace("-", ""), true, out var value)
            ? value
            : null;

    private readonly struct Row(TableRow row, TableShape shape)
    {
        public TableColumns Columns => shape.Columns;

        /// <summary>The cell, or empty.</summary>
        public string this[int column] =>
            column < 0 || column >= row.Cells.Count ? ""
            : shape.Html ? HtmlField.Plain(row.Cells[column])
            : WithoutGuard(row.Cells[column]);

        // Spreadsheets take a cell that begins so for a formula; an export guards it with an apostrophe.
        private static string WithoutGuard(string cell) =>
            cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
    }
}
