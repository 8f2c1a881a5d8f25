using Bot.Core.Documents.Formats.Stories;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Lines;

/// <summary>A list as a whole: where it ends and what most of its items are. Items further in belong to theirs.</summary>
/// <param name="First">Its first line, from 0.</param>
/// <param name="End">Behind its last line.</param>
internal readonly record struct ListBlock(int First, int End, int Indent, Mark Mark, ListKind Kind, int Items)
{
    /// <param name="promised">The heading above speaks of questions: then fewer items must sound like one.</param>
    public static ListBlock At(NotePage page, int line, bool promised)
    {
        var list = new ListBlock(line, line + 1, page[line].Indent, page[line].Mark, ListKind.Other, 0);
        var counts = new Counts(promised);
        var number = (int)page[line].Value;
        for (var at = line; at < page.Count; at++)
        {
            if (page[at].Mark is Mark.Blank)
                continue;
            var item = list.IsItem(page, at) && (list.Mark is not Mark.Numbered || GoesOn(ref number, page[at].Value));
            if (!item && !list.Holds(page, at))
                break;
            if (item)
                counts.Add(page, at);
            list = list with { End = at + 1 };
        }

        return list with
        {
            Kind = counts.Kind,
            Items = counts.Items,
        };
    }

    public bool IsItem(NotePage page, int line) => page[line].Mark == Mark && Math.Abs(page[line].Indent - Indent) <= 1;

    /// <summary>The line is part of the item above it.</summary>
    private bool Holds(NotePage page, int line)
    {
        var mark = page[line].Mark;
        if (mark is Mark.Code or Mark.Fence)
            return true;
        if (mark is Mark.Heading && page[line].Indent <= 3 || mark is Mark.Bar && page[line].Value is '=')
            return false;
        if (page[line].Indent > Indent)
            return true;
        // A line with a bar below it is a heading.
        if (mark is Mark.Text && page.MarkAt(line + 1) is Mark.Bar && page.MarkAt(line - 1) is Mark.Blank)
            return false;
        // A numbered list goes on behind paragraphs, code and lists of its answers; another behind what is attached only.
        if (Mark is Mark.Numbered)
            return mark is not (Mark.Answer or Mark.Box or Mark.Tick or Mark.Cross) && !page.Answers;
        return page.MarkAt(line - 1) is not Mark.Blank && mark is Mark.Text or Mark.Arrow;
    }

    private static bool GoesOn(ref int number, int next)
    {
        // Many people write "1." in front of every item.
        if (next != number && next != number + 1 && next is not 1)
            return false;
        number = next;
        return true;
    }

    private struct Counts(bool promised)
    {
        private int items;
        private int links;
        private int anchors;
        private int asking;
        private int sure;
        private int marked;

        public void Add(NotePage page, int line)
        {
            var body = page.Body(line);
            if (body.IsEmpty)
                return;
            items++;
            if (body is ['[', ..] && body.Contains("](#", StringComparison.Ordinal))
            {
                // A table of contents may say what stands in each part.
                anchors++;
                links++;
                return;
            }

            if (body.Contains("](", StringComparison.Ordinal) && Markup.IsLinks(body))
            {
                anchors += Markup.IsAnchor(body) ? 1 : 0;
                links++;
                return;
            }

            var words = Markup.QuestionIn(body);
            var isTask = promised && Prompts.IsTask(words);
            if (!isTask && !Prompts.SoundsAsking(words) || StarParts.Names(body))
                return;
            asking++;
            var isMarked = Prompts.EndsInQuestion(body);
            marked += isMarked ? 1 : 0;
            sure += isTask || isMarked || items > 1 && Prompts.Asks(words) ? 1 : 0;
        }

        public readonly int Items => items;

        public readonly ListKind Kind =>
            anchors * 2 > items ? ListKind.Contents
            : links * 2 > items ? ListKind.Links
            : asking * 10 >= items * (promised ? 4 : 6)
            && (asking >= (promised ? 2 : 3) && sure * 3 >= asking || AllAsk)
                ? ListKind.Questions
            : ListKind.Other;

        // A request that comes first may be an instruction; a question mark below it says that it is none.
        private readonly bool AllAsk =>
            items > 0
            && (
                sure == items
                || promised && asking == items && items > 2
                || asking == items && marked > 0 && sure == items - 1
            );
    }
}

internal enum ListKind
{
    Other,

    /// <summary>Each item is a question, whatever it sounds like.</summary>
    Questions,

    /// <summary>Links within the document.</summary>
    Contents,

    /// <summary>Links elsewhere.</summary>
    Links,
}
