namespace Bot.Core.Documents.Formats;

/// <summary>
/// One way in which people write notes. Formats are asked line by line in the order of <see cref="NoteFormats.All"/>,
/// so that one document can mix them; the evidence is in the text.
/// </summary>
internal interface INoteFormat
{
    /// <summary>Notes what begins at this line (from 0), if it is of this format.</summary>
    /// <returns>How many lines were read; 0: not of this format.</returns>
    int Read(Notebook notes, int line);
}
