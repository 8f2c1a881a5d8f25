using System.Text;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Reports;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// The passage below a question as its answer: as it stands, moved to the left, without what only serves the page (ways
/// back to the top, badges, bare tags) and with the to-dos kept apart.
/// </summary>
internal static class AnswerBelow
{
    private const string TodoMark = "TODO";

    /// <returns>Null: nothing stands there. To-dos stay where they are.</returns>
    public static string? Of(Notebook notes, int from, int end)
    {
        List<string>? todo = null;
        return Of(notes, from, end, ref todo, keepTodo: true);
    }

    /// <param name="todo">Takes what is left to do; stays null where there is nothing.</param>
    public static string? Of(Notebook notes, int from, int end, ref List<string>? todo) =>
        Of(notes, from, end, ref todo, keepTodo: false);

    private static string? Of(Notebook notes, int from, int end, ref List<string>? todo, bool keepTodo)
    {
        var page = notes.Page;
        end = WithoutFurniture(page, from, end);
        from = page.Filled(from);
        if (from >= end)
            return null;
        var indent = Indent(page, from, end);
        var answer = notes.Draft.Clear();
        var (gap, quoted) = (false, false);
        for (var line = from; line < end; line++)
        {
            var fence = IsQuotedFence(page, line);
            quoted = page[line].Mark is Mark.Answer && quoted ^ fence;
            if (page[line].Mark is Mark.Blank || quoted && page[line].BodyLength is 0)
                gap = true;
            else if (quoted && !fence)
                Append(answer, Unquoted(page, line), ref gap);
            else if (page[line].Mark is Mark.Code)
                Append(answer, Cut(page, line, indent), ref gap);
            else if (!keepTodo && IsTodo(page.Body(line)))
                Leave(notes, line, todo ??= []);
            else if (!Markup.IsFurniture(page.Whole(line)) && !IsOpener(page, line))
                Append(answer, WithoutTags(Text(page, line, indent)), ref gap);
        }

        return answer.Length > 0 ? answer.ToString() : null;
    }

    /// <summary>A fence of code behind <c>&gt;</c>.</summary>
    public static bool IsQuotedFence(NotePage page, int line) =>
        page[line].Mark is Mark.Answer && page.Body(line).StartsWith("```");

    public static bool IsTodo(ReadOnlySpan<char> body) =>
        body.Length > TodoMark.Length
        && body.StartsWith(TodoMark, StringComparison.OrdinalIgnoreCase)
        && body[TodoMark.Length] is ':' or ' ';

    private static void Leave(Notebook notes, int line, List<string> todo)
    {
        todo.Add(notes.Page.Body(line)[(TodoMark.Length + 1)..].Trim().ToString());
        notes.Problems.Add(Points.Todo(line + 1, todo[^1]));
    }

    private static void Append(StringBuilder answer, ReadOnlySpan<char> text, ref bool gap)
    {
        if (text.IsEmpty && !gap)
            return;
        answer.Append(
            answer.Length is 0 ? ""
            : gap ? "\n\n"
            : "\n"
        );
        answer.Append(text);
        gap = false;
    }

    private static int WithoutFurniture(NotePage page, int from, int end)
    {
        while (
            end > from
            && (page[end - 1].Mark is Mark.Blank or Mark.Bar || Markup.IsFurniture(page.Whole(end - 1)))
            && page[end - 1].Mark is not Mark.Code
        )
            end--;
        return end;
    }

    /// <summary><c>&lt;summary&gt;Answer&lt;/summary&gt;</c> says only that the answer follows.</summary>
    private static bool IsOpener(NotePage page, int line) =>
        page[line].Mark is Mark.Tag && Reveal.SummaryAt(page, line) is { } summary && Reveal.IsOnlyOpened(summary);

    private static ReadOnlySpan<char> Text(NotePage page, int line, int indent) =>
        page[line].Mark is Mark.Answer ? page.Body(line) : Cut(page, line, indent);

    // Code behind ">" keeps its own indent.
    private static ReadOnlySpan<char> Unquoted(NotePage page, int line)
    {
        var rest = page.Indented(line).TrimStart()[1..];
        return rest is [' ', ..] ? rest[1..] : rest;
    }

    private static ReadOnlySpan<char> WithoutTags(ReadOnlySpan<char> text) =>
        text.Contains('<') && !text.Contains('`') ? Tags.Strip(text).Trim('\n') : text;

    private static int Indent(NotePage page, int from, int end)
    {
        var indent = int.MaxValue;
        for (var line = from; line < end; line++)
        {
            if (page[line].Mark is not Mark.Blank)
                indent = Math.Min(indent, page[line].Indent);
        }

        return indent;
    }

    private static ReadOnlySpan<char> Cut(NotePage page, int line, int indent)
    {
        var raw = page[line].Mark is Mark.Code or Mark.Fence ? page.Raw(line).TrimEnd() : page.Indented(line);
        var (at, columns) = (0, 0);
        while (at < raw.Length && columns < indent && raw[at] is ' ' or '\t')
            columns += raw[at++] is '\t' ? 4 : 1;
        return raw[at..];
    }
}
