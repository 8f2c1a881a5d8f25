using System.Text;

namespace Bot.Core.Documents.Lines;

/// <summary>A document as lines, with what its text says about how it is written. Line <c>i</c> has number <c>i + 1</c>.</summary>
internal sealed class NotePage
{
    private readonly string text;
    private readonly NoteLine[] lines;
    private Reveals? reveals;

    public NotePage(string text)
    {
        this.text = text;
        lines = LineScanner.Scan(text);
        OpenFences = CodeLines.Hide(lines, text);
        Habits = Habits.Of(this);
    }

    public int Count => lines.Length;

    public string Text => text;

    /// <summary>The line (from 0) that holds this place of the text.</summary>
    public int LineAt(int place)
    {
        var (low, high) = (0, lines.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = lines[middle].Start <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <returns>The line that closes the <c>&lt;details&gt;</c> which opens at this one, or -1.</returns>
    public int EndOfReveal(int line) => (reveals ??= Reveals.Of(this)).EndOf(line);

    /// <summary>Further ones stand within the <c>&lt;details&gt;</c> that opens at this line.</summary>
    public bool HoldsReveals(int line) => (reveals ??= Reveals.Of(this)).HoldsOthers(line);

    public ref readonly NoteLine this[int line] => ref lines[line];

    /// <summary>The lines (from 0) of fences of code that nobody closes.</summary>
    public IReadOnlyList<int> OpenFences { get; }

    /// <summary>Questions stand on lines of their own and answers below them behind <c>&gt;</c>.</summary>
    public bool Answers => Habits.Answers;

    /// <summary>How this document writes its questions.</summary>
    public Habits Habits { get; }

    public Mark MarkAt(int line) => line >= 0 && line < lines.Length ? lines[line].Mark : Mark.Blank;

    /// <summary>What stands behind the mark.</summary>
    public ReadOnlySpan<char> Body(int line) => text.AsSpan(lines[line].BodyStart, lines[line].BodyLength);

    /// <summary>The whole line as it stands.</summary>
    public ReadOnlySpan<char> Raw(int line) => text.AsSpan(lines[line].Start, lines[line].Length);

    /// <returns>The first line from <paramref name="line"/> on that is not blank, or <see cref="Count"/>.</returns>
    public int Filled(int line)
    {
        while (line < lines.Length && lines[line].Mark is Mark.Blank)
            line++;
        return line;
    }

    /// <summary>Whether nothing stands directly above and below.</summary>
    public bool StandsAlone(int line) => MarkAt(line - 1) is Mark.Blank && MarkAt(line + 1) is Mark.Blank;

    /// <summary>The lines as they stand, without the blank ones around them and without white space at their ends.</summary>
    public string Passage(int from, int end)
    {
        from = Filled(from);
        while (end > from && lines[end - 1].Mark is Mark.Blank)
            end--;
        var passage = new StringBuilder();
        for (var line = from; line < end; line++)
            passage.Append(line > from ? "\n" : "").Append(Raw(line).TrimEnd());
        return passage.ToString();
    }

    /// <summary>Lines of one sentence that was wrapped, joined by spaces; the mark of the first is left out.</summary>
    public string Joined(int from, int end)
    {
        if (end == from + 1)
            return Body(from).ToString();
        var joined = new StringBuilder().Append(Body(from));
        for (var line = from + 1; line < end; line++)
            joined.Append(' ').Append(Whole(line));
        return joined.ToString();
    }

    /// <summary>The line with its mark, without the white space and line break around it.</summary>
    public ReadOnlySpan<char> Whole(int line)
    {
        var body = lines[line].BodyStart + lines[line].BodyLength;
        return text.AsSpan(lines[line].Start, body - lines[line].Start).TrimStart();
    }

    /// <summary>The line with its indent, without the white space and line break at its end.</summary>
    public ReadOnlySpan<char> Indented(int line) =>
        text.AsSpan(lines[line].Start, lines[line].BodyStart + lines[line].BodyLength - lines[line].Start);

    /// <returns>Behind the last of the lines that follow and stand further in, up to a blank one.</returns>
    public int EndOfInner(int line)
    {
        var indent = lines[line].Indent;
        var end = line + 1;
        while (end < lines.Length && lines[end].Mark is not Mark.Blank && lines[end].Indent > indent)
            end++;
        return end;
    }
}
