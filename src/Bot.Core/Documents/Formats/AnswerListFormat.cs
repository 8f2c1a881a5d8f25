using Bot.Core.Documents.Formats.Questions;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats;

/// <summary>
/// A list of questions, and below <c>Answers</c> a list of as many answers: joined in their order. The words stand in a
/// heading, in a line of their own, or open what is hidden.
/// </summary>
internal sealed class AnswerListFormat : INoteFormat
{
    private const int Enough = 3;
    private const int Nearest = 8;
    private static readonly string[] Titles = ["answers", "answer", "solutions", "solution", "answer key"];

    public int Read(Notebook notes, int line)
    {
        if (notes.Questions is not [.., { Answer: null }] || !IsTitle(notes.Page, line))
            return 0;
        var items = ItemsBelow(notes.Page, line, out var end);
        var first = notes.Questions.Count - items.Count;
        if (
            items.Count < (notes.Page[line].Mark is Mark.Tag ? 1 : Enough)
            || first < 0
            || first > 0 && IsOpen(notes, first - 1)
        )
            return 0;
        for (var at = first; at < notes.Questions.Count; at++)
        {
            if (notes.Questions[at].Answer is not null)
                return 0;
        }

        for (var at = 0; at < items.Count; at++)
        {
            var behind = at + 1 < items.Count ? items[at + 1] : end;
            notes.Questions[first + at] = notes.Questions[first + at] with
            {
                Answer = Answer(notes, items[at], behind),
            };
        }

        return end - line;
    }

    /// <summary>The question before these belongs to the same list, and would have no answer.</summary>
    private static bool IsOpen(Notebook notes, int question) =>
        notes.Questions[question].Answer is null
        && ReferenceEquals(notes.Questions[question].Section, notes.Questions[question + 1].Section);

    private static bool IsTitle(NotePage page, int line)
    {
        var words = page[line].Mark switch
        {
            Mark.Tag when RevealFormat.SummaryLine(page, line) is >= 0 and var summary => Reveal.SummaryAt(
                page,
                summary
            ) ?? "",
            Mark.Heading or Mark.Text when page[line].BodyLength < 40 => Markup.Question(page.Body(line)),
            _ => "",
        };
        return Titles.Contains(words.Trim(' ', ':', '*'), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The items of the list that begins right below; it ends where they do, or at a heading.</summary>
    private static List<int> ItemsBelow(NotePage page, int line, out int end)
    {
        List<int> items = [];
        end = line + 1;
        while (end < page.Count && end < line + Nearest && page[end].Mark is Mark.Blank or Mark.Tag)
            end++;
        if (page.MarkAt(end) is not (Mark.Bullet or Mark.Numbered))
            return items;
        var (mark, indent) = (page[end].Mark, page[end].Indent);
        for (; end < page.Count && !EndsAt(page, end, mark, indent); end++)
        {
            var numbered = mark is not Mark.Numbered || page[end].Value == items.Count + 1 || page[end].Value is 1;
            if (page[end].Mark == mark && page[end].Indent == indent && numbered)
                items.Add(end);
        }

        return items;
    }

    private static bool EndsAt(NotePage page, int line, Mark mark, int indent) =>
        page[line].Mark is Mark.Heading && page[line].Indent <= 3
        || page[line].Mark is Mark.Tag && page.Whole(line) is ['<', '/', ..]
        || mark is Mark.Bullet && page[line].Mark is Mark.Text && page[line].Indent <= indent;

    private static string? Answer(Notebook notes, int item, int end)
    {
        var first = Tags.Strip(notes.Page.Body(item)).Trim();
        var below = AnswerBelow.Of(notes, item + 1, end);
        return below is null ? (first.Length > 0 ? first : null) : $"{first}\n{below}".TrimStart('\n');
    }
}
