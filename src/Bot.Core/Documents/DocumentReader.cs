using Bot.Core.Documents.Formats;
using Bot.Core.Documents.Judging;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Repair;
using Bot.Core.Documents.Reports;
using Bot.Core.Documents.Tables;
using Bot.Core.Documents.Written;

namespace Bot.Core.Documents;

/// <summary>
/// Reads one document: bytes in, what they hold and the points to look at out. Takes any bytes and never throws; time
/// is linear in their length. A file that is empty or no text gives one point, <c>unreadable</c>, and nothing else.
/// </summary>
public static class DocumentReader
{
    /// <param name="file">Its path below the folder that is imported, with forward slashes.</param>
    /// <param name="progress">Told now and then how much is done, from 0 to 1.</param>
    public static NotedDocument Read(string file, ReadOnlySpan<byte> bytes, IProgress<double>? progress = null)
    {
        var (text, encoding) = NoteBytes.Decode(bytes);
        if (text is null)
        {
            return new(
                file,
                NoteTitle.FromFile(file),
                encoding,
                [],
                [],
                [],
                [],
                [],
                [Points.Unreadable(1, encoding.Note)]
            );
        }

        var notes = NotesOf(file, text, progress);
        Review.Add(notes, text);
        return new(
            file,
            notes.Title,
            encoding,
            notes.Questions,
            notes.Stories.Noted,
            notes.Checklist.Finish(notes.Title),
            notes.Scripts,
            notes.Tips,
            [.. notes.Problems.OrderBy(problem => problem.Line)]
        );
    }

    private static Notebook NotesOf(string file, string text, IProgress<double>? progress)
    {
        if (WrittenNotes.Are(text))
            return WrittenNotes.Read(text, NoteTitle.FromFile(file));
        if (TableShape.Of(text) is { } shape)
            return TableNotes.Read(text, NoteTitle.FromFile(file), shape);
        var page = new NotePage(text);
        var (title, first) = NoteTitle.Of(page, file);
        var notes = new Notebook(page, title);
        var told = first;
        var ahead = new TextAhead(text);
        for (var line = first; line < page.Count; )
        {
            ahead.To(page[line].Start);
            line += page[line].Mark is Mark.Blank ? 1 : ReadAt(notes, line);
            if (line - told < PartProgress.Step)
                continue;
            told = line;
            progress?.Report(line / (double)page.Count);
        }

        return notes;
    }

    private static int ReadAt(Notebook notes, int line)
    {
        foreach (var format in NoteFormats.All)
        {
            if (format.Read(notes, line) is > 0 and var lines)
                return lines;
        }

        return 1;
    }
}
