using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats;

/// <summary>What a page needs and notes do not: tags, tables, badges, rules, ways back to the top.</summary>
internal sealed class NothingFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is Mark.Tag or Mark.Code)
            return 1;
        if (page[line].Mark is not Mark.Text)
            return 0;
        var body = page.Body(line);
        return
            body.IsEmpty || body[0] is '|' || Markup.IsFurniture(body) || body[0] is '[' or '!' && Markup.IsLinks(body)
            ? 1
            : 0;
    }
}
