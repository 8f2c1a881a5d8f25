using System.Text;
using Bot.Core.Documents.Lines;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// The choices of a multiple-choice question: lines that begin with A, B, C in their order, or boxes of which one is
/// ticked. They belong to the question, and the key to the answer.
/// </summary>
internal sealed record Choices(int First, int End, string Text, string? Key)
{
    /// <returns>Null: no choices between these lines.</returns>
    public static Choices? In(NotePage page, int from, int end)
    {
        var code = false;
        for (var line = from; line < end; line++)
        {
            code = page[line].Mark is Mark.Answer && code ^ AnswerBelow.IsQuotedFence(page, line);
            if (code)
                continue;
            if (page[line].Mark is Mark.Box)
                return Boxes(page, line, end);
            if (page[line].Mark is Mark.Bullet or Mark.Text or Mark.Answer && Letter(page.Body(line), 'A') > 0)
                return Lettered(page, line, end);
        }

        return null;
    }

    private static Choices? Lettered(NotePage page, int first, int end)
    {
        var text = new StringBuilder();
        var next = 'A';
        var last = first;
        for (var line = first; line < end; line++)
        {
            if (page[line].Mark is Mark.Blank)
                continue;
            var body = page[line].Mark is Mark.Code ? default : page.Body(line);
            if (Letter(body, next) is > 0 and var behind)
            {
                text.Append(next > 'A' ? "\n" : "").Append(next).Append(") ").Append(body[behind..].Trim());
                next++;
            }
            else if (line == last && page[line].Indent > page[first].Indent)
                text.Append(' ').Append(page.Whole(line));
            else
                break;
            last = line + 1;
        }

        return next > 'B' ? new(first, last, text.ToString(), null) : null;
    }

    private static Choices? Boxes(NotePage page, int first, int end)
    {
        var text = new StringBuilder();
        var (count, last) = (0, first);
        string? key = null;
        for (
            var line = first;
            line < end && page[line].Mark is Mark.Box or Mark.Blank or Mark.Code or Mark.Fence;
            line++
        )
        {
            if (page[line].Mark is Mark.Blank)
                continue;
            last = line + 1;
            if (page[line].Mark is not Mark.Box)
            {
                text.Append('\n').Append(page.Raw(line).TrimEnd());
                continue;
            }

            var choice = $"{(char)('A' + Math.Min(count++, 25))}) {page.Body(line)}";
            text.Append(count > 1 ? "\n" : "").Append(choice);
            if (page[line].Value is 1)
                key = key is null ? choice : $"{key}\n{choice}";
        }

        return count > 1 && key is not null ? new(first, last, text.ToString(), key) : null;
    }

    /// <summary>Where the words begin behind <c>A)</c>, <c>a.</c>, <c>(A)</c> or <c>A:</c>; 0: no such letter.</summary>
    private static int Letter(ReadOnlySpan<char> body, char letter)
    {
        var marks = body.Length - body.TrimStart("(*`").Length;
        if (body.Length < marks + 3 || char.ToUpperInvariant(body[marks]) != letter)
            return 0;
        return body[marks + 1] is ')' or '.' or ':' && body[marks + 2] is ' ' or '*' ? marks + 2 : 0;
    }
}
