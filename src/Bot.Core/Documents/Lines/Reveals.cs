using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Lines;

/// <summary>Where each <c>&lt;details&gt;</c> of a page ends, and which of them hold others.</summary>
internal sealed class Reveals
{
    private readonly Dictionary<int, int> ends = [];
    private readonly HashSet<int> holders = [];

    /// <returns>The line (from 0) that closes what opens at this one, or -1.</returns>
    public int EndOf(int line) => ends.GetValueOrDefault(line, -1);

    /// <summary>Others that say more than that there is something to open stand within it.</summary>
    public bool HoldsOthers(int line) => holders.Contains(line);

    public static Reveals Of(NotePage page)
    {
        var reveals = new Reveals();
        Stack<int> open = [];
        for (var line = 0; line < page.Count; line++)
        {
            if (page[line].Mark is not (Mark.Code or Mark.Blank) && page.Whole(line).Contains('<'))
                reveals.Note(page, line, open);
        }

        return reveals;
    }

    private void Note(NotePage page, int line, Stack<int> open)
    {
        var text = page.Whole(line);
        for (var at = 0; text[at..].IndexOf('<') is >= 0 and var next; at++)
        {
            at += next;
            if (Tags.Opens(text[at..], "details"))
            {
                if (open.TryPeek(out var outer) && outer < line && Says(page, line))
                    holders.Add(outer);
                open.Push(line);
            }
            else if (Tags.Opens(text[at..], "/details") && open.TryPop(out var first))
                ends[first] = line;
        }
    }

    private static bool Says(NotePage page, int line)
    {
        for (var near = line; near < page.Count && near <= line + 2; near++)
        {
            if (Reveal.SummaryAt(page, near) is { } summary)
                return !Reveal.IsOnlyOpened(summary);
        }

        return false;
    }
}
