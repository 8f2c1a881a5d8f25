using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Formats;

/// <summary>
/// <c>✓</c> advice and <c>✗</c> mistakes: tips, never things to tick. A quoted question behind <c>✗</c> is a tip to
/// read and, beside it, a question that is never to be asked.
/// </summary>
internal sealed class AdviceFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not (Mark.Tick or Mark.Cross))
            return 0;
        var avoid = page[line].Mark is Mark.Cross;
        var end = EndOfAdvice(page, line);
        var text = Text(page, line, end);
        if (text.Length is 0)
            return 1;
        notes.Outline.EndList();
        notes.Advise(line, text, avoid);
        if (avoid && QuestionIn(text) is { } never)
            notes.Ask(line, never, null, Direction.NeverAsk);
        if (text.EndsWith(':'))
            notes.Outline.BeginList(text[..^1]);
        return end - line;
    }

    // Quoted bullets below are questions of their own.
    private static int EndOfAdvice(NotePage page, int line)
    {
        var end = line + 1;
        while (
            page.MarkAt(end) is Mark.Text or Mark.Bullet or Mark.Arrow
            && page[end].Indent > page[line].Indent
            && !(page[end].Mark is Mark.Bullet && Quoted.Opens(page.Body(end)))
        )
        {
            end++;
        }

        return end;
    }

    private static string Text(NotePage page, int line, int end)
    {
        var text = new System.Text.StringBuilder().Append(page.Body(line));
        for (var inner = line + 1; inner < end; inner++)
            text.Append(page[inner].Mark is Mark.Bullet ? "\n- " : " ").Append(page.Body(inner));
        return text.ToString();
    }

    private static string? QuestionIn(string text)
    {
        if (!Quoted.Opens(text) || Quoted.Next(text, 1) is not (> 1 and var close))
            return null;
        var quote = text[1..close].Trim();
        return Prompts.EndsInQuestion(quote) ? quote : null;
    }
}
