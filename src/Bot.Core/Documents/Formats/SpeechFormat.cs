using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats;

/// <summary>
/// Among questions with answers, a paragraph below a label is something to say: an introduction, a closing line.
/// <c>&lt;br&gt;</c> and blank lines end it; without them lines belong together.
/// </summary>
internal sealed class SpeechFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (!page.Answers || page[line].Mark is not Mark.Text || notes.Outline.Open is not [.., var heading])
            return 0;
        var end = line + 1;
        while (!page[end - 1].Breaks && page.MarkAt(end) is Mark.Text && page[end].BodyLength > 0)
            end++;
        var text = page.Joined(line, end);
        if (heading.Rank is not (int)HeadingRank.Label || !Prompts.HasSentence(text))
            return end - line;
        notes.Scripts.Add(new NotedScript(line + 1, heading.Title, ScriptKind.Speech, text));
        return end - line;
    }
}
